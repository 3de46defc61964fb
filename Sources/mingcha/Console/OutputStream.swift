import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One of the process's two streams of text.
final class OutputStream: Sendable {
  private let descriptor: Int32
  private let isClosed = Mutex(false)
  let isTerminal: Bool

  static let standard = OutputStream(descriptor: 1)
  static let error = OutputStream(descriptor: 2)

  private init(descriptor: Int32) {
    self.descriptor = descriptor
    isTerminal = isatty(descriptor) == 1
  }

  /// Whoever reads may leave at any time (`mingcha cases list | head`): the rest is dropped in silence.
  func write(_ text: String) {
    isClosed.withLock { isClosed in
      guard !isClosed else { return }
      var bytes = Array(text.utf8)[...]
      while !bytes.isEmpty {
        let count = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
        if count > 0 {
          bytes = bytes.dropFirst(count)
        } else if errno != EINTR {
          isClosed = true
          return
        }
      }
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, start, count)
}
