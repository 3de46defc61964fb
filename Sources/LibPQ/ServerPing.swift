internal import CLibPQ
import Dispatch

/// Whether a server takes connections, found out without logging in.
public enum ServerPing: Sendable, Hashable {
  case accepting
  /// It is there, but starting, stopping or full.
  case rejecting
  case noResponse
  /// The connection string is faulty.
  case notAttempted

  public static func ask(_ conninfo: String) async -> ServerPing {
    await withCheckedContinuation { answer in
      DispatchQueue.global().async {
        switch PQping(conninfo) {
        case PQPING_OK: answer.resume(returning: .accepting)
        case PQPING_REJECT: answer.resume(returning: .rejecting)
        case PQPING_NO_RESPONSE: answer.resume(returning: .noResponse)
        default: answer.resume(returning: .notAttempted)
        }
      }
    }
  }
}
