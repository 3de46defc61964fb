/// The first thing that does not fit.
public struct ChainFault: Error, Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    /// A line that is not a record in canonical form; a last line without its end.
    case malformed, cut
    /// A number is missing or stands twice; the hash of the record before is another; the hash is not the record's.
    case gap, link, hash
    /// The head on paper: its record is not there, or is another. The head in the store is not the last record.
    case headAbsent, headDiffers, headRow
    /// A row that a record vouches for is gone or another; a row that no record knows.
    case missing, altered, unrecorded
    /// The rows that a record vouches for are not these.
    case rows
    /// The case is not what its events made it.
    case replay
    /// A row that follows from others is not what they come to.
    case derived
    /// Something was done in a transaction that left no record.
    case unclosed
  }

  public let kind: Kind
  public let record: Int64?
  /// A table and row, or a line of a file.
  public let place: String
  public let detail: String

  public init(_ kind: Kind, record: Int64?, place: String = "", detail: String = "") {
    self.kind = kind
    self.record = record
    self.place = place
    self.detail = detail
  }
}
