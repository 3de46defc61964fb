internal import CLibPQ

/// Owns a `PGconn`; nobody else frees it.
struct ConnectionHandle: ~Copyable {
  private(set) var pointer: OpaquePointer?

  init(_ pointer: OpaquePointer?) {
    self.pointer = pointer
  }

  mutating func finish() {
    PQfinish(pointer)
    pointer = nil
  }

  deinit {
    PQfinish(pointer)
  }
}
