import Catalogue
import LibPQ

/// Why the database refuses an act on deadlines and exceptions, by the key that it gives as the error's detail.
enum LifecycleRefusal: String, Phrase {
  case unknownException = "unknown-exception"
  case foreignScope = "foreign-scope"
  case exceptionRevoked = "exception-revoked"
  case exceptionApproved = "exception-approved"
  case scopeTooBroad = "scope-too-broad"
  case wrongDays = "wrong-days"
  case wrongSubject = "wrong-subject"
  case wrongAmount = "wrong-amount"
  case dayPast = "day-past"
  case noExtension = "no-extension"
  case noExtensionAsked = "no-extension-asked"
  case unknownRule = "unknown-rule"

  var text: LocalizedText {
    switch self {
    case .unknownException: LocalizedText(zhCN: "没有这项说明例外", en: "there is no such exception")
    case .foreignScope: LocalizedText(zhCN: "您无权对这些单位作决定", en: "those agencies are not yours to decide on")
    case .exceptionRevoked: LocalizedText(zhCN: "该例外已被撤销", en: "the exception was revoked")
    case .exceptionApproved: LocalizedText(zhCN: "该例外已获批准", en: "the exception is approved already")
    case .scopeTooBroad:
      LocalizedText(
        zhCN: "范围太宽：须指明单位前缀或主体", en: "the scope is too broad: name a prefix of agencies or a subject")
    case .wrongDays: LocalizedText(zhCN: "有效期不对", en: "the days are wrong")
    case .wrongSubject: LocalizedText(zhCN: "主体须是文字", en: "the subject has to be texts")
    case .wrongAmount: LocalizedText(zhCN: "金额不对", en: "the amount is wrong")
    case .dayPast: LocalizedText(zhCN: "日期已过", en: "the day is past")
    case .noExtension: LocalizedText(zhCN: "新期限须晚于现有期限", en: "the new deadline has to be later")
    case .noExtensionAsked: LocalizedText(zhCN: "没有人申请过延期", en: "nobody has asked for more time")
    case .unknownRule: LocalizedText(zhCN: "没有任何审计用过这条规则", en: "no run has judged that rule")
    }
  }
}

extension LifecycleRefusal {
  static func of(_ error: DatabaseError) -> LifecycleRefusal? {
    guard error.sqlState.classCode == "MC" else { return nil }
    return error.detail.flatMap { LifecycleRefusal(rawValue: $0) }
  }
}
