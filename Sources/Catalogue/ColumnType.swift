/// The type of a column, as the catalogue names it.
public enum ColumnType: String, Sendable, Hashable, CaseIterable {
  case text, integer, numeric, money, date, timestamptz, boolean

  /// Money is kept as plain numeric: a source that delivers more decimals must not be rounded in silence.
  public var sqlType: String { self == .money ? "numeric" : rawValue }
}
