public import Catalogue

/// Why a rule cannot be judged for any agency. The store keeps it as its description.
public enum RuleLack: Sendable, Hashable, CustomStringConvertible {
  case dataset(String)
  /// `tender.size`
  case column(String)
  /// The ledger begins in this month, ISO, or nowhere; the rule looks further back.
  case history(from: String?)

  /// Nil: not a lack, but what the server said against the rule.
  public init?(stored text: String) {
    if let match = text.wholeMatch(of: /no dataset (\S+)/) {
      self = .dataset(String(match.1))
    } else if let match = text.wholeMatch(of: /no column (\S+)/) {
      self = .column(String(match.1))
    } else if let match = text.wholeMatch(of: /history from (\S+)/) {
      self = .history(from: match.1 == "nowhere" ? nil : String(match.1))
    } else {
      return nil
    }
  }

  public var description: String {
    switch self {
    case .dataset(let name): "no dataset \(name)"
    case .column(let name): "no column \(name)"
    case .history(let month): "history from \(month ?? "nowhere")"
    }
  }

  public var text: LocalizedText {
    switch self {
    case .dataset(let name):
      LocalizedText(zhCN: "来源没有数据集 \(name)", en: "the source has no dataset \(name)")
    case .column(let name):
      LocalizedText(zhCN: "来源没有列 \(name)", en: "the source has no column \(name)")
    case .history(nil):
      LocalizedText(zhCN: "台账没有它所需的历史", en: "the ledger has none of the history that the rule needs")
    case .history(let month?):
      LocalizedText(
        zhCN: "台账自 \(month) 起，规则要看得更早",
        en: "the ledger begins in \(month), and the rule looks further back")
    }
  }

  /// What a rule's note says, whatever it is: a lack, or the server's own words in a frame.
  public static func text(ofNote note: String) -> LocalizedText {
    RuleLack(stored: note)?.text
      ?? LocalizedText(zhCN: "执行出错，数据库报告：\(note)", en: "it erred, and the database said: \(note)")
  }
}
