internal import CLibPQ

/// Where to connect, and what to pass to libpq besides the user's own string.
struct ConnectionTarget: Sendable {
  let conninfo: String
  let explicit: [String: String]
  /// Given before the user's string, so that the user's own values win.
  private let before: [(String, String)]

  init(conninfo: String, options: ConnectionOptions) throws {
    guard !conninfo.utf8.contains(0) else {
      throw ConnectionUsageError("a NUL byte in the connection string")
    }
    self.conninfo = conninfo
    explicit = Dictionary(
      try ConnectionString.explicitOptions(of: conninfo).map { ($0.key, $0.value) },
      uniquingKeysWith: { first, _ in first })
    // A named service brings settings that libpq would let ours override: leave them all to it.
    guard explicit["service"] == nil else {
      before = [("fallback_application_name", options.applicationName)]
      return
    }
    let defaults = ConnectionString.defaults()
    var chosen = [("fallback_application_name", options.applicationName)]
    let ours = [
      ("connect_timeout", "10"), ("keepalives_idle", "60"), ("keepalives_interval", "10"),
      ("keepalives_count", "5"),
    ]
    chosen += ours.filter { (defaults[$0.0] ?? "").isEmpty }
    before = chosen
  }

  /// Calls libpq with the keyword and value lists; `PQconnectdbParams` or `PQconnectStartParams`.
  func connect(
    _ function: (UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<UnsafePointer<CChar>?>?, Int32)
      -> OpaquePointer?
  ) -> OpaquePointer? {
    let all = before + [("dbname", conninfo), ("client_encoding", "UTF8")]
    return CStrings.with(all.map { $0.0 }) { keywords in
      CStrings.with(all.map { $0.1 }) { values in function(keywords, values, 1) }
    }
  }

  /// Who and where, as far as known: what the connection used, else what the string says.
  func error(
    _ kind: ConnectionError.Kind, connection: OpaquePointer?, message: String, sqlState: SQLState? = nil,
    statementName: String = ""
  ) -> ConnectionError {
    func known(_ text: UnsafeMutablePointer<CChar>?, _ key: String) -> String {
      let used = text.map { String(cString: $0) } ?? ""
      return used.isEmpty ? explicit[key] ?? "" : used
    }
    return ConnectionError(
      kind: kind, host: known(PQhost(connection), "host"), port: known(PQport(connection), "port"),
      database: known(PQdb(connection), "dbname"), user: known(PQuser(connection), "user"),
      message: withoutPassword(message), sqlState: sqlState, statementName: statementName)
  }

  private func withoutPassword(_ message: String) -> String {
    guard let password = explicit["password"], password.count > 3 else { return message }
    return message.split(separator: password, omittingEmptySubsequences: false).joined(separator: "…")
  }
}
