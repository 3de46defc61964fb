import Catalogue

/// Words that the store's functions put into their sentences, for texts, days and values that are missing.
enum RefusalWord: String, Phrase {
  case reason, note, comment, explanation, reply, evidence, verification, conclusion, none, nothing, anything
  case task = "description of what has to be done"
  case amountDue = "amount due"
  case amountReturned = "amount returned"
  case withoutNumber = "without a number"
  case noDay = "no day"
  case linkedAlready = "linked already"
  case notLinked = "not linked"

  var text: LocalizedText { LocalizedText(zhCN: chinese, en: rawValue) }

  private var chinese: String {
    switch self {
    case .reason: "理由"
    case .note: "意见"
    case .comment: "备注"
    case .explanation: "解释"
    case .reply: "回复"
    case .evidence: "凭证"
    case .verification: "复核意见"
    case .conclusion: "结论"
    case .none, .nothing: "无"
    case .anything: "的结论"
    case .task: "整改要求"
    case .amountDue: "应退金额"
    case .amountReturned: "已退金额"
    case .withoutNumber: "（没有编号）"
    case .noDay: "（没有日期）"
    case .linkedAlready: "已经关联"
    case .notLinked: "没有关联"
    }
  }
}
