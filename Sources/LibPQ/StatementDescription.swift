/// What a prepared statement takes and gives, by the server's own account.
public struct StatementDescription: Sendable, Hashable {
  public struct Column: Sendable, Hashable {
    public let name: String
    /// As `format_type` writes it: `numeric(18,2)`, `timestamp with time zone`.
    public let type: String
  }

  public let parameterTypes: [String]
  /// Empty for a statement that returns no rows.
  public let columns: [Column]
}
