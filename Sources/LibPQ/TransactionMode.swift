/// How a transaction sees and may change the data.
public struct TransactionMode: Sendable, Hashable {
  let begin: String

  public static let readWrite = TransactionMode(begin: "begin isolation level read committed read write")
  public static let readOnly = TransactionMode(begin: "begin isolation level read committed read only")
  /// One snapshot for all statements, and nothing may be written.
  public static let readOnlySnapshot = TransactionMode(
    begin: "begin isolation level repeatable read read only")
  public static let readWriteSnapshot = TransactionMode(
    begin: "begin isolation level repeatable read read write")
  public static let serializable = TransactionMode(begin: "begin isolation level serializable read write")
}
