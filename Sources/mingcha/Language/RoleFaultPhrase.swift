import Catalogue

/// Why a role or a scope was not given, by the key that the database's function names.
enum RoleFaultPhrase: String, Phrase {
  case unknownLogin = "unknown-login"
  case ownLogin = "own-login"
  case unknownRole = "unknown-role"
  case roleMissing = "role-missing"
  case superuserLogin = "superuser-login"
  case rolesConflict = "roles-conflict"
  case scopeNotUsed = "scope-not-used"
  case scopeNeeded = "scope-needed"
  case unknownAgency = "unknown-agency"
  case scopeNotGranted = "scope-not-granted"
  case roleNotGranted = "role-not-granted"
  case mayNotGrant = "may-not-grant"
  case notAdministrator = "not-administrator"

  /// In English it is what the server says, with the values that it names.
  var text: LocalizedText {
    switch self {
    case .unknownLogin:
      LocalizedText(zhCN: "数据库没有这个登录名", en: "the database has no such login")
    case .ownLogin:
      LocalizedText(zhCN: "不能更改自己的角色和范围，须由另一位管理员操作", en: "nobody changes his own roles or scope")
    case .unknownRole: LocalizedText(zhCN: "没有这个角色", en: "there is no such role")
    case .roleMissing: LocalizedText(zhCN: "服务器上没有这个角色", en: "the role is missing on this server")
    case .superuserLogin:
      LocalizedText(zhCN: "超级用户不受任何权限约束，不能作为个人登录名", en: "no rights bind a superuser")
    case .rolesConflict:
      LocalizedText(zhCN: "运行审计的人不能复核，复核的人不能运行审计", en: "who runs audits does not decide on them")
    case .scopeNotUsed: LocalizedText(zhCN: "这个角色没有单位范围", en: "the role has no scope of agencies")
    case .scopeNeeded: LocalizedText(zhCN: "没有给出单位，复核人将什么也看不到", en: "a reviewer needs agencies")
    case .unknownAgency: LocalizedText(zhCN: "没有以此开头的单位编码", en: "no agency's code begins so")
    case .scopeNotGranted: LocalizedText(zhCN: "没有授予过这些单位", en: "these agencies were not granted")
    case .roleNotGranted: LocalizedText(zhCN: "该登录名没有这个角色", en: "the login has not this role")
    case .mayNotGrant:
      LocalizedText(zhCN: "库的所有者无权授予或收回这个角色", en: "the store's owner may not grant the role")
    case .notAdministrator:
      LocalizedText(zhCN: "只有 admin 角色可以授予和收回角色", en: "only the role admin grants and revokes roles")
    }
  }
}
