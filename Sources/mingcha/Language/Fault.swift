import Catalogue

/// What the program says when something is wrong, and what helps.
enum Fault: Phrase {
  case malformedMonth, futureMonth, futureHint, sinceAfterMonth, malformedAge, noStore, noSource
  case connectionHint, unreachableHint, lostHint, passwordHint, databaseHint, diskFullHint
  case privilegeHint, timeoutHint, faultyRules, unknownRule, didYouMean, listRules, noRules
  case ruleName, ruleNameHint, unknownDataset, noRulesFolder, noRulesFolderHint, ruleExists
  case ruleRetired, unknownStatus, unknownCase, unknownCaseHint, cannotWrite, notOurFolder
  case notOurFolderHint, demoBusy

  var text: LocalizedText {
    switch self {
    case .malformedMonth:
      LocalizedText(
        zhCN: "月份“{month}”应写作 2026-10 这样",
        en: "the month \"{month}\" is not written as in 2026-10")
    case .futureMonth: LocalizedText(zhCN: "{month} 还没有开始", en: "{month} has not begun")
    case .futureHint: LocalizedText(zhCN: "库所在时区今天是 {today}", en: "in the store's zone today is {today}")
    case .sinceAfterMonth:
      LocalizedText(
        zhCN: "--since {since} 晚于 --month {month}",
        en: "--since {since} is later than --month {month}")
    case .malformedAge:
      LocalizedText(
        zhCN: "时长“{age}”应写作 26h、90m 或 2d",
        en: "the age \"{age}\" is not written as in 26h, 90m or 2d")
    case .noStore: LocalizedText(zhCN: "没有给出库", en: "no store is given")
    case .noSource: LocalizedText(zhCN: "没有给出来源库", en: "no source is given")
    case .connectionHint:
      LocalizedText(
        zhCN: "用 --store、--source，或环境变量 MINGCHA_STORE、MINGCHA_SOURCE 给出 libpq 连接串；口令放在 ~/.pgpass",
        en: "give libpq connection strings with --store and --source or in MINGCHA_STORE "
          + "and MINGCHA_SOURCE; passwords belong in ~/.pgpass")
    case .unreachableHint:
      LocalizedText(
        zhCN: "服务器是否已启动，主机和端口是否正确？稍后可重试",
        en: "is the server up, are host and port right? the same call may succeed later")
    case .lostHint:
      LocalizedText(
        zhCN: "什么都没有写入一半；重新运行同一命令即可",
        en: "nothing was half-written; run the same command again")
    case .passwordHint:
      LocalizedText(
        zhCN: "口令放在 ~/.pgpass（权限 0600）或 PGPASSFILE 所指文件",
        en: "put the password into ~/.pgpass (mode 0600) or the file that PGPASSFILE names")
    case .databaseHint:
      LocalizedText(
        zhCN: "先建库：create database … encoding 'UTF8' template template0",
        en: "create it first: create database … encoding 'UTF8' template template0")
    case .diskFullHint:
      LocalizedText(
        zhCN: "数据库服务器的磁盘已满；腾出空间后重新运行，什么都没有写入一半",
        en: "the disk of the database server is full; make room and run again, nothing was half-written")
    case .privilegeHint:
      LocalizedText(
        zhCN: "请数据库管理员授予所缺的权限；`mingcha doctor` 列出各角色的权限",
        en: "ask the administrator for the right; `mingcha doctor` shows what the roles may do")
    case .timeoutHint:
      LocalizedText(
        zhCN: "语句超过了服务器的 statement_timeout",
        en: "the statement exceeded the server's statement_timeout")
    case .faultyRules: LocalizedText(zhCN: "{place} 中有 {count} 个错误", en: "{count} errors in {place}")
    case .unknownRule: LocalizedText(zhCN: "没有规则“{id}”", en: "there is no rule \"{id}\"")
    case .didYouMean: LocalizedText(zhCN: "是不是 {name}？", en: "did you mean {name}?")
    case .listRules:
      LocalizedText(zhCN: "`mingcha rules list` 列出所有规则", en: "`mingcha rules list` lists them")
    case .noRules: LocalizedText(zhCN: "{place} 中没有启用的规则", en: "no rule in {place} is on")
    case .ruleName: LocalizedText(zhCN: "“{name}”不是“领域/编号”", en: "\"{name}\" is not a domain and an id")
    case .ruleNameHint:
      LocalizedText(
        zhCN: "用小写字母、数字和连字符，如 reception/reception-late-invoice",
        en: "lower case letters, digits and hyphens, as in reception/reception-late-invoice")
    case .unknownDataset: LocalizedText(zhCN: "没有数据集“{name}”", en: "there is no dataset \"{name}\"")
    case .noRulesFolder: LocalizedText(zhCN: "没有可以写入规则的文件夹", en: "there is no folder of rules to write to")
    case .noRulesFolderHint: LocalizedText(zhCN: "用 --rules 给出文件夹", en: "name one with --rules")
    case .ruleExists: LocalizedText(zhCN: "编号 {id} 已被 {file} 使用", en: "the id {id} is in use in {file}")
    case .ruleRetired:
      LocalizedText(
        zhCN: "编号 {id} 已于 {day} 停用，不得再用",
        en: "the id {id} was retired on {day} and may never be used again")
    case .unknownStatus:
      LocalizedText(
        zhCN: "没有状态“{status}”；可用：{known}",
        en: "there is no status \"{status}\"; known are {known}")
    case .unknownCase: LocalizedText(zhCN: "没有疑点 {id}", en: "there is no case {id}")
    case .unknownCaseHint:
      LocalizedText(zhCN: "`mingcha cases list` 列出所有疑点", en: "`mingcha cases list` lists them")
    case .cannotWrite: LocalizedText(zhCN: "无法写入 {path}：{reason}", en: "cannot write {path}: {reason}")
    case .notOurFolder:
      LocalizedText(
        zhCN: "{path} 不是本程序的演示文件夹，未做任何改动",
        en: "{path} is not a demo folder of ours; nothing was touched")
    case .notOurFolderHint: LocalizedText(zhCN: "用 --folder 另选一个文件夹", en: "choose another with --folder")
    case .demoBusy:
      LocalizedText(zhCN: "另一个进程正在使用 {path} 的演示", en: "another process is at work on the demo in {path}")
    }
  }
}
