import Synchronization

/// Lets one task after the other use what they share, in the order of their coming.
public final class Turn: Sendable {
  private struct State {
    var isTaken = false
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let state = Mutex(State())

  public init() {}

  /// Returns when nobody else is at it. A cancelled task waits too: whoever is at it is cancelled as well, or soon done.
  func take() async {
    await withCheckedContinuation { task in
      let isFree = state.withLock { state in
        guard state.isTaken else {
          state.isTaken = true
          return true
        }
        state.waiting.append(task)
        return false
      }
      if isFree { task.resume() }
    }
  }

  func end() {
    let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
      guard !state.waiting.isEmpty else {
        state.isTaken = false
        return nil
      }
      return state.waiting.removeFirst()
    }
    next?.resume()
  }
}
