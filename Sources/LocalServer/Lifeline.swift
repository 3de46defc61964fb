import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The writing end of the pipe that an ephemeral server's keeper reads. While it is open the server lives; the
/// kernel closes it when our process ends in any way.
final class Lifeline: Sendable {
  private let descriptor: Mutex<Int32?>
  private let keeper: pid_t

  init(descriptor: Int32, keeper: pid_t) {
    self.descriptor = Mutex(descriptor)
    self.keeper = keeper
  }

  deinit { cut() }

  /// Lets the server go; waits until it has gone and its folder with it.
  func end() {
    guard cut() else { return }
    ChildProcess.wait(for: keeper)
  }

  @discardableResult
  private func cut() -> Bool {
    descriptor.withLock { descriptor in
      guard let open = descriptor else { return false }
      close(open)
      descriptor = nil
      return true
    }
  }
}
