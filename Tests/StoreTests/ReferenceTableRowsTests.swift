import LibPQ
import Store
import Testing
import TestSupport

@Suite(.database(.migrated))
struct ReferenceTableRowsTests {
  private func holidays(_ names: [String?]) -> ReferenceTableRows {
    ReferenceTableRows(
      table: "holiday", columns: ["day", "name"],
      rows: names.enumerated().map { ["2026-10-0\($0 + 1)", $1] })
  }

  @Test func rowsAreReplacedOnlyWhenTheyDiffer() async throws {
    let store = try await TestDatabase.current.connect()
    #expect(try await store.transaction { try await holidays(["国庆节", nil]).load(into: $0) })
    #expect(try await store.transaction { try await holidays(["国庆节", nil]).load(into: $0) } == false)
    #expect(try await store.transaction { try await holidays(["国\t庆\\节"]).load(into: $0) })
    let rows = try await store.query("select name from rulebook.holiday")
    #expect(rows.map { $0[0] } == ["国\t庆\\节"])
  }

  @Test func aRolledBackLoadIsForgotten() async throws {
    let store = try await TestDatabase.current.connect()
    try? await store.transaction { store in
      try await holidays(["国庆节"]).load(into: store)
      throw CancellationError()
    }
    #expect(try await store.transaction { try await holidays(["国庆节"]).load(into: $0) })
  }

  @Test func theLockIsHeldByOneAtATime() async throws {
    let first = try await TestDatabase.current.connect()
    let second = try await TestDatabase.current.connect()
    try await StoreLock.audit.hold(on: first)
    do {
      try await StoreLock.audit.hold(on: second)
      Issue.record("two hold the lock")
    } catch let fault as StoreFault {
      #expect(fault.kind == .busy)
    }
    try await StoreLock.audit.release(on: first)
    try await StoreLock.audit.hold(on: second)
  }
}
