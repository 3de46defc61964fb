public import Testing

/// Gives each test a database of its own: `@Test(.database(.empty))`, or on a suite for all its tests.
public struct DatabaseTrait: TestTrait, SuiteTrait, TestScoping {
  let template: DatabaseTemplate

  public var isRecursive: Bool { true }

  public func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    let server = try await PostgresServer.shared.value
    try await server.withDatabase(template) { database in
      try await TestDatabase.scope(database, function)
    }
  }
}

extension Trait where Self == DatabaseTrait {
  public static func database(_ template: DatabaseTemplate = .empty) -> DatabaseTrait {
    DatabaseTrait(template: template)
  }
}
