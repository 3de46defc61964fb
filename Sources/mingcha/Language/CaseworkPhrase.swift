import Catalogue

/// What the verbs of casework and their options mean, and what they say.
enum CaseworkPhrase: Phrase {
  // Verbs and examples
  case assignVerb, commentVerb, decideVerb, overdueVerb, statsVerb
  case exampleAssign, exampleUnassign, exampleComment, exampleCommentJSON, exampleConfirm, exampleBulk
  case exampleOverdue, exampleOverdueUnit, exampleStats
  case exampleStatsJSON
  // Options
  case unitFilter, stateFilter, leastAmount, mostAmount, assigneeFilter, olderThan, newerThan, overdueFilter
  case backlogFilter, sortBy, pageSize, afterCase, overdueDay, stateArgument, decisionReasonOption, csvOption
  case readVersionOption, assigneeArgument, nobodyFlag, assignNoteOption, commentArgument, runAgainFlag,
    personalFlag
  case optionalCase
  // Headings
  case assigneeHeading, dueHeading, daysOverdueHeading, versionHeading, stateSinceHeading, explainedByHeading
  case fieldHeading, recordedHeading, repeatedHeading, caseCountHeading, flaggedShareHeading, expectedHeading
  case waitingHeading, confirmedHeading, dismissedHeading, explainedHeading, daysHeading, remarkHeading
  // What is said
  case backlogMark, morePages, noMorePages, overdueCount, decided, assigned, unassigned, commented, decidedAll
  case masked, repeatedEqual, repeatedDifferent, repeatedGone, tablesOfToday, flagsTooMuch, mostlyDismissed
  case statsSummary
  // The demo
  case demoConfirmed, demoRefused, demoClosed, demoReason

  var text: LocalizedText {
    switch self {
    case .assignVerb: LocalizedText(zhCN: "把疑点交给某个登录名办理", en: "Give a case to a login")
    case .commentVerb: LocalizedText(zhCN: "给疑点加一条备注", en: "Add a comment to a case")
    case .decideVerb:
      LocalizedText(
        zhCN: "处理疑点：逐个，或按 CSV 文件成批（全部成功或全部不动）",
        en: "Decide a case, or many from a CSV file: all of them or none")
    case .overdueVerb: LocalizedText(zhCN: "列出过了期限还没有办结的疑点", en: "List the cases whose deadline has passed")
    case .statsVerb:
      LocalizedText(
        zhCN: "各规则标出、查实、驳回、说明的比例和办理天数",
        en: "Say how each rule does: flagged, confirmed, dismissed, explained, days to a decision")
    case .exampleAssign: LocalizedText(zhCN: "交给某人", en: "Give it to somebody")
    case .exampleUnassign: LocalizedText(zhCN: "收回", en: "Take it back")
    case .exampleComment: LocalizedText(zhCN: "加备注", en: "Say something")
    case .exampleCommentJSON: LocalizedText(zhCN: "供程序读取", en: "For programs")
    case .exampleConfirm: LocalizedText(zhCN: "查实一个疑点", en: "Confirm a case")
    case .exampleBulk:
      LocalizedText(
        zhCN: "成批：表头 case_id,state,reason，可加 version",
        en: "Many: the header is case_id,state,reason[,version]")
    case .exampleOverdue: LocalizedText(zhCN: "今天逾期的", en: "Overdue today")
    case .exampleOverdueUnit:
      LocalizedText(zhCN: "某些单位到月底将逾期的", en: "Overdue by the end of the month in some units")
    case .exampleStats: LocalizedText(zhCN: "哪些规则需要复核", en: "Which rules want a review")
    case .exampleStatsJSON: LocalizedText(zhCN: "供程序读取", en: "For programs")

    case .unitFilter:
      LocalizedText(zhCN: "只列这些单位（编码或前缀）的疑点", en: "Only cases of these units (codes or prefixes)")
    case .stateFilter: LocalizedText(zhCN: "只列这些状态的疑点", en: "Only cases in these states")
    case .leastAmount: LocalizedText(zhCN: "只列金额不少于此数（元）的疑点", en: "Only cases of at least so many yuan")
    case .mostAmount: LocalizedText(zhCN: "只列金额不多于此数（元）的疑点", en: "Only cases of at most so many yuan")
    case .assigneeFilter:
      LocalizedText(
        zhCN: "只列由此登录名办理的疑点；me 为自己，none 为无人办理",
        en: "Only cases of this login; me: your own, none: nobody's")
    case .olderThan: LocalizedText(zhCN: "只列标出已超过这些天的疑点", en: "Only cases flagged more than so many days ago")
    case .newerThan: LocalizedText(zhCN: "只列标出不满这些天的疑点", en: "Only cases flagged less than so many days ago")
    case .overdueFilter: LocalizedText(zhCN: "只列逾期的疑点", en: "Only cases whose deadline has passed")
    case .backlogFilter:
      LocalizedText(zhCN: "只列（不列）首次审计查出的存量", en: "Only (none of) the backlog of the first audit")
    case .sortBy:
      LocalizedText(
        zhCN: "排序：severity、amount、due、oldest、newest、rule 或 unit",
        en: "Order: severity, amount, due, oldest, newest, rule or unit")
    case .pageSize:
      LocalizedText(
        zhCN: "最多列出多少个（文本默认 100，json 和 csv 默认全部）",
        en: "At most so many (100 as text; json and csv: all)")
    case .afterCase: LocalizedText(zhCN: "从此疑点之后接着列", en: "Go on after this case")
    case .overdueDay: LocalizedText(zhCN: "以这一天为准，如 2026-11-30（默认今天）", en: "As of this day (default: today)")
    case .stateArgument: LocalizedText(zhCN: "新状态", en: "The new state")
    case .decisionReasonOption: LocalizedText(zhCN: "理由", en: "Why")
    case .csvOption:
      LocalizedText(
        zhCN: "成批处理的 CSV 文件，表头 case_id,state,reason 或再加 version",
        en: "CSV file of many decisions; its header is case_id,state,reason, and version if wanted")
    case .readVersionOption:
      LocalizedText(
        zhCN: "所读到的疑点版本（work_version）；已被他人改动则拒绝",
        en: "The case's version as you read it; refused when somebody has changed it since")
    case .assigneeArgument: LocalizedText(zhCN: "登录名", en: "The login that gets it")
    case .nobodyFlag: LocalizedText(zhCN: "不再由任何人办理", en: "Nobody has it any more")
    case .assignNoteOption: LocalizedText(zhCN: "附言", en: "A note with it")
    case .commentArgument: LocalizedText(zhCN: "备注", en: "What there is to say")
    case .runAgainFlag:
      LocalizedText(
        zhCN: "按当时的台账重新查询，逐字节比对；一致以 0 退出，不一致以 2 退出",
        en: "Judge it again on the ledger of its run and compare byte for byte: exit 0 when equal, else 2")
    case .personalFlag: LocalizedText(zhCN: "显示个人信息（默认遮盖）", en: "Show personal data (masked by default)")
    case .optionalCase: LocalizedText(zhCN: "疑点编号（用 --csv 时不给）", en: "Number of the case (not with --csv)")

    case .assigneeHeading: LocalizedText(zhCN: "办理人", en: "assignee")
    case .dueHeading: LocalizedText(zhCN: "期限", en: "due")
    case .daysOverdueHeading: LocalizedText(zhCN: "逾期天数", en: "days overdue")
    case .versionHeading: LocalizedText(zhCN: "版本", en: "version")
    case .stateSinceHeading: LocalizedText(zhCN: "状态始于", en: "in this state since")
    case .explainedByHeading: LocalizedText(zhCN: "说明例外", en: "explained by exception")
    case .fieldHeading: LocalizedText(zhCN: "字段", en: "field")
    case .recordedHeading: LocalizedText(zhCN: "记录", en: "recorded")
    case .repeatedHeading: LocalizedText(zhCN: "重算", en: "repeated")
    case .caseCountHeading: LocalizedText(zhCN: "疑点", en: "cases")
    case .flaggedShareHeading: LocalizedText(zhCN: "标出%", en: "flagged %")
    case .expectedHeading: LocalizedText(zhCN: "预期%", en: "expected %")
    case .waitingHeading: LocalizedText(zhCN: "待办", en: "undecided")
    case .confirmedHeading: LocalizedText(zhCN: "查实%", en: "confirmed %")
    case .dismissedHeading: LocalizedText(zhCN: "驳回%", en: "dismissed %")
    case .explainedHeading: LocalizedText(zhCN: "说明%", en: "explained %")
    case .daysHeading: LocalizedText(zhCN: "中位天数", en: "median days")
    case .remarkHeading: LocalizedText(zhCN: "备注", en: "remark")

    case .backlogMark: LocalizedText(zhCN: "{status}（存量）", en: "{status} (backlog)")
    case .morePages:
      LocalizedText(
        zhCN: "列出 {count} 个疑点，还有更多：加 --after {last} 看下一页",
        en: "{count} cases shown, and there are more: --after {last} goes on")
    case .noMorePages: LocalizedText(zhCN: "{count} 个疑点", en: "{count} cases")
    case .overdueCount: LocalizedText(zhCN: "{day} 逾期 {count} 个疑点", en: "{count} cases overdue on {day}")
    case .decided:
      LocalizedText(
        zhCN: "疑点 {id}：{from} → {to}（版本 {version}）", en: "case {id}: {from} → {to} (version {version})")
    case .assigned:
      LocalizedText(
        zhCN: "疑点 {id} 由 {who} 办理（版本 {version}）", en: "case {id} is with {who} (version {version})")
    case .unassigned:
      LocalizedText(zhCN: "疑点 {id} 无人办理（版本 {version}）", en: "case {id} is with nobody (version {version})")
    case .commented: LocalizedText(zhCN: "疑点 {id} 已加备注", en: "case {id} has your comment")
    case .decidedAll: LocalizedText(zhCN: "{count} 个疑点已处理", en: "{count} cases decided")
    case .masked:
      LocalizedText(zhCN: "个人信息已遮盖；加 --personal 显示", en: "personal data are masked; --personal shows them")
    case .repeatedEqual:
      LocalizedText(
        zhCN: "一致：按运行 {run} 时的台账重算，数字、记录和哈希逐字节相同（{hash}）",
        en: "equal: judged again on the ledger of run {run}, figures, records and hash are the same byte for "
          + "byte ({hash})")
    case .repeatedDifferent:
      LocalizedText(
        zhCN: "不一致：按运行 {run} 时的台账重算，有 {count} 处不同（记录 {recorded}，重算 {repeated}）",
        en: "not equal: judged again on the ledger of run {run}, {count} values differ (recorded {recorded}, "
          + "repeated {repeated})")
    case .repeatedGone:
      LocalizedText(
        zhCN: "不一致：按运行 {run} 时的台账重算，查询不再得出此疑点（记录 {recorded}）",
        en:
          "not equal: judged again on the ledger of run {run}, the query finds no such case (recorded {recorded})"
      )
    case .tablesOfToday:
      LocalizedText(
        zhCN: "参考表 {names} 在那之后改过，当前登录名无权临时恢复，按今天的内容重算；请用库的所有者登录再试",
        en:
          "the tables {names} have changed since and your login may not put them back for a moment: judged by "
          + "today's; try as the store's owner")
    case .flagsTooMuch:
      LocalizedText(zhCN: "标出多于预期，请复核参数", en: "flags more than expected: review its figures")
    case .mostlyDismissed: LocalizedText(zhCN: "多数被驳回，请复核规则", en: "mostly dismissed: review the rule")
    case .statsSummary:
      LocalizedText(
        zhCN: "{rules} 条规则，{cases} 个疑点，已处理 {decided} 个；{named} 条规则需要复核",
        en: "{rules} rules, {cases} cases, {decided} decided; {named} rules want a review")

    case .demoConfirmed:
      LocalizedText(
        zhCN: "两个登录名：{first} 查实疑点 {id}（{rule}）", en: "Two logins: {first} confirms case {id} ({rule})")
    case .demoRefused:
      LocalizedText(
        zhCN: "{first} 想独自驳回疑点 {id}，被数据库拒绝：{why}",
        en: "{first} tries to dismiss case {id} alone and is refused by the database: {why}")
    case .demoClosed:
      LocalizedText(zhCN: "{second} 复核后驳回疑点 {id}", en: "{second} looks again and dismisses case {id}")
    case .demoReason: LocalizedText(zhCN: "复核：凭证录入有误", en: "looked again: the voucher was keyed in wrongly")
    }
  }
}
