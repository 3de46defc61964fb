public import Catalogue

/// Sentences in reports.
public enum ReportTalk: String, Sendable, CaseIterable {
  case coverageSentence, coverageChart, uncheckedTable, lackRows, nothingUnchecked, incomplete, partial,
    unapproved, approvedRelease
  case approvedSecond, unapprovedShort, runFact, rulebookFact, chainFact, chainEmpty, caseSentence
  case bySeverity, byDomain, byUnit, unitsLeftOut, largestSentence, noCases, threePublicChart
  case threePublicDescription, monthsChart, monthsDescription, procurementChart
  case procurementDescription, noProcurement, mayNotRead, ruleTable, quietRules, defineNew
  case defineOpen, defineBacklog, defineExplained, defineAmount, defineLimit, defineMask
  case personalShown, defineThreePublic, withheld, noticeSentence, noticeNone, noticeOverdue
  case answerWhere, answerUnset, recordsFact, recordsFactPlain, bulletinSentence, bulletinTable
  case smallTable, noRanked, noSmall, defineRank, defineFlaggedShare, defineInTime, defineInHand
  case defineCountedOnce, monthsJudged, monthsUnjudged, periodIncomplete, periodRunning
  case missingTable, missingOfRule, missingOfTable, missingOfRecords, gapTable, gapLine, gapsLeftOut
  case textAsText, ofWhole, changeFrom, tenThousandUnit, axisUnit

  public var text: LocalizedText {
    switch self {
    case .coverageSentence:
      LocalizedText(
        zhCN: "{rules} 条规则对 {units} 个单位，共 {answers} 个判断：{judged} 个有结论，{missing} 个因缺数据没有结论，{errors} "
          + "个出错，{other} 个不适用。",
        en: "{rules} rules held against {units} units gave {answers} answers: {judged} with a "
          + "verdict, {missing} without one because data are missing, {errors} errors, {other} "
          + "not applicable.")
    case .coverageChart: LocalizedText(zhCN: "{rules} 条规则的判断", en: "Answers of {rules} rules")
    case .uncheckedTable:
      LocalizedText(
        zhCN: "对所有单位都没有审查的规则（{count} 条）",
        en: "Rules that could check no unit at all ({count})")
    case .lackRows: LocalizedText(zhCN: "所需的记录都缺数据", en: "all rows that it needs lack data")
    case .nothingUnchecked:
      LocalizedText(
        zhCN: "没有一条规则是对所有单位都无法审查的。",
        en: "No rule was unable to check every unit.")
    case .incomplete: LocalizedText(zhCN: "这次审计不完整：{lacks}", en: "This audit is incomplete: {lacks}")
    case .partial:
      LocalizedText(
        zhCN: "这次审计只用了部分规则，没有完整的审计可作依据。",
        en: "This audit used only some of the rules; there is no full one to report on.")
    case .unapproved:
      LocalizedText(
        zhCN: "规则中有 {count} 处改动未经第二人批准：{names}。据此标出的疑点在批准之前不宜使用。",
        en: "{count} changes of the rulebook have no second person's approval: {names}. Do not "
          + "rely on what they flag before that.")
    case .approvedRelease: LocalizedText(zhCN: "与发布版一致", en: "as released")
    case .approvedSecond: LocalizedText(zhCN: "由第二人批准", en: "by a second login")
    case .unapprovedShort: LocalizedText(zhCN: "有未经批准的改动", en: "changes without approval")
    case .runFact: LocalizedText(zhCN: "{run}（台账取数 {pull}）", en: "{run} (ledger of pull {pull})")
    case .rulebookFact: LocalizedText(zhCN: "{version}，{hash}", en: "{version}, {hash}")
    case .chainFact: LocalizedText(zhCN: "第 {number} 条，{hash}", en: "record {number}, {hash}")
    case .chainEmpty: LocalizedText(zhCN: "尚无记录", en: "no record yet")
    case .caseSentence:
      LocalizedText(
        zhCN: "本月新增 {new} 件，未办结 {open} 件，其中逾期 {overdue} 件。另有以前年度遗留 {backlog} 件，按已接受的说明结案 "
          + "{explained} 件（有效说明 {exceptions} 项）。",
        en: "{new} new this month, {open} open, {overdue} of them overdue. Besides: {backlog} "
          + "from the backlog of earlier years, {explained} closed by accepted explanations "
          + "({exceptions} of these in force).")
    case .bySeverity: LocalizedText(zhCN: "按级别", en: "By severity")
    case .byDomain: LocalizedText(zhCN: "按领域", en: "By domain")
    case .byUnit: LocalizedText(zhCN: "按单位", en: "By unit")
    case .unitsLeftOut:
      LocalizedText(
        zhCN: "另有 {count} 个单位没有疑点，审查也不缺数据。",
        en: "{count} more units have no case and lack no data.")
    case .largestSentence:
      LocalizedText(
        zhCN: "未办结疑点中金额最大的 {count} 件。标出的是打开案卷的理由，不是结论。",
        en: "The {count} largest of the open cases. A flag is a reason to open the file, never a "
          + "verdict.")
    case .noCases: LocalizedText(zhCN: "没有有金额的未办结疑点。", en: "No open case has an amount.")
    case .threePublicChart:
      LocalizedText(
        zhCN: "三公经费：本年累计、上年同期与全年预算",
        en: "Three-public spending: this year to date, same months of last year, budget of the "
          + "year")
    case .threePublicDescription:
      LocalizedText(
        zhCN: "本年累计 {now} 万元，上年同期 {before} 万元，全年预算 {budget} 万元。",
        en: "This year to date {now} (×10,000 yuan), same months of last year {before}, budget "
          + "of the year {budget}.")
    case .monthsChart:
      LocalizedText(
        zhCN: "三公经费逐月支出（三年）",
        en: "Three-public spending month by month, three years")
    case .monthsDescription:
      LocalizedText(
        zhCN: "三年各月支出，各年合计见下表。",
        en: "Each month of three years; the table below has the sums.")
    case .procurementChart:
      LocalizedText(
        zhCN: "本年各采购方式的预算金额，其中限额以下部分",
        en: "Budget by method this year, and the part below the limit")
    case .procurementDescription:
      LocalizedText(
        zhCN: "{count} 个项目，预算 {amount} 万元，其中限额以下 {share}。",
        en: "{count} tenders with a budget of {amount} (×10,000 yuan), {share} of it below the "
          + "limit.")
    case .noProcurement: LocalizedText(zhCN: "台账中本年没有采购项目。", en: "The ledger has no tender of this year.")
    case .mayNotRead:
      LocalizedText(
        zhCN: "本登录名无权读取台账中的这部分数据。",
        en: "This login may not read this part of the ledger.")
    case .ruleTable:
      LocalizedText(
        zhCN: "有疑点、出错或没有结论的规则",
        en: "Rules with cases, errors or no verdict at all")
    case .quietRules: LocalizedText(zhCN: "其余 {count} 条规则：没有疑点", en: "{count} other rules: no case")
    case .defineNew:
      LocalizedText(
        zhCN: "新增：由本月的审计首次标出，包括迟到记账使以前月份补出的疑点，不含历史遗留。",
        en: "New: first flagged by the audit of the month, late postings to earlier months "
          + "included, the backlog not.")
    case .defineOpen:
      LocalizedText(
        zhCN: "未办结：待核查、核查中、属实、整改中；状态以编制时间为准。",
        en: "Open: waiting, under review, confirmed or being rectified, as things stood when "
          + "this was compiled.")
    case .defineBacklog:
      LocalizedText(
        zhCN: "历史遗留：首次审计以前年度时标出，计数而不催办。",
        en: "Backlog: found by the first audit of earlier years; counted, not chased.")
    case .defineExplained:
      LocalizedText(
        zhCN: "已说明：由一人提出、另一人批准的说明所覆盖的疑点。",
        en: "Explained: covered by an explanation that one person proposed and another approved.")
    case .defineAmount:
      LocalizedText(
        zhCN: "金额以元为单位，精确到分；旁边的万元为四舍五入。同一笔钱可能涉及几个疑点，合计不是损失。",
        en: "Amounts are exact in yuan; the ten thousands beside them are rounded. One sum may "
          + "stand in several cases: totals are no loss.")
    case .defineLimit:
      LocalizedText(
        zhCN: "限额：货物、服务按公开招标数额标准，工程按必须招标标准；只计已发公告、未失败未取消的项目。",
        en: "Limit: for goods and services the open-tender threshold, for works the compulsory "
          + "one; only tenders announced and neither failed nor cancelled.")
    case .defineMask: LocalizedText(zhCN: "个人信息已遮盖。", en: "Personal data are masked.")
    case .personalShown: LocalizedText(zhCN: "含个人信息，注意保管。", en: "Holds personal data: keep it accordingly.")
    case .defineThreePublic:
      LocalizedText(
        zhCN: "三公经费按经济科目归类，台账以最近一次取数为准。",
        en: "Three-public items follow the economic codes; the ledger is that of the latest pull.")
    case .withheld: LocalizedText(zhCN: "（含个人信息，略）", en: "(withheld: personal data)")
    case .noticeSentence:
      LocalizedText(
        zhCN: "下列 {count} 件事项涉及贵单位，请在期限前说明并提供材料。列入本通知不等于认定违规。",
        en: "These {count} matters concern your unit. Please explain them and bring the papers "
          + "by the day named. To be listed here is no finding of a breach.")
    case .noticeNone: LocalizedText(zhCN: "没有需要贵单位说明的事项。", en: "There is nothing for your unit to explain.")
    case .noticeOverdue:
      LocalizedText(
        zhCN: "其中 {count} 件已过答复期限。",
        en: "{count} of them are past their day.")
    case .answerWhere:
      LocalizedText(
        zhCN: "请答复至：{place}。答复时注明事项编号。",
        en: "Answer to: {place}. Name the number of the matter.")
    case .answerUnset: LocalizedText(zhCN: "答复方式另行通知。", en: "Where to answer will be told separately.")
    case .recordsFact: LocalizedText(zhCN: "{count} 条，合计 {sum} 元", en: "{count}, sum {sum} yuan")
    case .recordsFactPlain: LocalizedText(zhCN: "{count} 条", en: "{count}")
    case .bulletinSentence:
      LocalizedText(
        zhCN: "本期 {units} 个单位新增疑点 {new} 件（上期 {before} 件），在办 {hand} 件，逾期 {overdue} 件；到期整改 {due} "
          + "项，按期完成 {time} 项；收回资金 {returned} 元（{tenthousand} 万元）。",
        en: "{units} units: {new} new cases (before: {before}), {hand} in hand, {overdue} "
          + "overdue; of {due} rectifications due {time} were done in time; {returned} yuan "
          + "returned ({tenthousand} ×10,000).")
    case .bulletinTable:
      LocalizedText(
        zhCN: "在办五件以上的单位，逾期率低者在前",
        en: "Units with five cases in hand or more, the least overdue first")
    case .smallTable: LocalizedText(zhCN: "不排名，按单位编码列出", en: "Not ranked, in the order of their codes")
    case .noRanked: LocalizedText(zhCN: "没有在办五件以上的单位。", en: "No unit has five cases in hand.")
    case .noSmall: LocalizedText(zhCN: "没有在办不足五件的单位。", en: "No unit has fewer than five cases in hand.")
    case .defineRank:
      LocalizedText(
        zhCN: "名次按逾期占在办的比例排列，比例相同者并列；在办不足五件的单位不排名，因为一件之差就会改变名次。分母不足五的，只列件数，不算比例。",
        en: "Ranks go by the share of overdue among cases in hand; equal shares share a rank. "
          + "Units with fewer than five in hand are not ranked: a single case would decide. "
          + "Where the whole is less than five, counts stand without a rate.")
    case .defineFlaggedShare:
      LocalizedText(
        zhCN: "标出率：标出的判断占有结论的判断（标出、正常）的比例，使大小单位可比。",
        en: "Flagged of judged: flagged answers among those with a verdict, so that large and "
          + "small units compare.")
    case .defineInTime:
      LocalizedText(
        zhCN: "按期整改：期限在本期内的整改中，期限前答复并经验收的。",
        en: "Rectified in time: of the rectifications due in the period, those answered by their "
          + "day and accepted.")
    case .defineInHand:
      LocalizedText(
        zhCN: "在办：本期新增的，加上期初未办结的。",
        en: "In hand: new in the period, and open when it began.")
    case .defineCountedOnce:
      LocalizedText(
        zhCN: "一个疑点只计入其登记单位一次；历史遗留不计入新增。",
        en: "A case counts once, for the unit it is filed under; the backlog is not new.")
    case .monthsJudged:
      LocalizedText(
        zhCN: "本期已审计的月份：{names}。",
        en: "Months audited in this period: {names}.")
    case .monthsUnjudged:
      LocalizedText(
        zhCN: "本期有 {count} 个月没有审计，数字不全。",
        en: "{count} months of this period were not audited: the figures are not complete.")
    case .periodIncomplete: LocalizedText(zhCN: "本期有审计不完整。", en: "An audit of this period is incomplete.")
    case .periodRunning:
      LocalizedText(
        zhCN: "本期尚未结束，逾期按编制当日计算。",
        en: "The period is not over: overdue is as of the day of compiling.")
    case .missingTable:
      LocalizedText(
        zhCN: "{count} 个判断为什么缺数据",
        en: "Why {count} answers lack data")
    case .missingOfRule: LocalizedText(zhCN: "整条规则无法审查", en: "the rule could check no unit at all")
    case .missingOfTable: LocalizedText(zhCN: "参考表缺行", en: "a reference table has no row")
    case .missingOfRecords: LocalizedText(zhCN: "记录本身缺数据", en: "the records lack something")
    case .gapTable: LocalizedText(zhCN: "参考表缺的行", en: "Rows that reference tables lack")
    case .gapLine:
      LocalizedText(
        zhCN: "表 {table} 缺行（{asked}）：{units} 个单位的 {count} 项",
        en: "table {table} has no row for {asked}: {count} subjects of {units} units")
    case .gapsLeftOut:
      LocalizedText(
        zhCN: "另有 {count} 行从略。",
        en: "{count} more rows are left out here.")
    case .textAsText:
      LocalizedText(
        zhCN: "为免失真，超过十五位或不足一分的金额以文本写入。",
        en: "Amounts of more than fifteen digits or with parts of a cent are written as text, so "
          + "that none is changed.")
    case .ofWhole: LocalizedText(zhCN: "{part}／{whole}", en: "{part} of {whole}")
    case .changeFrom: LocalizedText(zhCN: "{now}（上期 {before}）", en: "{now} (before: {before})")
    case .tenThousandUnit: LocalizedText(zhCN: "{amount} 万元", en: "{amount} ×10,000")
    case .axisUnit: LocalizedText(zhCN: "单位：万元", en: "in 10,000 yuan")
    }
  }
}
