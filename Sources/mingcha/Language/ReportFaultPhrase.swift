import Catalogue
import Reports

extension ReportPhrase: Phrase {}
extension ReportTalk: Phrase {}

/// What the verb `report` says on the command line.
enum ReportFaultPhrase: Phrase {
  case report, noSuchFormat, oldFileStays, notAudited, notAuditedHint, unknownUnit, unknownUnitHint,
    malformedQuarter
  case monthNeeded, oneKind, quarterNeedsBulletin, formatForKind, sheetOnTerminal, answerUnset, incompleteRun
  case optionOutput, optionAgency, optionBulletin, optionQuarter, optionSchema, optionUnmasked, optionAnswerTo
  case exampleHTML, exampleSheet, exampleText, exampleAgency, exampleBulletin, exampleSchema,
    optionReportMonth

  var text: LocalizedText {
    switch self {
    case .report:
      LocalizedText(
        zhCN: "写出月度报告、单位通知或督查通报",
        en: "Write the report of a month, a unit's notice, or the supervision bulletin")
    case .noSuchFormat:
      LocalizedText(
        zhCN: "此命令不能输出 {format}；可用：{known}", en: "this cannot be written as {format}; known are {known}")
    case .oldFileStays:
      LocalizedText(
        zhCN: "原来的文件没有改动；腾出空间或另选位置后重新运行",
        en: "the file that was there is untouched; make room or choose another place, and run again")
    case .notAudited: LocalizedText(zhCN: "{period} 没有审计过", en: "{period} has not been audited")
    case .notAuditedHint:
      LocalizedText(
        zhCN: "先运行 `mingcha audit --month …`；`mingcha doctor` 显示最近一次审计",
        en: "run `mingcha audit --month …` first; `mingcha doctor` shows the newest run")
    case .unknownUnit: LocalizedText(zhCN: "没有单位“{unit}”", en: "there is no unit \"{unit}\"")
    case .unknownUnitHint:
      LocalizedText(
        zhCN: "给出完整的单位编码，如 `mingcha cases list` 所示",
        en: "give the whole code, as `mingcha cases list` shows it")
    case .malformedQuarter:
      LocalizedText(
        zhCN: "季度“{quarter}”应写作 2026Q3 这样", en: "the quarter \"{quarter}\" is not written as in 2026Q3")
    case .monthNeeded:
      LocalizedText(
        zhCN: "请给出 --month（通报可用 --quarter）", en: "give a --month (for a bulletin, --quarter will do)")
    case .oneKind:
      LocalizedText(
        zhCN: "--agency、--bulletin、--schema 只能用一个；--month 与 --quarter 也只能用一个",
        en: "of --agency, --bulletin and --schema give one; of --month and --quarter, too")
    case .quarterNeedsBulletin:
      LocalizedText(zhCN: "--quarter 只用于 --bulletin", en: "--quarter goes with --bulletin")
    case .formatForKind:
      LocalizedText(
        zhCN: "这种报告不能输出 {format}；可用：{known}", en: "this report has no form {format}; known are {known}")
    case .sheetOnTerminal:
      LocalizedText(
        zhCN: "xlsx 不能显示在终端上：用 --output 给出文件", en: "a terminal cannot show xlsx: name a file with --output")
    case .answerUnset:
      LocalizedText(
        zhCN: "没有设置答复地点：用 --answer-to 给出，或 `mingcha settings set answer_to …`",
        en: "where to answer is not set: give --answer-to, or `mingcha settings set answer_to …`")
    case .incompleteRun:
      LocalizedText(
        zhCN: "报告所依据的审计不完整，报告中已注明", en: "the audit behind the report is incomplete; the report says so")
    case .optionOutput:
      LocalizedText(
        zhCN: "写入此文件，一次替换；格式也可由后缀得出（.html .xlsx .csv .json）；不给则写到标准输出",
        en: "Write to this file, replaced as a whole; its ending names the format (.html .xlsx .csv .json); "
          + "none: standard output")
    case .optionReportMonth:
      LocalizedText(zhCN: "报告月份，如 2026-10", en: "The month of the report, such as 2026-10")
    case .optionAgency:
      LocalizedText(zhCN: "只给这个单位看的通知（完整编码）", en: "The notice that this unit may see (its whole code)")
    case .optionBulletin:
      LocalizedText(zhCN: "督查通报：各单位并列", en: "The supervision bulletin: units side by side")
    case .optionQuarter: LocalizedText(zhCN: "通报的季度，如 2026Q3", en: "The bulletin's quarter, such as 2026Q3")
    case .optionSchema:
      LocalizedText(zhCN: "打印 JSON 输出的 JSON Schema", en: "Print the JSON Schema of the JSON form")
    case .optionUnmasked:
      LocalizedText(zhCN: "不遮盖个人信息", en: "Show personal data, which are masked otherwise")
    case .optionAnswerTo:
      LocalizedText(
        zhCN: "单位向哪里答复（优先于设置 answer_to）", en: "Where units answer (outweighs the setting answer_to)")
    case .exampleHTML: LocalizedText(zhCN: "给领导的报告", en: "For the director's desk")
    case .exampleSheet: LocalizedText(zhCN: "在 WPS 或 Excel 中处理", en: "To work on in WPS or Excel")
    case .exampleText: LocalizedText(zhCN: "在终端上看", en: "On the terminal")
    case .exampleAgency: LocalizedText(zhCN: "通知一个单位", en: "For one unit")
    case .exampleBulletin: LocalizedText(zhCN: "季度通报", en: "The quarter's bulletin")
    case .exampleSchema: LocalizedText(zhCN: "供程序读取", en: "For programs that read it")
    }
  }
}

extension ReportFault {
  var message: String {
    switch self {
    case .notAudited(let period): ReportFaultPhrase.notAudited.said(["period": period])
    case .unknownUnit(let unit): ReportFaultPhrase.unknownUnit.said(["unit": unit])
    }
  }

  var hint: String {
    switch self {
    case .notAudited: ReportFaultPhrase.notAuditedHint.said
    case .unknownUnit: ReportFaultPhrase.unknownUnitHint.said
    }
  }
}
