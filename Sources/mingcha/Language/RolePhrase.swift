import Catalogue

/// Who may do what: logins, roles and scopes.
enum RolePhrase: Phrase {
  case roles, grant, revoke, list
  case exampleGrant, exampleAll, exampleAuditor, exampleRevoke, exampleRevokeScope, exampleList, exampleJSON
  case loginArgument, roleArgument, agencies, allAgencies, revokedAgencies
  case login, role, scope, visible, grantedBy, grantedAt
  case granted, grantedReviewer, revoked, revokedScope, noneGranted, allCodes, rolesLacking, agenciesTwice

  var text: LocalizedText {
    switch self {
    case .roles: LocalizedText(zhCN: "登录名的角色和单位范围", en: "Roles of logins, and the agencies they see")
    case .grant:
      LocalizedText(zhCN: "授予登录名一个角色，复核人另加单位范围", en: "Give a login a role, and a reviewer agencies")
    case .revoke: LocalizedText(zhCN: "收回角色，或其中一部分单位", en: "Take a role, or part of its agencies")
    case .list: LocalizedText(zhCN: "列出谁有什么角色、能看哪些单位", en: "List who has which role and sees which agencies")
    case .exampleGrant: LocalizedText(zhCN: "复核两类单位的疑点", en: "A reviewer of two groups of agencies")
    case .exampleAll: LocalizedText(zhCN: "复核全部单位", en: "A reviewer of all agencies")
    case .exampleAuditor: LocalizedText(zhCN: "运行审计的登录名", en: "The login that runs the audits")
    case .exampleRevoke: LocalizedText(zhCN: "收回角色及全部范围", en: "Take the role and all of its scope")
    case .exampleRevokeScope: LocalizedText(zhCN: "只收回一部分单位", en: "Take some agencies only")
    case .exampleList: LocalizedText(zhCN: "查看全部", en: "See all of them")
    case .exampleJSON: LocalizedText(zhCN: "供程序读取", en: "For programs")
    case .loginArgument: LocalizedText(zhCN: "数据库登录名", en: "The login at the database")
    case .roleArgument:
      LocalizedText(
        zhCN: "auditor、reviewer、mailer、discipline、admin 或 judge",
        en: "auditor, reviewer, mailer, discipline, admin or judge")
    case .agencies:
      LocalizedText(
        zhCN: "单位编码前缀，以逗号分隔；加到已有范围上", en: "Prefixes of agency codes, separated by commas; added to the scope")
    case .allAgencies: LocalizedText(zhCN: "全部单位", en: "All agencies")
    case .revokedAgencies:
      LocalizedText(
        zhCN: "只收回这些前缀；不给则收回角色", en: "Take these prefixes only; without them, the role itself")
    case .login: LocalizedText(zhCN: "登录名", en: "login")
    case .role: LocalizedText(zhCN: "角色", en: "role")
    case .scope: LocalizedText(zhCN: "范围", en: "scope")
    case .visible: LocalizedText(zhCN: "可见单位", en: "agencies")
    case .grantedBy: LocalizedText(zhCN: "授予人", en: "granted by")
    case .grantedAt: LocalizedText(zhCN: "授予时间", en: "granted at")
    case .granted: LocalizedText(zhCN: "{login} 现在是 {role}", en: "{login} is {role} now")
    case .grantedReviewer:
      LocalizedText(
        zhCN: "{login} 现在是 {role}，可见 {count} 个单位", en: "{login} is {role} now and sees {count} agencies")
    case .revoked: LocalizedText(zhCN: "{login} 不再是 {role}", en: "{login} is not {role} any more")
    case .revokedScope:
      LocalizedText(
        zhCN: "{login} 仍是 {role}，可见 {count} 个单位", en: "{login} is still {role} and sees {count} agencies")
    case .noneGranted: LocalizedText(zhCN: "还没有登录名有角色", en: "no login has a role yet")
    case .allCodes: LocalizedText(zhCN: "全部", en: "all")
    case .rolesLacking:
      LocalizedText(
        zhCN: "缺少角色 {names}，也无权创建：与之相关的权限没有授予；请管理员执行 create role，然后再次 migrate",
        en: "the roles {names} are missing and may not be created: their rights were left out; "
          + "have an administrator create them, then migrate again")
    case .agenciesTwice:
      LocalizedText(
        zhCN: "--agencies 与 --all-agencies 只能给一个", en: "give either --agencies or --all-agencies")
    }
  }
}
