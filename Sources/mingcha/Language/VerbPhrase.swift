import Catalogue

/// What each verb does, in a line of its help.
enum VerbPhrase: Phrase {
  case mingcha, demo, migrate, migrateApply, migrateStatus, pull, check, audit, rules, rulesList
  case rulesShow, rulesCheck, rulesTest, rulesNew, rulesCoverage, cases, casesList, casesShow
  case casesExplain, doctor, rulesDocument

  var text: LocalizedText {
    switch self {
    case .mingcha:
      LocalizedText(
        zhCN: "明察：按法规规则审查财政支出与采购记录，给出每条疑点的证据",
        en: "Mingcha holds spending and procurement records against rules of law and proves what it flags")
    case .demo:
      LocalizedText(
        zhCN: "启动私有 PostgreSQL，生成一个县的数据，审计一年，并与预埋问题对照",
        en: "Start a private PostgreSQL, generate a county, audit a year, compare with what was planted")
    case .migrate: LocalizedText(zhCN: "创建或升级本程序的数据库结构", en: "Create or upgrade our schemas")
    case .migrateApply:
      LocalizedText(
        zhCN: "把库升级到本程序所需的版本（migrate 的默认动作）",
        en: "Bring the store to what this program needs (what migrate does by default)")
    case .migrateStatus:
      LocalizedText(zhCN: "显示库的版本状态，不做任何改动", en: "Say where the store stands; changes nothing")
    case .pull: LocalizedText(zhCN: "把新增和变动的数据取入台账，直到该月月末", en: "Bring the ledger up to the month's end")
    case .check:
      LocalizedText(zhCN: "审查一个月并打印结果，不写入任何内容", en: "Judge a month and print what is found; writes nothing")
    case .audit:
      LocalizedText(zhCN: "取数、审查、记录：日常运行的命令", en: "Pull, judge and record: the command for every month")
    case .rules: LocalizedText(zhCN: "查看、检查、测试和新建规则", en: "List, show, check, test and write rules")
    case .rulesList: LocalizedText(zhCN: "列出所有规则", en: "List the rules")
    case .rulesShow:
      LocalizedText(zhCN: "显示一条规则：内容、法律依据、核查要点", en: "Show one rule: what it says, its law, what to check")
    case .rulesCheck:
      LocalizedText(zhCN: "一次列出所有规则文件的全部错误", en: "Report every fault of every rule file at once")
    case .rulesTest:
      LocalizedText(zhCN: "在 PostgreSQL 中运行规则自带的测试", en: "Run the tests beside the rules in PostgreSQL")
    case .rulesNew: LocalizedText(zhCN: "写出一条新规则及其测试的骨架", en: "Write a new rule and its test to start from")
    case .rulesDocument:
      LocalizedText(
        zhCN: "从规则文件生成目录页 README.md", en: "Write the catalogue page README.md from the rule files")
    case .rulesCoverage:
      LocalizedText(
        zhCN: "对照来源库：哪些规则能运行，其余缺什么",
        en: "Hold the rules against a source: which can run, what the others lack")
    case .cases: LocalizedText(zhCN: "查看疑点", en: "Look at the cases")
    case .casesList:
      LocalizedText(zhCN: "列出疑点，最严重、金额最大的在前", en: "List cases, the gravest and dearest first")
    case .casesShow: LocalizedText(zhCN: "显示一个疑点及其经过", en: "Show one case with its history")
    case .casesExplain:
      LocalizedText(
        zhCN: "说明疑点的理由、条款、数字、记录和可复核的查询",
        en: "Say why: reason, article, figures, records, and the query that proves it")
    case .doctor:
      LocalizedText(zhCN: "检查安装、连接、权限和运行情况", en: "Examine installation, connections, rights and runs")
    }
  }
}
