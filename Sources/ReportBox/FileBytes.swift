#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

enum FileBytes {
  /// Everything up to the end; nil where there is more than the limit, or where reading fails.
  static func read(_ file: Int32, limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = systemRead(file, &part, part.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      guard count > 0 else { return bytes }
      bytes += part.prefix(count)
    }
    return nil
  }
}

private func systemRead(_ file: Int32, _ buffer: inout [UInt8], _ count: Int) -> Int {
  read(file, &buffer, count)
}
