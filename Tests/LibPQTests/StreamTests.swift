import LibPQ
import TestSupport
import Testing

@Suite(.database(.empty))
struct StreamTests {
  private struct Enough: Error {}

  @Test func everyRowInOrder() async throws {
    let connection = try await TestDatabase.current.connect()
    var last = 0
    try await connection.stream("select i from generate_series(1, $1::integer) as i", [1000]) { row in
      let number = try row.get("i", as: Int.self)
      #expect(number == last + 1)
      last = number
    }
    #expect(last == 1000)
    try await connection.stream("select 1 where false") { _ in Issue.record("a row out of nothing") }
  }

  @Test func stoppingEarlyIsQuick() async throws {
    let connection = try await TestDatabase.current.connect()
    let took = await ContinuousClock().measure {
      await #expect(throws: Enough.self) {
        try await connection.stream("select generate_series(1, 100000000), repeat('x', 100)") {
          _ in
          throw Enough()
        }
      }
    }
    #expect(took < .seconds(30))
    #expect(try await connection.one("select 1").first(as: Int.self) == 1)
  }

  @Test func memoryStaysConstant() async throws {
    let connection = try await TestDatabase.current.connect()
    let before = try ResidentMemory.now()
    var bytes = 0
    try await connection.stream("select repeat('明', 10000) as t from generate_series(1, 40000)") { row in
      bytes += row["t"]?.utf8.count ?? 0
    }
    #expect(bytes == 1_200_000_000)
    // Other tests of this process take some meanwhile, never as much as half of this.
    #expect(try ResidentMemory.now() - before < bytes / 2)
  }
}
