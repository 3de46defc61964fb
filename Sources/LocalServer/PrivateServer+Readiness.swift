import Foundation
import LibPQ

extension PrivateServer {
  /// Returns once the server takes connections; throws with the server's own words when it does not come up.
  func waitUntilReady() async throws {
    let deadline = ContinuousClock.now + .seconds(180)
    while await ServerPing.ask(conninfo()) != .accepting {
      if hasFailed { throw LocalServerError("PostgreSQL did not start:\n\(logTail)") }
      guard ContinuousClock.now < deadline else {
        throw LocalServerError("PostgreSQL did not get ready within three minutes:\n\(logTail)")
      }
      try await Task.sleep(for: .milliseconds(25))
    }
  }

  private var hasFailed: Bool {
    guard lifeline == nil else { return FileManager.default.fileExists(atPath: folder + "/failed") }
    guard let pid = startedProcess else { return false }
    return !ChildProcess.isAlive(pid)
  }
}
