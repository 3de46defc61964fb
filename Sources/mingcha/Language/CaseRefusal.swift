import Catalogue

/// Why the database refuses an act on a case, by the key that it gives as the error's detail.
enum CaseRefusal: String, Phrase {
  case unknownCase = "unknown-case"
  case foreignCase = "foreign-case"
  case staleVersion = "stale-version"
  case illegalMove = "illegal-move"
  case closedCase = "closed-case"
  case reasonNeeded = "reason-needed"
  case textTooLong = "text-too-long"
  case controlCharacters = "control-characters"
  case otherLogin = "other-login"
  case unknownLogin = "unknown-login"
  case exceptionInForce = "exception-in-force"
  case noReply = "no-reply"
  case notRectifying = "not-rectifying"

  /// What is wrong; the database's own sentence says more, but only in English.
  var text: LocalizedText {
    switch self {
    case .unknownCase: LocalizedText(zhCN: "没有这个疑点", en: "there is no such case")
    case .foreignCase: LocalizedText(zhCN: "这是其他单位的疑点，您无权处理", en: "the case is of a unit that is not yours")
    case .staleVersion:
      LocalizedText(
        zhCN: "您读到之后，疑点已经变动；请重新查看后再处理", en: "the case has changed since you read it; read it again")
    case .illegalMove: LocalizedText(zhCN: "疑点当前的状态不能这样处理", en: "the case cannot go there from where it is")
    case .closedCase: LocalizedText(zhCN: "疑点已经办结；先说明理由重新打开", en: "the case is closed; open it again first")
    case .reasonNeeded: LocalizedText(zhCN: "缺少理由", en: "the reason is missing")
    case .textTooLong:
      LocalizedText(zhCN: "文字太长，最多 4000 字", en: "the text is too long; at most 4000 characters")
    case .controlCharacters:
      LocalizedText(zhCN: "文字中有控制字符，请手工重写", en: "the text holds control characters; write it by hand")
    case .otherLogin: LocalizedText(zhCN: "须由另一个登录名来做", en: "another login has to do this")
    case .unknownLogin: LocalizedText(zhCN: "数据库没有这个登录名", en: "the database has no such login")
    case .exceptionInForce:
      LocalizedText(
        zhCN: "疑点因一项有效的说明例外而关闭；先撤销该例外", en: "an exception in force closes the case; revoke it first")
    case .noReply: LocalizedText(zhCN: "单位还没有回复整改要求", en: "the unit has not replied yet")
    case .notRectifying: LocalizedText(zhCN: "疑点不在整改中", en: "the case is not being rectified")
    }
  }
}
