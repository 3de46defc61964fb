/// What a test waited for and did not come.
public struct DidNotHappen: Error, CustomStringConvertible {
  public let description: String
}

/// Waits until something holds. How long that takes depends on the machine and on what else it does; that it takes two
/// minutes means that it will not happen.
///
/// - Throws: ``DidNotHappen``.
public func eventually(_ what: String, _ holds: () async throws -> Bool) async throws {
  let end = ContinuousClock.now + .seconds(120)
  while try await !holds() {
    guard ContinuousClock.now < end else { throw DidNotHappen(description: "it did not come to: \(what)") }
    try await Task.sleep(for: .milliseconds(20))
  }
}
