extension Connection {
  /// Streams a COPY TO STDOUT of one connection into a COPY FROM STDIN of another. At most two chunks are held; one
  /// side waits for the other. Whichever side fails first, its error is thrown, the target keeps nothing of the
  /// COPY, and both connections can be used on. `onBytes` hears the sum so far.
  ///
  /// - Parameter turn: shared by pipes into the same target. It is taken when the first chunk has come, so that sources
  ///   compute side by side.
  @discardableResult
  public static func pipe(
    from source: Connection, _ out: Statement, to target: Connection, _ into: Statement, turn: Turn? = nil,
    onBytes: (@Sendable (Int) -> Void)? = nil
  ) async throws -> (rows: Int, bytes: Int) {
    guard source !== target else { throw ConnectionUsageError("a COPY cannot flow into its own connection") }
    try await source.startCopy(out, .copyOut)
    do {
      let first = try await source.nextChunk()
      await turn?.take()
      defer { turn?.end() }
      return try await pour(first, from: source, to: target, into, onBytes)
    } catch {
      await source.abandon()
      throw error
    }
  }

  private static func pour(
    _ first: [UInt8]?, from source: Connection, to target: Connection, _ into: Statement,
    _ onBytes: (@Sendable (Int) -> Void)?
  ) async throws -> (rows: Int, bytes: Int) {
    try await target.startCopy(into, .copyIn)
    do {
      var bytes = 0
      var chunk = first
      while let current = chunk {
        async let next = source.nextChunk()
        try await target.put(current)
        bytes += current.count
        onBytes?(bytes)
        chunk = try await next
      }
      return (try await target.finishCopyIn(), bytes)
    } catch {
      await target.abandon()
      throw error
    }
  }
}
