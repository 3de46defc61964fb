internal import CLibPQ

extension Connection {
  /// A piece of COPY data as it is handed on: whole rows, about this many bytes.
  private static var chunkSize: Int { 256 * 1024 }

  /// Streams `COPY … TO STDOUT`, whole rows in every chunk; returns the number of rows.
  @discardableResult
  public nonisolated(nonsending) func copyOut(
    _ statement: Statement, each: nonisolated(nonsending) ([UInt8]) async throws -> Void
  ) async throws -> Int {
    try await startCopy(statement, .copyOut)
    do {
      while let chunk = try await nextChunk() { try await each(chunk) }
      return await copiedRows
    } catch {
      await abandon()
      throw error
    }
  }

  /// Streams into `COPY … FROM STDIN` until `source` returns nil; returns the number of rows. When `source`
  /// throws, the COPY fails on the server and leaves nothing behind.
  @discardableResult
  public nonisolated(nonsending) func copyIn(
    _ statement: Statement, from source: nonisolated(nonsending) () async throws -> [UInt8]?
  ) async throws -> Int {
    try await startCopy(statement, .copyIn)
    do {
      while let chunk = try await source() { try await put(chunk) }
      return try await finishCopyIn()
    } catch {
      await abandon()
      throw error
    }
  }

  func startCopy(_ statement: Statement, _ kind: UnderWay.Kind) async throws {
    try await cancellable {
      try send(statement, [])
      try expectCopy(statement, kind)
      underWay = UnderWay(kind: kind, statement: statement)
    }
  }

  private func expectCopy(_ statement: Statement, _ kind: UnderWay.Kind) throws {
    var refusal: DatabaseError?
    if let result = ResultHandle(PQgetResult(try live())) {
      guard result.status != (kind == .copyIn ? PGRES_COPY_IN : PGRES_COPY_OUT) else { return }
      if result.status == PGRES_FATAL_ERROR { refusal = failure(of: result, statement) }
      skip(result.status)
    }
    drain()
    if let refusal { throw verdict(on: refusal) }
    throw ConnectionUsageError("not a COPY \(kind == .copyIn ? "FROM STDIN" : "TO STDOUT") statement")
  }

  /// The next rows of a COPY OUT, nil when there are no more.
  func nextChunk() async throws -> [UInt8]? {
    try await cancellable {
      guard let current = underWay, current.kind == .copyOut else {
        underWay = nil
        return nil
      }
      let connection = try live()
      var chunk: [UInt8] = []
      while chunk.count < Self.chunkSize {
        var buffer: UnsafeMutablePointer<CChar>?
        let length = PQgetCopyData(connection, &buffer, 0)
        guard length > 0, let start = buffer else {
          copiedRows = try finish(current.statement)
          guard !chunk.isEmpty else { return nil }
          underWay = UnderWay(kind: .handingOn, statement: current.statement)
          return chunk
        }
        if chunk.isEmpty { chunk.reserveCapacity(Self.chunkSize + Int(length)) }
        chunk.append(contentsOf: UnsafeRawBufferPointer(start: start, count: Int(length)))
        PQfreemem(buffer)
      }
      return chunk
    }
  }

  func put(_ chunk: [UInt8]) async throws {
    try await cancellable {
      guard let current = underWay, current.kind == .copyIn else {
        throw ConnectionUsageError("no COPY to put into")
      }
      let connection = try live()
      let sent = chunk.withUnsafeBytes { bytes in
        PQputCopyData(connection, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count))
      }
      guard sent != 1 else { return }
      PQputCopyEnd(connection, "given up")
      _ = try finish(current.statement)
    }
  }

  func finishCopyIn() async throws -> Int {
    try await cancellable {
      guard let current = underWay, current.kind == .copyIn else {
        throw ConnectionUsageError("no COPY to finish")
      }
      PQputCopyEnd(try live(), nil)
      return try finish(current.statement)
    }
  }

  /// Takes the results after the data: how many rows, or why not.
  private func finish(_ statement: Statement) throws -> Int {
    underWay = nil
    return try collect(statement).affected
  }
}
