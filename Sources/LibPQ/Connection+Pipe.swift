extension Connection {
  /// Streams a COPY TO STDOUT of one connection into a COPY FROM STDIN of another. At most two chunks are held; one
  /// side waits for the other. Whichever side fails first, its error is thrown, the target keeps nothing of the
  /// COPY, and both connections can be used on. `onBytes` hears the sum so far.
  @discardableResult
  public static func pipe(
    from source: Connection, _ out: Statement, to target: Connection, _ into: Statement,
    onBytes: (@Sendable (Int) -> Void)? = nil
  ) async throws -> (rows: Int, bytes: Int) {
    guard source !== target else { throw ConnectionUsageError("a COPY cannot flow into its own connection") }
    try await source.startCopy(out, .copyOut)
    do {
      try await target.startCopy(into, .copyIn)
      var bytes = 0
      var chunk = try await source.nextChunk()
      while let current = chunk {
        async let next = source.nextChunk()
        try await target.put(current)
        bytes += current.count
        onBytes?(bytes)
        chunk = try await next
      }
      return (try await target.finishCopyIn(), bytes)
    } catch {
      await source.abandon()
      await target.abandon()
      throw error
    }
  }
}
