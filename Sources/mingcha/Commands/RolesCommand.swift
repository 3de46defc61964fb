import ArgumentParser

/// Who may do what in the store.
struct RolesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .verb(
      "roles", .roles,
      examples: [
        (.exampleGrant, "roles grant wang reviewer --agencies 3701,370102"), (.exampleList, "roles list"),
      ],
      subcommands: [RolesGrantCommand.self, RolesRevokeCommand.self, RolesListCommand.self])
  }
}
