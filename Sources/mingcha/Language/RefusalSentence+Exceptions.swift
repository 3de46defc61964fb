import Catalogue

extension RefusalSentence {
  /// What is said of explained exceptions.
  static let exceptions: [LocalizedText] = [
    LocalizedText(
      zhCN: "没有例外 {given}",
      en: "there is no exception {given}"),
    LocalizedText(
      zhCN: "{login} 无权对“{prefix}”以下的全部单位作决定",
      en: "{login} may not decide for all agencies below \"{prefix}\""),
    LocalizedText(
      zhCN: "例外 {exception} 已由 {login} 撤销",
      en: "{login} revoked the exception {exception} already"),
    LocalizedText(
      zhCN: "例外 {exception} 已由 {login} 批准",
      en: "{login} approved the exception {exception} already"),
    LocalizedText(
      zhCN: "例外 {exception} 由 {login} 提出，不能由其批准",
      en: "{login} proposed the exception {exception} and cannot approve it"),
    LocalizedText(
      zhCN: "例外 {exception} 已于 {day} 到期",
      en: "the exception {exception} ended on {day}"),
    LocalizedText(
      zhCN: "主体不是由文字组成的对象",
      en: "the subject is not an object of texts"),
    LocalizedText(
      zhCN: "对全部单位、全部主体的例外等于停用这条规则",
      en: "an exception for every agency and every subject would switch the rule off"),
    LocalizedText(
      zhCN: "{since} 至 {until} 不是到今日或以后的一段日期",
      en: "{since} to {until} is no stretch of days that reaches to today or later"),
    LocalizedText(
      zhCN: "没有任何审计用过规则“{rule}”",
      en: "no run has judged a rule \"{rule}\""),
  ]
}
