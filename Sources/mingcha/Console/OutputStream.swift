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

extension OutputStream {
  /// Writes all of it or throws: a file cut short must not look like a whole one. A reader that leaves is no fault.
  func writeWhole(_ text: String) throws {
    try writeWhole(Array(text.utf8))
  }

  func writeWhole(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        return
      } else if errno != EINTR {
        throw OutputFault(path: "-", number: errno)
      }
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, start, count)
}
