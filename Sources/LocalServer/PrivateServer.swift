import Foundation

/// A PostgreSQL server of our own: no network port, its socket and data in one folder, superuser `postgres`.
///
/// Its durability is off: what it holds may be lost with the machine, and that is meant.
public struct PrivateServer: Sendable {
  /// Holds the socket, `data` and `log`.
  public let folder: String
  let lifeline: Lifeline?
  /// A detached server that this process has just started.
  let startedProcess: Int32?

  /// A connection string for a database of this server.
  public func conninfo(database: String = "postgres", user: String = "postgres") -> String {
    let values = [("host", folder), ("port", "5432"), ("dbname", database), ("user", user)]
    return values.map { "\($0.0)='\(Self.escaped($0.1))'" }.joined(separator: " ")
  }

  /// Stops an ephemeral server before its time and waits for its end. A detached one is stopped by its folder.
  public func stop() async throws {
    guard let lifeline else { return try await PrivateServer.stop(folder: folder) }
    await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
      DispatchQueue.global().async {
        lifeline.end()
        done.resume()
      }
    }
  }

  /// The last lines the server wrote, for error messages.
  var logTail: String {
    let text = (try? String(contentsOfFile: folder + "/log", encoding: .utf8)) ?? ""
    return text.split(separator: "\n").suffix(8).joined(separator: "\n")
  }

  private static func escaped(_ value: String) -> String {
    value.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "'", with: "\\'")
  }
}
