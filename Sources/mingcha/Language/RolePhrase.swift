import Catalogue

/// Who may do what: logins, roles and scopes.
enum RolePhrase: Phrase {
  case rolesLacking

  var text: LocalizedText {
    switch self {
    case .rolesLacking:
      LocalizedText(
        zhCN: "缺少角色 {names}，也无权创建：与之相关的权限没有授予；请管理员执行 create role，然后再次 migrate",
        en: "the roles {names} are missing and may not be created: their rights were left out; "
          + "have an administrator create them, then migrate again")
    }
  }
}
