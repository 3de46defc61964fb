/// The five characters by which PostgreSQL names an error, in every language the same.
public struct SQLState: Sendable, Hashable, RawRepresentable, CustomStringConvertible {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ code: String) { rawValue = code }

  /// The first two characters, which name the class: `22` data, `23` constraint, `42` syntax and names.
  public var classCode: String { String(rawValue.prefix(2)) }
  public var description: String { rawValue }

  public static func ~= (pattern: SQLState, error: any Error) -> Bool {
    (error as? DatabaseError)?.sqlState == pattern
  }
}

extension SQLState {
  public static let featureNotSupported = SQLState("0A000")
  public static let stringTooLong = SQLState("22001")
  public static let numericValueOutOfRange = SQLState("22003")
  public static let invalidDatetime = SQLState("22007")
  public static let divisionByZero = SQLState("22012")
  public static let invalidParameterValue = SQLState("22023")
  public static let invalidText = SQLState("22P02")
  public static let badCopyFormat = SQLState("22P04")
  public static let notNullViolation = SQLState("23502")
  public static let foreignKeyViolation = SQLState("23503")
  public static let uniqueViolation = SQLState("23505")
  public static let checkViolation = SQLState("23514")
  public static let exclusionViolation = SQLState("23P01")
  public static let readOnlyTransaction = SQLState("25006")
  public static let inFailedTransaction = SQLState("25P02")
  public static let invalidAuthorization = SQLState("28000")
  public static let invalidPassword = SQLState("28P01")
  public static let undefinedDatabase = SQLState("3D000")
  public static let undefinedSchema = SQLState("3F000")
  public static let serializationFailure = SQLState("40001")
  public static let deadlockDetected = SQLState("40P01")
  public static let insufficientPrivilege = SQLState("42501")
  public static let syntaxError = SQLState("42601")
  public static let undefinedColumn = SQLState("42703")
  public static let datatypeMismatch = SQLState("42804")
  public static let undefinedFunction = SQLState("42883")
  public static let undefinedTable = SQLState("42P01")
  public static let duplicateTable = SQLState("42P07")
  public static let diskFull = SQLState("53100")
  public static let outOfMemory = SQLState("53200")
  public static let tooManyConnections = SQLState("53300")
  public static let lockNotAvailable = SQLState("55P03")
  public static let queryCanceled = SQLState("57014")
  public static let adminShutdown = SQLState("57P01")
  public static let crashShutdown = SQLState("57P02")
  public static let cannotConnectNow = SQLState("57P03")
  public static let raised = SQLState("P0001")
  public static let internalError = SQLState("XX000")
}
