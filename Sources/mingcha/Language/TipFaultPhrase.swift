import Catalogue

/// Why the database refuses an act on a tip, by the key that its function names.
enum TipFaultPhrase: String, Phrase {
  case notDiscipline = "not-discipline"
  case unknownTip = "unknown-tip"
  case unknownCase = "unknown-case"
  case staleTip = "stale-tip"
  case dayInFuture = "day-in-future"
  case dayTooEarly = "day-too-early"
  case numberNotReserved = "number-not-reserved"
  case subjectNeeded = "subject-needed"
  case unknownAgency = "unknown-agency"
  case unknownSupplier = "unknown-supplier"
  case foreignTip = "foreign-tip"
  case textNeeded = "text-needed"
  case reporterNeeded = "reporter-needed"
  case unknownStage = "unknown-stage"
  case stageDone = "stage-done"
  case notConcluded = "not-concluded"
  case tipConcluded = "tip-concluded"
  case notAccepted = "not-accepted"
  case checkVerified = "check-verified"
  case otherLogin = "other-login"
  case notVerified = "not-verified"
  case outcomeNotChecked = "outcome-not-checked"
  case linkedAlready = "linked-already"
  case notLinked = "not-linked"

  var text: LocalizedText {
    switch self {
    case .notDiscipline:
      LocalizedText(zhCN: "当前登录名不属于纪检角色", en: "this login does not belong to the discipline office")
    case .unknownTip:
      LocalizedText(zhCN: "本辖区没有这件举报", en: "there is no such tip in your jurisdiction")
    case .unknownCase:
      LocalizedText(zhCN: "本辖区没有这条疑点", en: "there is no such case in your jurisdiction")
    case .staleTip: LocalizedText(zhCN: "举报已被他人改动", en: "somebody else was faster")
    case .dayInFuture: LocalizedText(zhCN: "日期在将来", en: "the day is in the future")
    case .dayTooEarly: LocalizedText(zhCN: "日期过早", en: "the day is too early")
    case .numberNotReserved: LocalizedText(zhCN: "编号未预留", en: "the number is not reserved")
    case .subjectNeeded:
      LocalizedText(zhCN: "没有给出被举报的单位或供应商", en: "neither an agency nor a supplier is given")
    case .unknownAgency: LocalizedText(zhCN: "没有这个单位编码", en: "no agency has this code")
    case .unknownSupplier: LocalizedText(zhCN: "没有这个供应商编码", en: "no supplier has this code")
    case .foreignTip: LocalizedText(zhCN: "不在当前登录名的辖区内", en: "it lies outside your jurisdiction")
    case .textNeeded: LocalizedText(zhCN: "缺少文字", en: "the text is missing")
    case .reporterNeeded:
      LocalizedText(zhCN: "实名举报须给出举报人", en: "a real-name tip names its reporter")
    case .unknownStage: LocalizedText(zhCN: "没有这个环节", en: "there is no such stage")
    case .stageDone: LocalizedText(zhCN: "该环节已登记", en: "the stage is done already")
    case .notConcluded: LocalizedText(zhCN: "尚未办结，无可反馈", en: "it is not concluded")
    case .tipConcluded: LocalizedText(zhCN: "举报已办结", en: "it is concluded")
    case .notAccepted: LocalizedText(zhCN: "举报尚未受理", en: "it has not been accepted")
    case .checkVerified: LocalizedText(zhCN: "该核查已复核", en: "the check was verified already")
    case .otherLogin: LocalizedText(zhCN: "核查人不能复核自己的核查", en: "nobody verifies his own check")
    case .notVerified: LocalizedText(zhCN: "没有核查，或有核查未经复核", en: "a check is missing, or unverified")
    case .outcomeNotChecked: LocalizedText(zhCN: "没有经复核的核查得出这个结论", en: "no verified check found so")
    case .linkedAlready: LocalizedText(zhCN: "已经关联", en: "they are linked already")
    case .notLinked: LocalizedText(zhCN: "没有关联", en: "they are not linked")
    }
  }
}
