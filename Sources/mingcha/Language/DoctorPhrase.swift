import Catalogue

/// What the doctor looks at, and what it finds there.
enum DoctorPhrase: Phrase {
  case program, rulebook, approval, storeConnection, store, migrations, zone, judge, holidays
  case newestRun, sourceConnection, source, datasets, sourceRights, approvedByRelease, notApproved
  case served, judgeThere, judgeAbsent, holidaysThere, holidaysAbsent, noRun, runAge, datasetCount
  case superuser, canWrite, readsOnly
  case roles, logins, letters, letterCounts

  var text: LocalizedText {
    switch self {
    case .program: LocalizedText(zhCN: "程序", en: "program")
    case .rulebook: LocalizedText(zhCN: "规则", en: "rules")
    case .approval: LocalizedText(zhCN: "规则批准", en: "approval")
    case .storeConnection: LocalizedText(zhCN: "库连接", en: "store connection")
    case .store: LocalizedText(zhCN: "库", en: "store")
    case .migrations: LocalizedText(zhCN: "库结构", en: "migrations")
    case .zone: LocalizedText(zhCN: "时区", en: "time zone")
    case .judge: LocalizedText(zhCN: "审查角色", en: "judging role")
    case .roles: LocalizedText(zhCN: "角色", en: "roles")
    case .logins: LocalizedText(zhCN: "登录名", en: "logins")
    case .holidays: LocalizedText(zhCN: "节假日表", en: "holidays")
    case .newestRun: LocalizedText(zhCN: "最近审计", en: "newest run")
    case .sourceConnection: LocalizedText(zhCN: "来源连接", en: "source connection")
    case .source: LocalizedText(zhCN: "来源库", en: "source")
    case .datasets: LocalizedText(zhCN: "数据集", en: "datasets")
    case .sourceRights: LocalizedText(zhCN: "来源权限", en: "source rights")
    case .approvedByRelease: LocalizedText(zhCN: "与发布版一致", en: "exactly what shipped with this release")
    case .notApproved:
      LocalizedText(
        zhCN: "{count} 处本地改动未经批准：{names}",
        en: "{count} local changes nobody has approved: {names}")
    case .served:
      LocalizedText(
        zhCN: "PostgreSQL {version}，{host} 上的 {database}，角色 {user}",
        en: "PostgreSQL {version}, {database} on {host} as {user}")
    case .judgeThere:
      LocalizedText(zhCN: "{judge} 存在，审查只能读取", en: "{judge} is there: judging can only read")
    case .judgeAbsent:
      LocalizedText(
        zhCN: "没有角色 {judge}，审查以当前角色进行",
        en: "there is no role {judge}: judging runs as the caller")
    case .holidaysThere: LocalizedText(zhCN: "已有 {years} 年", en: "loaded for {years}")
    case .holidaysAbsent:
      LocalizedText(
        zhCN: "缺少 {years} 年：该年的工作日规则将报数据缺失",
        en: "lacking {years}: rules that count working days will say data missing")
    case .noRun: LocalizedText(zhCN: "还没有完整的审计", en: "no complete run yet")
    case .runAge:
      LocalizedText(
        zhCN: "运行 {run}（{month}），{at}，{hours} 小时前",
        en: "run {run} of {month} at {at}, {hours} hours ago")
    case .datasetCount:
      LocalizedText(
        zhCN: "schema {schema} 中有 {count}/{all} 个数据集",
        en: "{count} of {all} datasets in the schema {schema}")
    case .superuser:
      LocalizedText(
        zhCN: "角色 {role} 是超级用户；应换成只能 select 的角色",
        en: "the role {role} is a superuser; give one that may only select")
    case .canWrite:
      LocalizedText(
        zhCN: "角色 {role} 能写入 {names}；应换成只能 select 的角色",
        en: "the role {role} can write to {names}; give one that may only select")
    case .letters: LocalizedText(zhCN: "信件", en: "letters")
    case .letterCounts:
      LocalizedText(
        zhCN: "已发 {sent}，待发 {pending}，失败 {failed}", en: "{sent} sent, {pending} waiting, {failed} failed")
    case .readsOnly: LocalizedText(zhCN: "角色 {role} 只能读取", en: "the role {role} can only read")
    }
  }
}
