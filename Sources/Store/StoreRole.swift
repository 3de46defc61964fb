/// What a login may be to the store. Each is a database role of a configurable name, granted to logins.
public enum StoreRole: String, CaseIterable, Sendable {
  /// Reads what there is to judge, and nothing else.
  case judge
  /// Runs audits; may not decide.
  case auditor
  /// Decides on the cases of the agencies in scope.
  case reviewer
  /// Sends letters.
  case mailer
  /// Reads the report box.
  case discipline
  /// Grants roles and scopes.
  case admin

  public var defaultName: String { "mingcha_\(rawValue)" }
}
