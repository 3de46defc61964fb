internal import CLibPQ

/// A session with a PostgreSQL server. Calls wait on a thread of the connection's own.
///
/// One task at a time should use a connection: statements of two tasks do not mix, but their transactions would.
/// When the calling task is cancelled, the server is asked to stop and the call throws `CancellationError`.
public actor Connection {
  private let executor = ConnectionExecutor()
  let target: ConnectionTarget
  private let notices: NoticeReceiver
  private var handle = ConnectionHandle(nil)
  /// The stream or COPY that is under way between two calls.
  var underWay: UnderWay?
  /// How many rows the last COPY OUT counted when it ended.
  var copiedRows = 0
  /// Set once the connection was found broken; it does not recover.
  public private(set) var isLost = false

  /// Stops the running statement from anywhere.
  public nonisolated let cancelHandle = CancelHandle()

  public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// Connects. `conninfo` is libpq's: `host=… dbname=…`, a URI, `service=…`, or empty for the environment.
  public static func open(
    _ conninfo: String, options: ConnectionOptions = ConnectionOptions()
  ) async throws -> Connection {
    let connection = Connection(
      target: try ConnectionTarget(conninfo: conninfo, options: options),
      notices: NoticeReceiver(logger: options.logger, handler: options.onNotice))
    try await connection.connect(options)
    return connection
  }

  private init(target: ConnectionTarget, notices: NoticeReceiver) {
    self.target = target
    self.notices = notices
  }

  private func connect(_ options: ConnectionOptions) throws {
    try Task.checkCancellation()
    handle = ConnectionHandle(target.connect(PQconnectdbParams))
    let pointer = handle.pointer
    guard PQstatus(pointer) == CONNECTION_OK else {
      let refused = RefusedConnection(target: target)
      let message = PQerrorMessage(pointer).map { String(cString: $0).trimmed } ?? "out of memory"
      let error = target.error(
        refused.kind, connection: pointer, message: message, sqlState: refused.sqlState)
      handle.finish()
      throw error
    }
    notices.attach(to: pointer)
    cancelHandle.connect(pointer)
    let settings = options.sessionSettings
    let setUp: Statement = """
      select pg_catalog.set_config(setting.name, setting.value, false)
      from unnest($1::text[], $2::text[]) as setting (name, value)
      """
    _ = try exchange(setUp, [settings.map(\.name), settings.map(\.value)])
  }

  /// Ends the session. Further calls throw; closing twice is harmless.
  public func close() {
    handle.finish()
    underWay = nil
  }

  /// The server's version as libpq counts: 150020 is 15.20.
  public var serverVersion: Int { Int(PQserverVersion(handle.pointer)) }
  public var backendPID: Int { Int(PQbackendPID(handle.pointer)) }

  /// Whether a transaction is open, sound or failed.
  public var isInTransaction: Bool {
    let status = PQtransactionStatus(handle.pointer)
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR
  }

  /// A parameter that the server reports by itself, such as `server_version` or `TimeZone`.
  public func parameterStatus(_ name: String) -> String? {
    PQparameterStatus(handle.pointer, name).map { String(cString: $0) }
  }

  /// The database and host in use, for messages.
  public var database: String { PQdb(handle.pointer).map { String(cString: $0) } ?? "" }
  public var user: String { PQuser(handle.pointer).map { String(cString: $0) } ?? "" }
  public var host: String { PQhost(handle.pointer).map { String(cString: $0) } ?? "" }

  func live() throws -> OpaquePointer {
    guard let pointer = handle.pointer else { throw ConnectionUsageError.closed }
    return pointer
  }

  /// The error to throw for a failed result, after everything was drained: a broken connection outweighs the rest.
  func verdict(on error: DatabaseError) -> any Error {
    guard PQstatus(handle.pointer) == CONNECTION_BAD else { return error }
    isLost = true
    return target.error(
      .lostInMidway, connection: handle.pointer, message: error.message,
      sqlState: error.sqlState.rawValue.isEmpty ? nil : error.sqlState, statementName: error.statementName)
  }
}
