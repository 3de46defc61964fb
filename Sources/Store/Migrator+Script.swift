import LibPQ

extension Migrator {
  /// All of it as SQL for psql, for an administrator who migrates an empty store by hand.
  public func script(
    timeZone: String = StoreSettings.defaultTimeZone, roles: StoreRoles = StoreRoles()
  ) throws -> String {
    try roles.requireUsable()
    let table = Statements.named("create_migration_table").text
    var parts = ["begin;", "create schema if not exists review;", Self.ended(table)]
    for file in try MigrationFile.all(in: files) {
      parts.append("-- \(file.name)\n\(Self.ended(file.text))")
      parts.append(
        "insert into review.migration (number, name, sha256) values "
          + "(\(file.number), \(Self.quoted(file.name)), \(Self.hash(of: file.text)));")
    }
    parts.append(
      "insert into review.setting (name, value) values ('timezone', \(Self.quoted(timeZone))) on conflict do nothing;"
    )
    for part in tableParts + self.parts {
      parts.append("-- \(part.path)\n\(Self.ended(part.text))")
      parts.append(
        "insert into review.repeatable (path, sha256) values "
          + "(\(Self.quoted(part.path)), \(Self.hash(of: part.text)));")
    }
    parts += StoreRole.allCases.map { Self.making(roles[$0]) } + [Self.lettingJudge(roles)]
    for role in StoreRole.allCases {
      parts.append(
        "insert into review.role_name (role, name, is_granted) values "
          + "(\(Self.quoted(role.rawValue)), \(Self.quoted(roles[role])), true);")
    }
    for file in GrantFile.all(in: files) {
      parts.append("-- \(file.path)\n\(try file.script(roles, present: Set(StoreRole.allCases)))")
      parts.append(
        "insert into review.repeatable (path, sha256) values "
          + "(\(Self.quoted(file.path)), \(Self.hash(of: file.text)));")
    }
    if hasChain {
      let names = try MigrationFile.all(in: files).map(\.name).joined(separator: ", ")
      parts.append("select review.append_migration(\(Self.quoted(names)));")
    }
    if let release {
      let values = [release.rulebook, release.programVersion].map(Self.quoted).joined(separator: ", ")
      parts.append("-- \(Self.rulebookPart)\nselect review.register_release(\(values));")
    }
    return (parts + ["commit;"]).joined(separator: "\n\n") + "\n"
  }

  /// The server hashes the text itself, as it does when the program migrates.
  private static func hash(of text: String) -> String {
    "encode(sha256(convert_to(\(quoted(NormalisedText.of(text))), 'UTF8')), 'hex')"
  }

  private static func quoted(_ text: String) -> String { Connection.quotedLiteral(text) }

  private static func ended(_ text: String) -> String {
    var text = text
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text.hasSuffix(";") ? text : text + ";"
  }
}
