public import Catalogue

/// What a letter says, in both languages, with places such as `{count}` to be filled in.
public enum LetterPhrase: Sendable, CaseIterable {
  case sender, counts, unchecked, uncheckedNow, allChecked, silent, incomplete, changes, running, subject
  case subjectSilent, subjectChanges, title, units, allUnits, run, notChecked, everythingChecked
  case erred, since, missing, withoutRow, silence, newest, neverComplete, found, nothingFound, quiet,
    ruleCounts,
    goneCount, more, moreRules
  case caseLine, age, ageToday, due, overdue, new, changed, gone, backlog, open, reviewing, confirmed
  case rectifying, rectified, dismissed, explained, high, medium, low, yuan, spending, item, amount, prior,
    budget
  case change, total, unknown, chain, unapproved, verdict, masked, countsOnly, link, desk, unsubscribe
  case caseHead, unitHead, dateHead, stateHead, whyHead

  public var text: LocalizedText {
    switch self {
    case .sender: LocalizedText(zhCN: "明察", en: "Mingcha")
    case .counts:
      LocalizedText(
        zhCN: "新增 {new} 项，逾期 {overdue} 项，待办 {open} 项", en: "{new} new, {overdue} overdue, {open} open")
    case .unchecked:
      LocalizedText(zhCN: "；{count} 条规则自 {since} 起未能运行", en: "; {rules} could not run since {since}")
    case .uncheckedNow:
      LocalizedText(zhCN: "；{count} 条规则本月未能运行", en: "; {rules} could not run this month")
    case .allChecked: LocalizedText(zhCN: "；所有规则均已运行", en: "; every rule could run")
    case .silent:
      LocalizedText(zhCN: "{month} 没有完成任何审计", en: "No complete audit of {month} has come in")
    case .incomplete: LocalizedText(zhCN: "；本次审计不完整", en: "; this audit is incomplete")
    case .changes:
      LocalizedText(
        zhCN: "变动：{month} 因数据变化重新审查，以下只列与前一封信不同之处",
        en:
          "Changes: {month} was judged again because its rows changed; below is only what differs from the last letter"
      )
    case .running:
      LocalizedText(
        zhCN: "{month} 尚未结束，以下为截至目前的情况", en: "{month} is not over: this is how things stand so far")
    case .subject: LocalizedText(zhCN: "明察 {month}：{counts}", en: "Mingcha {month}: {counts}")
    case .subjectChanges:
      LocalizedText(zhCN: "变动 · 明察 {month}：{counts}", en: "Changes · Mingcha {month}: {counts}")
    case .subjectSilent: LocalizedText(zhCN: "明察 {month}：没有完成审计", en: "Mingcha {month}: no complete audit")
    case .title: LocalizedText(zhCN: "明察 {month}", en: "Mingcha {month}")
    case .units: LocalizedText(zhCN: "单位编码：{codes}", en: "agencies: {codes}")
    case .allUnits: LocalizedText(zhCN: "全部单位", en: "all agencies")
    case .run:
      LocalizedText(zhCN: "第 {run} 次运行，{at}；{units} 个单位", en: "run {run}, {at}; {units} agencies")
    case .notChecked: LocalizedText(zhCN: "未能检查的内容", en: "What could not be checked")
    case .everythingChecked:
      LocalizedText(zhCN: "所有规则均已对所有单位运行。", en: "Every rule was judged for every agency.")
    case .erred: LocalizedText(zhCN: "执行出错（SQLSTATE {state}）", en: "it erred (SQLSTATE {state})")
    case .since: LocalizedText(zhCN: "自 {month} 起", en: "since {month}")
    case .missing:
      LocalizedText(
        zhCN: "另有 {rules} 条规则对部分单位缺少数据（共 {answers} 处）。",
        en: "For {rules} other rules single agencies lacked data ({answers} answers).")
    case .withoutRow:
      LocalizedText(
        zhCN: "其中 {count} 处是参考表缺行，月度报告逐行列出。",
        en: "Of these, {count} because a reference table has no row; the monthly report names the rows.")
    case .silence:
      LocalizedText(
        zhCN: "{month} 已经结束，却没有一次审计。没有疑点不等于没有问题：请管理员运行 mingcha doctor。",
        en: "{month} is over, and nobody audited it. No cases does not mean no problems: "
          + "ask the administrator to run mingcha doctor.")
    case .newest:
      LocalizedText(
        zhCN: "最近一次完整的审计：第 {run} 次运行（{month}），{at}。",
        en: "The newest complete audit is run {run} of {month}, {at}.")
    case .neverComplete: LocalizedText(zhCN: "至今没有一次完整的审计。", en: "There has been no complete audit at all.")
    case .found: LocalizedText(zhCN: "疑点", en: "What was found")
    case .nothingFound: LocalizedText(zhCN: "没有待办疑点。", en: "No case waits.")
    case .quiet: LocalizedText(zhCN: "没有新情况。", en: "There is nothing new.")
    case .ruleCounts:
      LocalizedText(zhCN: "新增 {new}，逾期 {overdue}，待办 {open}", en: "{new} new, {overdue} overdue, {open} open")
    case .goneCount: LocalizedText(zhCN: "，不再成立 {gone}", en: ", {gone} no longer reproduced")
    case .more: LocalizedText(zhCN: "另有 {count} 项", en: "and {count} more")
    case .moreRules:
      LocalizedText(zhCN: "另有 {count} 条规则的疑点未列出", en: "and cases of {count} more rules")
    case .caseLine: LocalizedText(zhCN: "{id} 号", en: "#{id}")
    case .age: LocalizedText(zhCN: "已 {days} 天", en: "{days} days old")
    case .ageToday: LocalizedText(zhCN: "今日发现", en: "found today")
    case .due: LocalizedText(zhCN: "期限 {day}", en: "due {day}")
    case .overdue: LocalizedText(zhCN: "已逾期，期限 {day}", en: "overdue since {day}")
    case .new: LocalizedText(zhCN: "新", en: "new")
    case .changed: LocalizedText(zhCN: "证据有变", en: "evidence changed")
    case .gone: LocalizedText(zhCN: "不再成立", en: "no longer reproduced")
    case .backlog:
      LocalizedText(
        zhCN: "历史存量 {count} 项（首次审计往年数据时发现），只计数，不逐项列出。",
        en: "{count} cases of earlier years, found when they were first audited, are counted and not listed.")
    case .explained:
      LocalizedText(
        zhCN: "另有 {count} 项因已获批准的说明而关闭，不计入以上各数。",
        en: "Not counted above: {count} closed by accepted explanations.")
    case .open: LocalizedText(zhCN: "待处理", en: "open")
    case .reviewing: LocalizedText(zhCN: "核查中", en: "reviewing")
    case .confirmed: LocalizedText(zhCN: "已确认", en: "confirmed")
    case .rectifying: LocalizedText(zhCN: "整改中", en: "rectifying")
    case .rectified: LocalizedText(zhCN: "已整改", en: "rectified")
    case .dismissed: LocalizedText(zhCN: "已排除", en: "dismissed")
    case .high: LocalizedText(zhCN: "高", en: "high")
    case .medium: LocalizedText(zhCN: "中", en: "medium")
    case .low: LocalizedText(zhCN: "低", en: "low")
    case .yuan: LocalizedText(zhCN: "{amount} 元", en: "{amount} yuan")
    case .spending:
      LocalizedText(
        zhCN: "三公经费，{year} 年 1 月至 {month} 月（元）",
        en: "Three-public spending, months 1 to {month} of {year} (yuan)")
    case .item: LocalizedText(zhCN: "项目", en: "item")
    case .amount: LocalizedText(zhCN: "支出", en: "spent")
    case .prior: LocalizedText(zhCN: "上年同期", en: "year before")
    case .budget: LocalizedText(zhCN: "全年预算", en: "year's budget")
    case .change: LocalizedText(zhCN: "增减", en: "change")
    case .total: LocalizedText(zhCN: "合计", en: "total")
    case .unknown: LocalizedText(zhCN: "无数据", en: "not known")
    case .chain: LocalizedText(zhCN: "记录链：第 {number} 条，{hash}", en: "Chain: record {number}, {hash}")
    case .unapproved:
      LocalizedText(zhCN: "所用规则含未经批准的本地改动。", en: "The rules held local changes that nobody has approved.")
    case .verdict:
      LocalizedText(zhCN: "疑点只是打开档案的理由，不是结论。", en: "A case is a reason to open the file, never a verdict.")
    case .masked:
      LocalizedText(
        zhCN: "具体理由和涉及人员不在邮件中显示，请到系统中查看。",
        en: "Reasons in full and the people concerned are not put into this mail; look the cases up.")
    case .countsOnly: LocalizedText(zhCN: "按您的设置只列数目。", en: "Numbers only, as you asked.")
    case .link: LocalizedText(zhCN: "查看", en: "open")
    case .desk: LocalizedText(zhCN: "核查台：{url}", en: "Review desk: {url}")
    case .unsubscribe:
      LocalizedText(
        zhCN: "不想再收到？请回复此信，由管理员停发。", en: "To stop these letters, reply and the administrator will see to it.")
    case .caseHead: LocalizedText(zhCN: "编号", en: "case")
    case .unitHead: LocalizedText(zhCN: "单位", en: "agency")
    case .dateHead: LocalizedText(zhCN: "时间", en: "when")
    case .stateHead: LocalizedText(zhCN: "状态", en: "state")
    case .whyHead: LocalizedText(zhCN: "理由", en: "why")
    }
  }

  func said(_ language: LetterLanguage, _ values: KeyValuePairs<String, String> = [:]) -> String {
    var result = ""
    var rest = (language == .chinese ? text.zhCN : text.en)[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      let name = rest[rest.index(after: open)..<close]
      result += rest[..<open] + (values.first { $0.key == name }?.value ?? "{\(name)}")
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

extension LocalizedText {
  func said(_ language: LetterLanguage) -> String { language == .chinese ? zhCN : en }
}
