import Catalogue

/// What is said of the report box.
enum TipTalk: Phrase {
  case tip, receivedOn, channelHead, realNameHead, agencyHead, supplierHead, stageHead
  case linkedCases, namedCases, checkHead, outcomeHead, checkedBy, verifiedBy, standsHead, caseHead
  case ruleHead, linkedHead, actionHead, atHead, actorHead, dayHead, deadline, dueHead
  case lateHead, tipsHead, confirmedHead, shareHead, codeHead, keyHead, textsHead, lineHead, added
  case imported, none, noneOverdue, noHolidays, textsSealed, acted, checkMade, keyMade, keyChanged
  case keyLeft, statusReceived, statusAccepted, statusChecked, statusConcluded, tipsOnCase
  case stageTransfer, stageNotice, stageReply, stageFeedback, headLine, byLine, fieldText
  case fieldReporter, fieldNote, fieldEvidence, fieldVerification, fieldConclusion, boxNotVerified
  case yes, allRules

  var text: LocalizedText {
    switch self {
    case .tip: LocalizedText(zhCN: "举报", en: "tip")
    case .receivedOn: LocalizedText(zhCN: "收到", en: "received")
    case .channelHead: LocalizedText(zhCN: "渠道", en: "channel")
    case .realNameHead: LocalizedText(zhCN: "实名", en: "real name")
    case .agencyHead: LocalizedText(zhCN: "单位", en: "agency")
    case .supplierHead: LocalizedText(zhCN: "供应商", en: "supplier")
    case .stageHead: LocalizedText(zhCN: "进度", en: "stage")
    case .linkedCases: LocalizedText(zhCN: "已关联疑点", en: "linked cases")
    case .namedCases: LocalizedText(zhCN: "涉及的其他疑点", en: "other cases on them")
    case .checkHead: LocalizedText(zhCN: "核查", en: "check")
    case .outcomeHead: LocalizedText(zhCN: "结论", en: "outcome")
    case .checkedBy: LocalizedText(zhCN: "核查人", en: "checked by")
    case .verifiedBy: LocalizedText(zhCN: "复核人", en: "verified by")
    case .standsHead: LocalizedText(zhCN: "认可", en: "stands")
    case .caseHead: LocalizedText(zhCN: "疑点", en: "case")
    case .ruleHead: LocalizedText(zhCN: "规则", en: "rule")
    case .linkedHead: LocalizedText(zhCN: "已关联", en: "linked")
    case .actionHead: LocalizedText(zhCN: "动作", en: "action")
    case .atHead: LocalizedText(zhCN: "时间", en: "at")
    case .actorHead: LocalizedText(zhCN: "操作人", en: "by")
    case .dayHead: LocalizedText(zhCN: "日期", en: "day")
    case .deadline: LocalizedText(zhCN: "事项", en: "deadline")
    case .dueHead: LocalizedText(zhCN: "期限", en: "due")
    case .lateHead: LocalizedText(zhCN: "超期天数", en: "days late")
    case .tipsHead: LocalizedText(zhCN: "举报数", en: "tips")
    case .confirmedHead: LocalizedText(zhCN: "印证", en: "confirmed")
    case .shareHead: LocalizedText(zhCN: "占比 %", en: "share %")
    case .codeHead: LocalizedText(zhCN: "回执码", en: "receipt code")
    case .keyHead: LocalizedText(zhCN: "密钥", en: "key")
    case .textsHead: LocalizedText(zhCN: "文字条数", en: "texts")
    case .lineHead: LocalizedText(zhCN: "行", en: "line")
    case .added:
      LocalizedText(
        zhCN: "已登记举报 {id}；回执码 {code}，只显示这一次，请交给举报人",
        en: "tip {id} is in the box; receipt code {code}, shown this once: give it to the reporter")
    case .imported:
      LocalizedText(
        zhCN: "已登记 {count} 件举报；回执码只显示这一次",
        en: "{count} tips are in the box; the receipt codes are shown this once")
    case .none: LocalizedText(zhCN: "没有举报", en: "no tips")
    case .noneOverdue: LocalizedText(zhCN: "没有超过期限的举报", en: "no tip is past a deadline")
    case .noHolidays:
      LocalizedText(
        zhCN: "{count} 件的期限无法计算：节假日表缺少相应年份",
        en: "{count} deadlines cannot be told: the holiday table lacks the year")
    case .textsSealed:
      LocalizedText(
        zhCN: "没有给出密钥，{count} 条文字不显示",
        en: "{count} texts are not shown: no key is given")
    case .acted: LocalizedText(zhCN: "举报 {id}：{action}", en: "tip {id}: {action}")
    case .checkMade:
      LocalizedText(
        zhCN: "举报 {id}：核查 {check} 已记录，须由另一人复核",
        en: "tip {id}: check {check} is recorded; another login has to verify it")
    case .keyMade:
      LocalizedText(
        zhCN: "密钥 {id} 已写入 {path}；请另存一份，丢失后文字无法恢复",
        en: "key {id} is in {path}; keep a copy apart: without it the texts are lost")
    case .keyChanged:
      LocalizedText(zhCN: "{count} 条文字改用密钥 {id}", en: "{count} texts are sealed by key {id} now")
    case .keyLeft:
      LocalizedText(
        zhCN: "仍有 {count} 条文字由旧密钥加密（其他辖区的）；旧密钥请保留",
        en: "{count} texts of other jurisdictions are still sealed by the old key: keep it")
    case .statusReceived: LocalizedText(zhCN: "收到", en: "received")
    case .statusAccepted: LocalizedText(zhCN: "已受理", en: "accepted")
    case .statusChecked: LocalizedText(zhCN: "已核查", en: "checked")
    case .statusConcluded: LocalizedText(zhCN: "已办结", en: "concluded")
    case .tipsOnCase:
      LocalizedText(
        zhCN: "有 {count} 件未办结的举报涉及此疑点的单位或供应商：{ids}",
        en: "{count} open tips are about this case's agency or supplier: {ids}")
    case .stageTransfer: LocalizedText(zhCN: "转办或受理（5 个工作日）", en: "transfer (5 working days)")
    case .stageNotice:
      LocalizedText(zhCN: "实名告知（15 个工作日）", en: "notice to the reporter (15 working days)")
    case .stageReply:
      LocalizedText(zhCN: "实名反馈（15 个工作日）", en: "reply to the reporter (15 working days)")
    case .stageFeedback: LocalizedText(zhCN: "按季反馈", en: "feedback in the next quarter")
    case .headLine: LocalizedText(zhCN: "举报 {id}：{stage}", en: "tip {id}: {stage}")
    case .byLine: LocalizedText(zhCN: "{field}，{actor}，{at}", en: "{field}, by {actor}, {at}")
    case .fieldText: LocalizedText(zhCN: "举报内容", en: "text")
    case .fieldReporter: LocalizedText(zhCN: "举报人", en: "reporter")
    case .fieldNote: LocalizedText(zhCN: "备注", en: "note")
    case .fieldEvidence: LocalizedText(zhCN: "核查证据", en: "evidence of a check")
    case .fieldVerification: LocalizedText(zhCN: "复核意见", en: "word of the verifier")
    case .fieldConclusion: LocalizedText(zhCN: "办结意见", en: "conclusion")
    case .boxNotVerified:
      LocalizedText(
        zhCN: "未核验举报箱：当前登录名看不到其全部内容",
        en: "the report box was left out: this login does not see all of it")
    case .yes: LocalizedText(zhCN: "是", en: "yes")
    case .allRules: LocalizedText(zhCN: "全部", en: "all")
    }
  }
}
