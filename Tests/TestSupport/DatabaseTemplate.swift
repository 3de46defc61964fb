/// What a test's database starts with. Filled once a run, then copied for every test.
///
///     extension DatabaseTemplate {
///       static let migrated = DatabaseTemplate("migrated") { conninfo in … }
///     }
public struct DatabaseTemplate: Sendable {
  public let name: String
  /// Gets the connection string of the new template as superuser; has to close what it opens.
  let prepare: (@Sendable (_ conninfo: String) async throws -> Void)?

  public init(_ name: String, prepare: @escaping @Sendable (_ conninfo: String) async throws -> Void) {
    self.name = name
    self.prepare = prepare
  }

  private init(empty name: String) {
    self.name = name
    prepare = nil
  }

  public static let empty = DatabaseTemplate(empty: "template0")

  var databaseName: String { prepare == nil ? name : "template_\(name)" }
}
