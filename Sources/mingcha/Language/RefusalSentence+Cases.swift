import Catalogue

extension RefusalSentence {
  /// What is said of cases and rectifications.
  static let cases: [LocalizedText] = [
    LocalizedText(
      zhCN: "没有疑点 {given}",
      en: "there is no case {given}"),
    LocalizedText(
      zhCN: "{login} 无权处理 {agencies} 的疑点 {case}",
      en: "{login} may not decide on case {case} of {agencies}"),
    LocalizedText(
      zhCN: "疑点 {case} 已不是您读到的样子：现为第 {version} 版，不是第 {given} 版；{last}",
      en: "case {case} is no longer as you read it: version {version}, not {given}; {last}"),
    LocalizedText(
      zhCN: "还没有人作过决定",
      en: "nobody has decided yet"),
    LocalizedText(
      zhCN: "{who}：{act}（{from}改为{to}），{at}",
      en: "{who}: {act} ({from} to {to}), {at}"),
    LocalizedText(
      zhCN: "{who}：{act}，{at}",
      en: "{who}: {act}, {at}"),
    LocalizedText(
      zhCN: "疑点 {case} 现为“{state}”，不能改为“{to}”；{last}",
      en: "case {case} is {state} and cannot become {to}; {last}"),
    LocalizedText(
      zhCN: "疑点 {case} 现为“{state}”，不能改为“{to}”",
      en: "case {case} is {state} and cannot become {to}"),
    LocalizedText(
      zhCN: "疑点从“待核查”开始，不能从“{state}”开始",
      en: "a case begins as open, not as {state}"),
    LocalizedText(
      zhCN: "由“{from}”改为“{to}”须写理由",
      en: "the reason is missing: {from} to {to} needs one"),
    LocalizedText(
      zhCN: "疑点 {case} 现为“{state}”",
      en: "case {case} is {state}"),
    LocalizedText(
      zhCN: "{login} 查实了疑点 {case}，不能独自驳回",
      en: "{login} confirmed case {case} and cannot dismiss it alone"),
    LocalizedText(
      zhCN: "{login} 查实了疑点 {case} 或下达了整改，不能独自结案",
      en: "{login} confirmed case {case} or ordered its rectification and cannot close it alone"),
    LocalizedText(
      zhCN: "疑点 {case} 由例外 {exception} 关闭，该例外仍有效",
      en: "case {case} is closed by the exception {exception}, which is in force"),
    LocalizedText(
      zhCN: "没有登录名 {login}",
      en: "there is no login {login}"),
    LocalizedText(
      zhCN: "缺少{field}",
      en: "the {field} is missing"),
    LocalizedText(
      zhCN: "{field}有 {length} 字，至多保留 4000 字",
      en: "the {field} has {length} characters; at most 4000 are kept"),
    LocalizedText(
      zhCN: "{field}中有控制字符",
      en: "the {field} holds control characters"),
    LocalizedText(
      zhCN: "{field}不能是 {amount}",
      en: "the {field} cannot be {amount}"),
    LocalizedText(
      zhCN: "疑点 {case} 的单位还没有回复",
      en: "the unit of case {case} has not replied yet"),
    LocalizedText(
      zhCN: "应退 {due} 元，已退 {returned} 元：缺少意见",
      en: "{returned} of {due} yuan came back: the note is missing"),
    LocalizedText(
      zhCN: "疑点 {case} 现为“{state}”，没有可以回复的整改",
      en: "case {case} is {state}; there is no rectification to reply to"),
    LocalizedText(
      zhCN: "{day} 已过",
      en: "{day} is past"),
    LocalizedText(
      zhCN: "没有人为疑点 {case} 申请过延期",
      en: "nobody has asked for more time for case {case}"),
    LocalizedText(
      zhCN: "疑点 {case} 的延期由 {login} 申请，不能由其批准",
      en: "{login} asked for the extension of case {case} and cannot approve it"),
    LocalizedText(
      zhCN: "{given} 不晚于现有期限 {due}，或已经过去",
      en: "{given} is not later than the deadline {due}, or past"),
    LocalizedText(
      zhCN: "{table} 是历史记录：其中的内容既不改也不删",
      en: "{table} is history: what stands in it is neither changed nor removed"),
    LocalizedText(
      zhCN: "{table} 不是本库的表",
      en: "{table} is no table of this store"),
  ]
}
