#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// C's null-terminated lists of strings.
enum CStrings {
  static func with<Value>(
    _ texts: [String?], _ body: (UnsafePointer<UnsafePointer<CChar>?>) throws -> Value
  ) rethrows -> Value {
    let copies = texts.map { $0.map { strdup($0) } ?? nil }
    defer { copies.forEach { free($0) } }
    let list = copies.map { UnsafePointer($0) } + [nil]
    return try list.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { preconditionFailure("an empty list holds its final nil") }
      return try body(start)
    }
  }
}
