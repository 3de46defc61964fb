public import Catalogue

/// The language in which a report is written.
public enum ReportLanguage: String, Sendable, CaseIterable {
  case chinese = "zh-CN"
  case english = "en"

  public func text(_ text: LocalizedText) -> String { self == .chinese ? text.zhCN : text.en }

  /// Names in a row.
  func list(_ names: [String]) -> String { names.joined(separator: self == .chinese ? "、" : ", ") }
}
