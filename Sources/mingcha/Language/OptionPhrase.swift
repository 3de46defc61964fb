import Catalogue

/// What each option and argument means.
enum OptionPhrase: Phrase {
  case source, sourceSchema, store, rules, format, lang, color, quiet, verbose, month, since, all
  case strict, failOn, rule, allRules, prepare, ruleArgument, ruleArguments, newRule, dataset
  case filterRule, filterAgency, filterStatus, filterSeverity, filterPeriod, caseID, timezone, print
  case exitCode, maxAge, seed, demoFolder, stop, mutate, checkDocument
  case roleNames

  var text: LocalizedText {
    switch self {
    case .source:
      LocalizedText(
        zhCN: "来源库的 libpq 连接串（或 MINGCHA_SOURCE）",
        en: "Connection string of the source (or MINGCHA_SOURCE)")
    case .sourceSchema:
      LocalizedText(zhCN: "来源库中存放数据集视图的 schema", en: "Schema of the source that holds the datasets")
    case .store:
      LocalizedText(
        zhCN: "本程序库的 libpq 连接串（或 MINGCHA_STORE）",
        en: "Connection string of the store (or MINGCHA_STORE)")
    case .rules:
      LocalizedText(
        zhCN: "规则文件夹（或 MINGCHA_RULES，否则 ./rules，再否则程序旁或程序内置的规则）",
        en: "Folder of rules (or MINGCHA_RULES, else ./rules, else beside or inside the program)")
    case .format:
      LocalizedText(
        zhCN: "输出格式：text、json 或 csv（report 还有 html、xlsx）",
        en: "Format of the data: text, json or csv (reports: html and xlsx too)")
    case .lang:
      LocalizedText(
        zhCN: "界面语言：zh-CN 或 en（或 MINGCHA_LANG）",
        en: "Language of messages: zh-CN or en (or MINGCHA_LANG)")
    case .color: LocalizedText(zhCN: "颜色：auto、always 或 never", en: "Colours: auto, always or never")
    case .quiet: LocalizedText(zhCN: "一切正常时不输出", en: "Say nothing when all is well")
    case .verbose: LocalizedText(zhCN: "输出细节", en: "Say more")
    case .month: LocalizedText(zhCN: "审计月份，如 2026-10", en: "The month, such as 2026-10")
    case .since:
      LocalizedText(
        zhCN: "首次取数的起始月份（默认取全部历史）",
        en: "First month to take at a dataset's first pull (default: all history)")
    case .all: LocalizedText(zhCN: "逐行比对已取过的月份", en: "Compare every row of months already pulled")
    case .strict:
      LocalizedText(zhCN: "把早已知道的缺失也算作未完成", en: "Count lacks that were known before as incomplete")
    case .failOn:
      LocalizedText(
        zhCN: "本次新增或重现不低于该级别的疑点时以 1 退出",
        en: "Exit 1 when this run opened or reopened a case at least this grave")
    case .rule: LocalizedText(zhCN: "只用这些规则", en: "Only these rules")
    case .allRules: LocalizedText(zhCN: "包括默认停用的规则", en: "Include rules that are off by default")
    case .prepare:
      LocalizedText(
        zhCN: "启动私有服务器，让 PostgreSQL 检查每条规则的语句（给出 --store 时用该库）",
        en: "Have PostgreSQL check each rule's statement on a private server (with --store: there)")
    case .mutate:
      LocalizedText(
        zhCN: "逐处改动规则的比较、数字、and/or 和例外，列出测试没有发现的改动",
        en: "Change each comparison, number, and/or and exemption, and list what no test notices")
    case .checkDocument:
      LocalizedText(zhCN: "只检查目录页是否与规则一致，不写入", en: "Only say whether the page is current")
    case .ruleArgument: LocalizedText(zhCN: "规则编号", en: "The rule's id")
    case .ruleArguments: LocalizedText(zhCN: "规则编号，不给则全部", en: "Ids of rules; none: all of them")
    case .newRule:
      LocalizedText(
        zhCN: "领域/编号，如 reception/reception-late-invoice",
        en: "Domain and id, such as reception/reception-late-invoice")
    case .dataset: LocalizedText(zhCN: "规则所用的数据集", en: "The dataset that the rule reads")
    case .filterRule: LocalizedText(zhCN: "只列这些规则的疑点", en: "Only cases of these rules")
    case .filterAgency:
      LocalizedText(zhCN: "只列这些单位（编码前缀）的疑点", en: "Only cases of these agencies (prefixes of their codes)")
    case .filterStatus: LocalizedText(zhCN: "只列这些状态的疑点", en: "Only cases with these statuses")
    case .filterSeverity: LocalizedText(zhCN: "只列这些级别（低、中、高）的疑点", en: "Only cases of these severities")
    case .filterPeriod:
      LocalizedText(
        zhCN: "只列该期间的疑点，如 2026-10 或 2026",
        en: "Only cases of this period, such as 2026-10 or 2026")
    case .caseID: LocalizedText(zhCN: "疑点编号", en: "Number of the case")
    case .timezone: LocalizedText(zhCN: "首次创建时固定的时区", en: "Zone of all dates, fixed when the store is made")
    case .roleNames:
      LocalizedText(
        zhCN: "角色在服务器上的名称，首次创建时固定；默认 mingcha_<角色>",
        en: "What a role is called on the server, fixed when the store is made; mingcha_<role> by default")
    case .print:
      LocalizedText(zhCN: "只打印 SQL，供管理员用 psql 执行", en: "Print the SQL for psql instead of running it")
    case .exitCode: LocalizedText(zhCN: "库不是最新时以 64 退出", en: "Exit 64 unless the store is current")
    case .maxAge:
      LocalizedText(
        zhCN: "最近一次完整审计早于此时长即视为异常，如 26h、90m、2d",
        en: "Fail when the newest complete run is older, such as 26h, 90m, 2d")
    case .seed: LocalizedText(zhCN: "随机种子，同一种子数据相同", en: "Seed; the same seed makes the same county")
    case .demoFolder: LocalizedText(zhCN: "存放演示的文件夹", en: "Folder that holds the demo")
    case .stop: LocalizedText(zhCN: "停止演示并删除其全部内容", en: "Stop the demo and remove all of it")
    }
  }
}
