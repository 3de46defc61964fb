import Catalogue

extension RefusalSentence {
  /// What is said of tips.
  static let tips: [LocalizedText] = [
    LocalizedText(
      zhCN: "{login} 不属于纪检角色",
      en: "{login} does not belong to the discipline office"),
    LocalizedText(
      zhCN: "您的辖区内没有举报 {tip}",
      en: "there is no tip {tip} in your jurisdiction"),
    LocalizedText(
      zhCN: "您的辖区内没有疑点 {case}",
      en: "there is no case {case} in your jurisdiction"),
    LocalizedText(
      zhCN: "举报 {tip} 已不是您读到的样子：现为第 {version} 版，不是第 {given} 版",
      en: "tip {tip} is no longer as you read it: version {version}, not {given}"),
    LocalizedText(
      zhCN: "{stage}日期 {day}：今天是 {today}",
      en: "{stage} on {day}: today is {today}"),
    LocalizedText(
      zhCN: "{stage}日期 {day} 早于 {before}",
      en: "{stage} on {day}, before {before}"),
    LocalizedText(
      zhCN: "编号 {tip} 没有为新的举报预留",
      en: "the number {tip} is not reserved for a new tip"),
    LocalizedText(
      zhCN: "举报没有对象：单位和供应商都没有给出",
      en: "the tip is about nobody: neither an agency nor a supplier is given"),
    LocalizedText(
      zhCN: "没有单位编码“{code}”",
      en: "no agency has the code \"{code}\""),
    LocalizedText(
      zhCN: "没有供应商编码“{code}”",
      en: "no supplier has the code \"{code}\""),
    LocalizedText(
      zhCN: "不涉及单位的举报由范围为全部单位的登录名登记，{login} 的范围不是",
      en: "a tip on no agency is for a login whose scope is all agencies; that of {login} is not"),
    LocalizedText(
      zhCN: "{code} 不在 {login} 的辖区内",
      en: "{code} lies outside the jurisdiction of {login}"),
    LocalizedText(
      zhCN: "一件举报有一份文字，至多另有举报人",
      en: "a tip has a text, and at most a reporter besides"),
    LocalizedText(
      zhCN: "实名举报须写明举报人",
      en: "a real-name tip names its reporter"),
    LocalizedText(
      zhCN: "须且只须给出这一步的文字（{field}）",
      en: "this act needs its text ({field}) and no other"),
    LocalizedText(
      zhCN: "“{given}”不是举报的环节",
      en: "\"{given}\" is no stage of a tip"),
    LocalizedText(
      zhCN: "举报 {tip} 已于 {day} {stage}",
      en: "tip {tip} was already {stage} on {day}"),
    LocalizedText(
      zhCN: "举报 {tip} 已于 {day} 办结",
      en: "tip {tip} was concluded on {day}"),
    LocalizedText(
      zhCN: "举报 {tip} 尚未办结，无可反馈",
      en: "tip {tip} is not concluded: there is nothing to feed back"),
    LocalizedText(
      zhCN: "举报 {tip} 尚未受理",
      en: "tip {tip} has not been accepted"),
    LocalizedText(
      zhCN: "核查 {check} 已由 {login} 复核",
      en: "check {check} was already looked at by {login}"),
    LocalizedText(
      zhCN: "核查 {check} 由 {login} 作出，不能由其复核",
      en: "{login} made check {check} and cannot verify it"),
    LocalizedText(
      zhCN: "举报 {tip} 没有核查，或有核查未经复核",
      en: "tip {tip} has no check, or one that nobody has verified"),
    LocalizedText(
      zhCN: "没有经复核的核查认定举报 {tip} {outcome}",
      en: "no verified check of tip {tip} found it {outcome}"),
    LocalizedText(
      zhCN: "举报 {tip} 与疑点 {case} {given}",
      en: "tip {tip} and case {case} are {given}"),
    LocalizedText(
      zhCN: "没有指明密钥",
      en: "this names no key"),
  ]
}
