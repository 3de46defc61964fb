/// Where a store stands against the migrations that this program has.
public struct MigrationStatus: Sendable, Hashable {
  public enum State: Sendable, Hashable {
    case applied(at: String, by: String)
    case pending
    /// Its text is another than the one applied.
    case changed(difference: String, by: String)
    /// Applied by a newer program.
    case unknown(at: String, by: String)
  }

  public struct Entry: Sendable, Hashable {
    public let number: Int
    public let name: String
    public let state: State
  }

  public let migrations: [Entry]
  /// Functions, views and parts of the catalogue that the store has not or not in this text.
  public let outdatedParts: [String]

  public var isCurrent: Bool {
    outdatedParts.isEmpty
      && migrations.allSatisfy { if case .applied = $0.state { true } else { false } }
  }
}

/// What a migration did.
public struct MigrationReport: Sendable, Hashable {
  public let applied: [String]
  /// Functions, views and catalogue parts that were made again.
  public let renewed: [String]

  public var changedNothing: Bool { applied.isEmpty && renewed.isEmpty }
}
