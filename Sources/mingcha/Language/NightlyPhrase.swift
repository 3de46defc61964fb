import Catalogue

/// What the nightly run and its units say.
enum NightlyPhrase: Phrase {
  case nightly, installUnits, exampleNightly, exampleQuiet, examplePrint, exampleFolder, audited, stepFailed
  case holidaysUnknown, noMail, letters, metricsWritten, unitsWritten, stepRunning, stepClosed, stepLetters
  case stepMetrics, summary

  var text: LocalizedText {
    switch self {
    case .nightly:
      LocalizedText(
        zhCN: "夜间一次做完：审计当月；每月首个工作日起审计上月；发信；写指标",
        en:
          "All of a night: audit the running month, from the first working day the closed one, letters, metrics"
      )
    case .installUnits:
      LocalizedText(
        zhCN: "打印或写出 systemd 单元和 crontab 行", en: "Print or write systemd's units and the crontab line")
    case .exampleNightly: LocalizedText(zhCN: "由定时任务运行", en: "For a scheduler")
    case .exampleQuiet: LocalizedText(zhCN: "一切正常时不出声，并写指标", en: "Silent when all is well, with metrics")
    case .examplePrint: LocalizedText(zhCN: "先看看", en: "Look at them")
    case .exampleFolder: LocalizedText(zhCN: "写到 systemd 的目录", en: "Put them where systemd looks")
    case .audited:
      LocalizedText(
        zhCN: "{month} 新增 {opened}、重现 {reopened}、消除 {gone}、未能运行 {unchecked}",
        en: "{month}: {opened} opened, {reopened} reopened, {gone} gone, {unchecked} rules unchecked")
    case .stepFailed: LocalizedText(zhCN: "{step}失败：{reason}", en: "{step} failed: {reason}")
    case .holidaysUnknown:
      LocalizedText(
        zhCN: "节假日表没有今年的数据，按周一至周五算首个工作日",
        en: "the holiday table lacks this year: Monday to Friday count as working days")
    case .noMail:
      LocalizedText(zhCN: "未设置发信方式，{count} 封信待发", en: "no way to send mail is given, {count} letters wait")
    case .letters:
      LocalizedText(
        zhCN: "信件发出 {sent}、推迟 {deferred}、放弃 {failed}",
        en: "{sent} letters sent, {deferred} put off, {failed} given up")
    case .metricsWritten: LocalizedText(zhCN: "指标已写入 {path}", en: "metrics in {path}")
    case .unitsWritten: LocalizedText(zhCN: "已写入：{names}", en: "written: {names}")
    case .stepRunning: LocalizedText(zhCN: "审计当月 {month}", en: "the audit of the running month {month}")
    case .stepClosed: LocalizedText(zhCN: "审计上月 {month}", en: "the audit of the closed month {month}")
    case .stepLetters: LocalizedText(zhCN: "发信", en: "sending letters")
    case .stepMetrics: LocalizedText(zhCN: "写指标", en: "writing metrics")
    case .summary: LocalizedText(zhCN: "夜间运行：{parts}", en: "nightly: {parts}")
    }
  }
}
