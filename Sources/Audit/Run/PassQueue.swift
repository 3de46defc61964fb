import Rulebook
import Synchronization

/// The passes that no judge has taken yet.
final class PassQueue: Sendable {
  private let state: Mutex<(passes: ArraySlice<[BoundRule]>, taken: Int)>

  init(_ passes: [[BoundRule]]) {
    state = Mutex((passes[...], 0))
  }

  /// The next pass, and how many rules were taken before it.
  func next() -> (pass: [BoundRule], taken: Int)? {
    state.withLock { state in
      guard let pass = state.passes.popFirst() else { return nil }
      defer { state.taken += pass.count }
      return (pass, state.taken)
    }
  }
}
