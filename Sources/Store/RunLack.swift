public import Catalogue

/// Why a run is incomplete. The store keeps it as its description, which the chain has hashed: the words never change.
public enum RunLack: Sendable, Hashable, CustomStringConvertible {
  case erred(rule: String, message: String)
  case unchecked(rule: String, note: String)
  /// There before, and not this time.
  case dataset(String)
  /// `tender.size`
  case column(String)
  case nothingChecked
  /// From a program that knows more.
  case other(String)

  public init(stored text: String) {
    if text == "nothing was checked" {
      self = .nothingChecked
    } else if let match = text.wholeMatch(of: /(?s)the rule (\S+) erred: (.*)/) {
      self = .erred(rule: String(match.1), message: String(match.2))
    } else if let match = text.wholeMatch(of: /(?s)the rule (\S+) is unchecked: (.*)/) {
      self = .unchecked(rule: String(match.1), note: String(match.2))
    } else if let match = text.wholeMatch(of: /the dataset (\S+) is missing/) {
      self = .dataset(String(match.1))
    } else if let match = text.wholeMatch(of: /the column (\S+) is missing/) {
      self = .column(String(match.1))
    } else {
      self = .other(text)
    }
  }

  public var description: String {
    switch self {
    case .erred(let rule, let message): "the rule \(rule) erred: \(message)"
    case .unchecked(let rule, let note): "the rule \(rule) is unchecked: \(note)"
    case .dataset(let name): "the dataset \(name) is missing"
    case .column(let name): "the column \(name) is missing"
    case .nothingChecked: "nothing was checked"
    case .other(let text): text
    }
  }

  public var text: LocalizedText {
    switch self {
    case .erred(let rule, let message):
      LocalizedText(
        zhCN: "规则 \(rule) 执行出错，数据库报告：\(message)",
        en: "the rule \(rule) erred, and the database said: \(message)")
    case .unchecked(let rule, let note):
      LocalizedText(
        zhCN: "规则 \(rule) 未能审查：\(RuleLack.text(ofNote: note).zhCN)",
        en: "the rule \(rule) is unchecked: \(RuleLack.text(ofNote: note).en)")
    case .dataset(let name):
      LocalizedText(zhCN: "数据集 \(name) 不见了", en: "the dataset \(name) is missing")
    case .column(let name):
      LocalizedText(zhCN: "列 \(name) 不见了", en: "the column \(name) is missing")
    case .nothingChecked: LocalizedText(zhCN: "什么都没有检查到", en: "nothing was checked")
    case .other(let text): LocalizedText(zhCN: text, en: text)
    }
  }
}
