import Catalogue

/// What the doctor finds about roles and the people behind logins.
enum DoctorRolePhrase: Phrase {
  case rolesThere, rolesLacking, loginsFine, auditorDecides, superuserDecided, ownerDecided, ranAndDecided
  case manyPlaces, noScope, goneLogin, superuserSession

  var text: LocalizedText {
    switch self {
    case .rolesThere: LocalizedText(zhCN: "{names} 均已建立", en: "{names} are there")
    case .rolesLacking:
      LocalizedText(
        zhCN: "缺少 {names}：其权限没有授予；建立后请再次 migrate",
        en: "{names} are missing: their rights were left out; create them, then migrate again")
    case .loginsFine:
      LocalizedText(zhCN: "每个登录名一个人、一种职责", en: "one person and one duty a login, as far as can be seen")
    case .auditorDecides:
      LocalizedText(
        zhCN: "{names} 既能运行审计又能复核；应分成两个登录名",
        en: "{names} may both run audits and decide on them; use two logins")
    case .superuserDecided:
      LocalizedText(
        zhCN: "超级用户 {names} 作过决定；个人应有自己的登录名",
        en: "the superusers {names} decided cases; give people logins of their own")
    case .ownerDecided:
      LocalizedText(
        zhCN: "库的所有者 {names} 作过决定；个人应有自己的登录名",
        en: "the store's owner {names} decided cases; give people logins of their own")
    case .ranAndDecided:
      LocalizedText(
        zhCN: "{names} 既运行过审计又作过决定", en: "{names} ran audits and decided on their cases")
    case .manyPlaces:
      LocalizedText(
        zhCN: "{names} 正同时从多个地址或程序连接：可能有人共用登录名",
        en: "{names} are connected from several addresses or programs at once: perhaps people share a login")
    case .noScope:
      LocalizedText(
        zhCN: "复核人 {names} 没有单位范围，什么也看不到；mingcha roles grant",
        en: "the reviewers {names} have no agencies and see nothing; mingcha roles grant")
    case .goneLogin:
      LocalizedText(
        zhCN: "{names} 有单位范围，但登录名已不存在；同名新建者将继承",
        en: "{names} have agencies but are no logins any more; whoever gets the name gets the scope")
    case .superuserSession:
      LocalizedText(
        zhCN: "当前登录名 {names} 是超级用户；运行审计应使用 auditor 角色的登录名",
        en: "this login, {names}, is a superuser; run audits as a login with the role auditor")
    }
  }
}
