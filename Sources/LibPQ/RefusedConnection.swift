internal import CLibPQ

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Finds out why a connection failed. libpq tells it in words only, in the server's language; a second attempt,
/// step by step and with verbose errors, shows the SQLSTATE.
struct RefusedConnection {
  private(set) var sqlState: SQLState?
  private(set) var reachedServer = false
  private(set) var needsPassword = false
  /// The second attempt went through: the refusal was of the moment.
  private(set) var succeeded = false

  init(target: ConnectionTarget) {
    let connection = target.connect(PQconnectStartParams)
    defer { PQfinish(connection) }
    PQsetErrorVerbosity(connection, PQERRORS_VERBOSE)
    var waiting = PGRES_POLLING_WRITING
    let deadline = ContinuousClock.now + .seconds(2)
    while PQstatus(connection) != CONNECTION_BAD, ContinuousClock.now < deadline {
      guard waiting == PGRES_POLLING_READING || waiting == PGRES_POLLING_WRITING else { break }
      let events = Int16(waiting == PGRES_POLLING_READING ? POLLIN : POLLOUT)
      var socket = pollfd(fd: PQsocket(connection), events: events, revents: 0)
      if poll(&socket, 1, 100) > 0 { waiting = PQconnectPoll(connection) }
      switch PQstatus(connection) {
      case CONNECTION_AWAITING_RESPONSE, CONNECTION_AUTH_OK, CONNECTION_OK: reachedServer = true
      default: break
      }
    }
    succeeded = PQstatus(connection) == CONNECTION_OK
    needsPassword = PQconnectionNeedsPassword(connection) != 0
    sqlState = Self.sqlState(in: PQerrorMessage(connection).map { String(cString: $0) } ?? "")
  }

  var kind: ConnectionError.Kind {
    switch sqlState {
    case .invalidPassword: return .wrongPassword
    case .undefinedDatabase: return .missingDatabase
    case .cannotConnectNow, .tooManyConnections, .adminShutdown, .crashShutdown: return .unreachable
    case .some: return .other
    case nil:
      if needsPassword { return .wrongPassword }
      return reachedServer && !succeeded ? .other : .unreachable
    }
  }

  /// Verbose messages read `FATAL:  28P01: …`; the first word may be translated.
  private static func sqlState(in message: String) -> SQLState? {
    for line in message.split(separator: "\n") {
      for part in line.split(separator: ":") {
        let word = part.drop { $0 == " " }
        let isCode =
          word.utf8.count == 5
          && word.utf8.allSatisfy {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
              || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
          }
        // FATAL has five capitals too; every code of a refusal has a digit.
        if isCode, word.contains(where: \.isNumber) { return SQLState(String(word)) }
      }
    }
    return nil
  }
}
