import Catalogue

extension RefusalSentence {
  /// What is said of roles and scopes.
  static let roles: [LocalizedText] = [
    LocalizedText(
      zhCN: "{login} 是超级用户，库的任何权限都约束不了",
      en: "{login} is a superuser, whom no rights of the store bind"),
    LocalizedText(
      zhCN: "{login} 已有角色 {role}：运行审计的人不对其结果作决定",
      en: "{login} is {role}: who runs audits does not decide on them"),
    LocalizedText(
      zhCN: "角色 {role} 没有单位范围",
      en: "the role {role} has no scope of agencies"),
    LocalizedText(
      zhCN: "{login} 将什么也看不到：没有给出单位",
      en: "{login} would see nothing: no agencies are given"),
    LocalizedText(
      zhCN: "没有以“{prefix}”开头的单位编码",
      en: "no agency has a code that begins with \"{prefix}\""),
    LocalizedText(
      zhCN: "库的所有者 {owner} 无权授予角色 {role}",
      en: "the owner of the store, {owner}, may not grant the role {role}"),
    LocalizedText(
      zhCN: "库的所有者 {owner} 无权收回角色 {role}",
      en: "the owner of the store, {owner}, may not revoke the role {role}"),
    LocalizedText(
      zhCN: "没有登录名“{login}”",
      en: "there is no login \"{login}\""),
    LocalizedText(
      zhCN: "{login} 不能更改自己的角色和范围",
      en: "{login} cannot change its own roles or scope"),
    LocalizedText(
      zhCN: "没有角色“{role}”",
      en: "there is no role \"{role}\""),
    LocalizedText(
      zhCN: "服务器上没有角色 {role}",
      en: "the role {role} is missing on this server"),
    LocalizedText(
      zhCN: "没有授予过 {login} 单位“{prefix}”",
      en: "{login} was not given the agencies \"{prefix}\""),
    LocalizedText(
      zhCN: "{login} 没有角色 {role}",
      en: "{login} is not {role}"),
  ]
}
