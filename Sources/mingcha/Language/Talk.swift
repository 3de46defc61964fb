import Catalogue

/// What the program says when things go their way.
enum Talk: Phrase {
  case error, warning, hint, examples, rootDiscussion, interrupted, embeddedRules, rulesFrom
  case ruleCount, startingServer, testing, rulesSound, rulesPrepared, rulesFaulty, noTest
  case nothingStaysClear, testsPassed, testsFailed, ruleWritten, storeCurrent, storeMigrated
  case storeIsCurrent, storeNotCurrent, pulling, pullingDataset, judging, recording, pulled
  case absentDatasets, checked, waiting, judgedAgain, audited, caseCount, caseHead, ruleUnreadable
  case lawOn, condition, figures, records, moreRecords, query, counting, coverage, demoReplaced
  case demoGenerating, demoAuditing, demoCounty, demoCompared, demoSocket, demoTook, demoNone
  case demoRemoved, mutating, mutantSurvives, staleEquivalent, mutantsNoticed, mutantsSurvived, documentStale
  case documentCurrent

  var text: LocalizedText {
    switch self {
    case .error: LocalizedText(zhCN: "错误：", en: "error: ")
    case .warning: LocalizedText(zhCN: "警告：", en: "warning: ")
    case .hint: LocalizedText(zhCN: "提示：", en: "hint: ")
    case .examples: LocalizedText(zhCN: "示例：", en: "EXAMPLES:")
    case .rootDiscussion:
      LocalizedText(
        zhCN: "首先运行 `mingcha demo`。退出码：`mingcha help exit-codes`；环境变量：`mingcha help "
          + "environment`；命令补全：`mingcha --generate-completion-script bash`。",
        en: "Begin with `mingcha demo`. Exit codes: `mingcha help exit-codes`; variables: "
          + "`mingcha help environment`; completion: `mingcha --generate-completion-script "
          + "bash`.")
    case .interrupted: LocalizedText(zhCN: "已中断，未写入任何半成品", en: "interrupted; nothing is left half-written")
    case .embeddedRules: LocalizedText(zhCN: "程序内置规则", en: "the rules inside the program")
    case .rulesFrom: LocalizedText(zhCN: "规则来自 {place}", en: "rules from {place}")
    case .ruleCount:
      LocalizedText(
        zhCN: "{count} 条规则，启用 {on} 条，来自 {place}",
        en: "{count} rules, {on} of them on, from {place}")
    case .startingServer: LocalizedText(zhCN: "正在启动 PostgreSQL…", en: "starting PostgreSQL …")
    case .testing: LocalizedText(zhCN: "正在测试 {done}/{count}", en: "testing {done}/{count}")
    case .mutating:
      LocalizedText(
        zhCN: "正在变异 {done}/{count}，未被发现 {survivors} 处",
        en: "mutating {done}/{count}, {survivors} unnoticed")
    case .mutantSurvives: LocalizedText(zhCN: "没有测试发现这处改动", en: "no test notices this change")
    case .staleEquivalent:
      LocalizedText(zhCN: "所列的等价改动已不存在或已被测试发现", en: "the listed mutant is gone, or noticed by a test")
    case .mutantsNoticed:
      LocalizedText(
        zhCN: "{rules} 条规则的 {mutants} 处改动：测试发现 {noticed} 处，其余 {equivalent} 处等价",
        en:
          "{mutants} mutants of {rules} rules: {noticed} noticed, the other {equivalent} listed as equivalent"
      )
    case .mutantsSurvived:
      LocalizedText(
        zhCN: "{rules} 条规则的 {mutants} 处改动：测试发现 {noticed} 处，等价 {equivalent} 处，未发现 {survivors} 处，过时 {stale} 条",
        en: "{mutants} mutants of {rules} rules: {noticed} noticed, {equivalent} equivalent, "
          + "{survivors} unnoticed, {stale} stale entries")
    case .documentCurrent: LocalizedText(zhCN: "{file} 与规则一致", en: "{file} says what the rules say")
    case .documentStale:
      LocalizedText(
        zhCN: "{file} 与规则不一致：请运行 `mingcha rules document`",
        en: "{file} is out of date: run `mingcha rules document`")
    case .rulesSound:
      LocalizedText(
        zhCN: "{rules} 条规则、{tables} 张表、{tests} 个测试：没有错误，{warnings} 个警告",
        en: "{rules} rules, {tables} tables, {tests} tests: no errors, {warnings} warnings")
    case .rulesPrepared:
      LocalizedText(
        zhCN: "{rules} 条规则、{tables} 张表、{tests} 个测试：没有错误，{warnings} 个警告，语句经 PostgreSQL 检查",
        en:
          "{rules} rules, {tables} tables, {tests} tests: no errors, {warnings} warnings, prepared by PostgreSQL"
      )
    case .rulesFaulty:
      LocalizedText(
        zhCN: "{place} 中有 {errors} 个错误、{warnings} 个警告",
        en: "{errors} errors and {warnings} warnings in {place}")
    case .noTest: LocalizedText(zhCN: "没有测试", en: "it has no test")
    case .nothingStaysClear:
      LocalizedText(zhCN: "没有一个测试留下未被标出的对象", en: "none of its tests leaves anything clear")
    case .testsPassed:
      LocalizedText(zhCN: "{rules} 条规则的 {tests} 个测试全部通过", en: "{tests} tests of {rules} rules passed")
    case .testsFailed:
      LocalizedText(
        zhCN: "{rules} 条规则的 {tests} 个测试中 {failed} 个失败，{weak} 条规则测试不足",
        en: "{failed} of {tests} tests of {rules} rules failed, {weak} rules lack a proper test")
    case .ruleWritten:
      LocalizedText(
        zhCN: "写好后运行 `mingcha rules check` 和 `mingcha rules test {id}`",
        en: "write it, then run `mingcha rules check` and `mingcha rules test {id}`")
    case .storeCurrent: LocalizedText(zhCN: "库已是最新，时区 {zone}", en: "the store is current, zone {zone}")
    case .storeMigrated:
      LocalizedText(
        zhCN: "执行迁移 {applied} 个，更新部件 {renewed} 个，时区 {zone}",
        en: "{applied} migrations applied, {renewed} parts renewed, zone {zone}")
    case .storeIsCurrent: LocalizedText(zhCN: "库已是最新", en: "the store is current")
    case .storeNotCurrent:
      LocalizedText(
        zhCN: "库不是最新：{parts} 个部件待更新；请运行 `mingcha migrate`",
        en: "the store is not current: {parts} parts are outdated; run `mingcha migrate`")
    case .pulling:
      LocalizedText(zhCN: "取数 {dataset}（{number}/{count}）", en: "pulling {dataset} ({number}/{count})")
    case .pullingDataset: LocalizedText(zhCN: "取数 {dataset}", en: "pulling {dataset}")
    case .judging:
      LocalizedText(zhCN: "审查 {month}：{done}/{count} 条规则", en: "judging {month}: {done}/{count} rules")
    case .recording: LocalizedText(zhCN: "记录 {month}", en: "recording {month}")
    case .pulled:
      LocalizedText(
        zhCN: "取数 {pull}（至 {month}）：{datasets} 个数据集，新增 {new} 行，变更 {changed} 行，消失 {vanished} 行，瑕疵 {faults} 处",
        en: "pull {pull} up to {month}: {datasets} datasets, {new} rows new, {changed} "
          + "changed, {vanished} vanished, {faults} faults")
    case .absentDatasets: LocalizedText(zhCN: "来源库没有：{names}", en: "not in the source: {names}")
    case .checked:
      LocalizedText(
        zhCN: "{month}：{rules} 条规则，{agencies} 个单位，标出 {flagged} 处，{unchecked} 条规则未能审查",
        en: "{month}: {rules} rules, {agencies} agencies, {flagged} flagged, {unchecked} rules unchecked")
    case .waiting: LocalizedText(zhCN: "到十二月才审查：{names}", en: "judged by December only: {names}")
    case .judgedAgain:
      LocalizedText(zhCN: "因数据变动而重审：{months}", en: "judged again because rows changed: {months}")
    case .audited:
      LocalizedText(
        zhCN: "{month}（运行 {run}）：新增疑点 {opened}，重现 {reopened}，消除 {gone}，{unchecked} 条规则未能审查",
        en: "{month} (run {run}): {opened} cases opened, {reopened} reopened, {gone} gone, "
          + "{unchecked} rules unchecked")
    case .caseCount: LocalizedText(zhCN: "{count} 个疑点", en: "{count} cases")
    case .caseHead: LocalizedText(zhCN: "疑点 {id} · {rule} · {status}", en: "case {id} · {rule} · {status}")
    case .ruleUnreadable:
      LocalizedText(
        zhCN: "审出它的规则内容已无法读取，因此没有条款和查询",
        en: "the rule that judged it cannot be read any more: no article and no query")
    case .lawOn: LocalizedText(zhCN: "{day} 有效的条款：", en: "articles in force on {day}:")
    case .condition: LocalizedText(zhCN: "条件：", en: "condition:")
    case .figures: LocalizedText(zhCN: "代入的数字：", en: "figures put into it:")
    case .records: LocalizedText(zhCN: "记录 {count} 条，合计 {sum}：", en: "{count} records, sum {sum}:")
    case .moreRecords: LocalizedText(zhCN: "……另有 {count} 条", en: "… and {count} more")
    case .query:
      LocalizedText(
        zhCN: "复核查询（粘贴到 psql；证据哈希 {hash}）：",
        en: "the query that proves it (paste it into psql; hash of the evidence {hash}):")
    case .counting: LocalizedText(zhCN: "统计 {dataset}", en: "counting {dataset}")
    case .coverage:
      LocalizedText(zhCN: "{count} 条规则中 {runnable} 条可以运行", en: "{runnable} of {count} rules can run")
    case .demoReplaced: LocalizedText(zhCN: "替换先前的演示", en: "replacing the demo that was here")
    case .demoGenerating: LocalizedText(zhCN: "生成县级数据 {percent}%", en: "generating the county {percent}%")
    case .demoAuditing:
      LocalizedText(zhCN: "审计 {month}（{done}/{count}）", en: "auditing {month} ({done}/{count})")
    case .demoCounty:
      LocalizedText(
        zhCN: "一个县：{agencies} 个单位，{payments} 笔支付，{tenders} 个采购项目；{rules} 条规则，审计十二个月（种子 {seed}）",
        en: "A county: {agencies} agencies, {payments} payments, {tenders} tenders; "
          + "{rules} rules, twelve months audited (seed {seed})")
    case .demoCompared:
      LocalizedText(
        zhCN: "预埋 {planted}，查出 {found}；擦边 {near}，放过 {spared}；多标 {beyond}",
        en: "{planted} planted, {found} found; {near} near misses, {spared} spared; {beyond} flagged beyond")
    case .demoSocket:
      LocalizedText(
        zhCN: "服务器仍在运行，套接字在 {path}；查看请用：",
        en: "The server stays up, its socket in {path}; to look around:")
    case .demoTook:
      LocalizedText(
        zhCN: "用时 {seconds} 秒；`mingcha demo --stop` 全部清除",
        en: "{seconds} seconds; `mingcha demo --stop` removes all of it")
    case .demoNone: LocalizedText(zhCN: "{path} 没有演示", en: "there is no demo in {path}")
    case .demoRemoved: LocalizedText(zhCN: "已清除 {path} 的演示", en: "removed the demo of {path}")
    }
  }
}
