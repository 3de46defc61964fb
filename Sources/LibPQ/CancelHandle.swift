internal import CLibPQ
import Dispatch
import Synchronization

/// Asks the server to stop the statement that runs on a connection; may be called from anywhere.
public final class CancelHandle: Sendable {
  /// Safe to pass between threads: a PGcancel is a copy of address and key that libpq only reads.
  private struct Key: @unchecked Sendable {
    let pointer: OpaquePointer?
  }

  private struct State {
    var key = Key(pointer: nil)
    var number = 0
    var isRunning = false
    var cancelled = 0
  }

  private let state = Mutex(State())

  init() {}

  deinit {
    state.withLock { PQfreeCancel($0.key.pointer) }
  }

  /// Stops the running statement, if there is one, and returns at once.
  public func cancel() {
    let number: Int? = state.withLock { state in
      guard state.isRunning, state.cancelled != state.number else { return nil }
      state.cancelled = state.number
      return state.number
    }
    guard let number else { return }
    request(statement: number)
  }

  func connect(_ connection: OpaquePointer?) {
    let key = Key(pointer: PQgetCancel(connection))
    state.withLock { $0.key = key }
  }

  func statementStarted() {
    state.withLock {
      $0.number += 1
      $0.isRunning = true
    }
  }

  func statementEnded() {
    state.withLock { $0.isRunning = false }
  }

  /// Repeats until the statement has ended: a request that overtakes the statement on its way to the server finds
  /// an idle session and is forgotten. The lock keeps it from hitting the statement after.
  private func request(statement number: Int) {
    DispatchQueue.global().async { [self] in
      let isPending = state.withLock { state in
        guard state.isRunning, state.number == number, state.key.pointer != nil else { return false }
        var message = [CChar](repeating: 0, count: 256)
        PQcancel(state.key.pointer, &message, Int32(message.count))
        return true
      }
      guard isPending else { return }
      DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(100)) { [self] in
        request(statement: number)
      }
    }
  }
}
