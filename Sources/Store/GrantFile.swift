import LibPQ

/// A file of `sql/grants`: who may do what. `:reviewer` stands for the role's quoted name, `:'reviewer'` for the name
/// as a literal. All files run anew, in order of name, after anything in the store was renewed.
struct GrantFile: Sendable {
  /// Below `sql/`.
  let path: String
  let text: String

  static func all(in files: [String: String]) -> [GrantFile] {
    files.filter { $0.key.hasPrefix("grants/") }.sorted { $0.key < $1.key }
      .map { GrantFile(path: $0.key, text: $0.value) }
  }

  /// The statements for the roles that there are. A role that is missing is taken out of lists, and a statement that
  /// speaks of nobody else is left out.
  func script(_ roles: StoreRoles, present: Set<StoreRole>) throws -> String {
    try SQLStatements.split(text).compactMap { statement in
      var statement = statement
      for role in StoreRole.allCases {
        let place = try Regex(":\(role.rawValue)\\b")
        let literal = try Regex(":'\(role.rawValue)'")
        guard present.contains(role) else {
          let after = try Regex("\\s*,\\s*:\(role.rawValue)\\b")
          let before = try Regex(":\(role.rawValue)\\s*,\\s*")
          statement = statement.replacing(after, with: "").replacing(before, with: "")
          if statement.contains(place) || statement.contains(literal) { return nil }
          continue
        }
        statement = statement.replacing(place, with: Connection.quotedIdentifier(roles[role]))
          .replacing(literal, with: Connection.quotedLiteral(roles[role]))
      }
      return statement + ";"
    }.joined(separator: "\n")
  }
}
