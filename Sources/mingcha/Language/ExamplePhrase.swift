import Catalogue

/// What the examples of the help do.
enum ExamplePhrase: Phrase {
  case demo, demoStop, migrate, migrateStatus, migratePrint, migrateZone, migrateExitCode, pull
  case pullSince, check, checkRule, audit, auditFailOn, rulesList, rulesListJSON, rulesShow
  case rulesShowJSON, rulesCheck, rulesCheckPrepare, rulesTestAll, rulesTestOne, rulesNew, rulesTestMutate,
    rulesDocument, rulesDocumentCheck
  case rulesNewDataset, rulesCoverage, rulesCoverageJSON, casesList, casesAgency, casesShow
  case casesShowJSON, casesExplain, casesExplainJSON, casesRunAgain, casesDear, casesNextPage, doctor,
    doctorAge
  case migrateRoles

  var text: LocalizedText {
    switch self {
    case .demo: LocalizedText(zhCN: "第一次使用", en: "The first thing to run")
    case .demoStop: LocalizedText(zhCN: "全部清除", en: "Remove all of it")
    case .migrate: LocalizedText(zhCN: "创建或升级", en: "Create or upgrade")
    case .migrateStatus: LocalizedText(zhCN: "查看状态", en: "Where the store stands")
    case .migratePrint: LocalizedText(zhCN: "交给数据库管理员", en: "For an administrator to run by hand")
    case .migrateZone: LocalizedText(zhCN: "新疆的库", en: "A store with another zone")
    case .migrateRoles: LocalizedText(zhCN: "角色另取名称", en: "Roles of other names")
    case .migrateExitCode: LocalizedText(zhCN: "用于脚本", en: "For scripts")
    case .pull: LocalizedText(zhCN: "取到十月末", en: "Up to the end of October")
    case .pullSince:
      LocalizedText(zhCN: "首次取数，只要 2025 年以后", en: "A first pull without the years before 2025")
    case .check: LocalizedText(zhCN: "只看不写", en: "Look without writing")
    case .checkRule: LocalizedText(zhCN: "只查两条规则，输出表格文件", en: "Two rules only, as a CSV file")
    case .audit: LocalizedText(zhCN: "每月运行", en: "Every month")
    case .auditFailOn: LocalizedText(zhCN: "用于定时任务", en: "For a scheduler")
    case .rulesList: LocalizedText(zhCN: "列出规则", en: "List the rules")
    case .rulesListJSON: LocalizedText(zhCN: "供程序读取", en: "For programs")
    case .rulesShow: LocalizedText(zhCN: "查看一条规则", en: "Look at one rule")
    case .rulesShowJSON: LocalizedText(zhCN: "供程序读取", en: "For programs")
    case .rulesCheck: LocalizedText(zhCN: "检查一个文件夹", en: "Check a folder")
    case .rulesCheckPrepare:
      LocalizedText(zhCN: "并让 PostgreSQL 检查语句", en: "And have PostgreSQL check the statements")
    case .rulesTestAll: LocalizedText(zhCN: "全部测试", en: "All tests")
    case .rulesTestOne: LocalizedText(zhCN: "一条规则的测试", en: "The tests of one rule")
    case .rulesTestMutate: LocalizedText(zhCN: "测试是否足够严密", en: "Whether the tests are sharp enough")
    case .rulesDocumentCheck: LocalizedText(zhCN: "提交之前", en: "Before a commit")
    case .rulesDocument: LocalizedText(zhCN: "重写目录页", en: "Write the page anew")
    case .rulesNew: LocalizedText(zhCN: "新建规则", en: "Begin a rule")
    case .rulesNewDataset: LocalizedText(zhCN: "使用会议数据集", en: "Over the dataset of meetings")
    case .rulesCoverage: LocalizedText(zhCN: "上线之前", en: "Before the first audit")
    case .rulesCoverageJSON: LocalizedText(zhCN: "另一个 schema，供程序读取", en: "Another schema, for programs")
    case .casesList: LocalizedText(zhCN: "未处理的疑点", en: "Cases that wait")
    case .casesAgency: LocalizedText(zhCN: "某些单位某月的疑点", en: "Cases of some agencies in a month")
    case .casesDear: LocalizedText(zhCN: "金额大、放了很久的", en: "Dear ones that have waited long")
    case .casesNextPage: LocalizedText(zhCN: "下一页", en: "The next page")
    case .casesRunAgain:
      LocalizedText(zhCN: "按当时的数据重算并逐字节比对", en: "Judge it again as of its run, byte for byte")
    case .casesShow: LocalizedText(zhCN: "查看一个疑点", en: "Look at one case")
    case .casesShowJSON: LocalizedText(zhCN: "供程序读取", en: "For programs")
    case .casesExplain: LocalizedText(zhCN: "为什么被标出", en: "Why it was flagged")
    case .casesExplainJSON: LocalizedText(zhCN: "供程序读取", en: "For programs")
    case .doctor: LocalizedText(zhCN: "全面检查", en: "Examine everything")
    case .doctorAge: LocalizedText(zhCN: "监控：超过一天没有审计即报警", en: "For a monitor: no run for more than a day")
    }
  }
}
