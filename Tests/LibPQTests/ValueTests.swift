import Foundation
import LibPQ
import TestSupport
import Testing

@Suite(.database(.empty))
struct ValueTests {
  private func roundTrip<Value: SQLDecodable & SQLEncodable>(_ value: Value, _ type: String) async throws
    -> Value
  {
    let connection = try await TestDatabase.current.connect()
    return try await connection.one(Statement("select $1::\(type) as value"), [value]).get("value")
  }

  @Test(arguments: [
    "", "plain", "明察：陪餐 4 人", "𠮷野家 🀄️", "a\tb\nc\rd\\e", "quote ' and \" and $1", "e\u{301}", "\\N",
  ])
  func textComesBackAsItWent(text: String) async throws {
    #expect(try await roundTrip(text, "text") == text)
  }

  @Test func integersAtTheirLimits() async throws {
    #expect(try await roundTrip(Int64.max, "bigint") == Int64.max)
    #expect(try await roundTrip(Int64.min, "bigint") == Int64.min)
    #expect(try await roundTrip(Int.max, "bigint") == Int.max)
    #expect(try await roundTrip(0, "integer") == 0)
  }

  @Test func booleans() async throws {
    #expect(try await roundTrip(true, "boolean"))
    #expect(try await roundTrip(false, "boolean") == false)
  }

  @Test(arguments: [
    "0.01", "-0.01", "1234567890123456.78", "999999999999999999", "0.000000000000000001",
    "99999999999999999999999999999999999999",
  ])
  func decimalsStayExact(text: String) async throws {
    let value = try #require(Decimal(string: text))
    #expect(try await roundTrip(value, "numeric") == value)
    let connection = try await TestDatabase.current.connect()
    let same = try await connection.one("select $1::numeric = $2::numeric as same", [value, text])
    #expect(try same.get("same", as: Bool.self))
  }

  @Test func notANumberIsRefusedBothWays() async throws {
    let connection = try await TestDatabase.current.connect()
    await #expect(throws: ValueError.self) { try await connection.query("select $1::numeric", [Decimal.nan]) }
    for text in ["NaN", "Infinity", "-Infinity"] {
      let row = try await connection.one("select $1::numeric as amount", [text])
      let error = #expect(throws: ValueError.self) { try row.get("amount", as: Decimal.self) }
      #expect(error?.column == "amount")
    }
    let long = try await connection.one("select repeat('9', 39)::numeric as amount")
    #expect(throws: ValueError.self) { try long.get("amount", as: Decimal.self) }
  }

  @Test func arraysWithEverythingThatNeedsQuoting() async throws {
    let words = [
      "", "plain", "with, comma", "with \" quote", "back\\slash", "{brace}", "NULL", "中 文", "𠮷", "\"\u{301}",
    ]
    #expect(try await roundTrip(words, "text[]") == words)
    #expect(try await roundTrip([String](), "text[]") == [])
    let connection = try await TestDatabase.current.connect()
    let row = try await connection.one("select array['a', null] as holes, array[['a']] as deep")
    #expect(throws: ValueError.self) { try row.get("holes", as: [String].self) }
    #expect(throws: ValueError.self) { try row.get("deep", as: [String].self) }
  }

  @Test func nulls() async throws {
    let connection = try await TestDatabase.current.connect()
    let nothing: String? = nil
    let row = try await connection.one("select $1::text as given, null::numeric as amount", [nothing])
    #expect(row["given"] == nil)
    #expect(try row.get("amount", as: Decimal?.self) == nil)
    let error = #expect(throws: ValueError.self) { try row.get("given", as: String.self) }
    #expect(error?.column == "given")
  }

  @Test func columnsByName() async throws {
    let connection = try await TestDatabase.current.connect()
    let row = try await connection.one("select 1 as a, 'x' as b")
    #expect(row.columnNames == ["a", "b"])
    #expect(row["b"] == "x")
    #expect(!row.has("c"))
    let error = #expect(throws: ValueError.self) { try row.get("c", as: Int.self) }
    #expect(error?.column == "c")
    #expect(throws: ValueError.self) { try row.get("b", as: Int.self) }
  }

  @Test func aNULByteIsRefusedWithoutShowingTheValue() async throws {
    let connection = try await TestDatabase.current.connect()
    let error = await #expect(throws: ValueError.self) {
      try await connection.query("select $1::text, $2::text", ["fine", "张三\0"])
    }
    #expect(error?.description == "a NUL byte in parameter $2")
    await #expect(throws: ValueError.self) { try await connection.query("select 1 \0 from nowhere") }
    #expect(try await connection.one("select 1").first(as: Int.self) == 1)
  }

  @Test func datesAndTimesReadTheSameEverywhere() async throws {
    let connection = try await TestDatabase.current.connect()
    try await connection.execute("set lc_messages = 'C'")
    let row = try await connection.one(
      """
      select date '2026-03-02' as day, timestamptz '2026-03-02 08:00+08' as moment, interval '1 day 2 hours' as span
      """)
    #expect(row["day"] == "2026-03-02")
    #expect(row["moment"] == "2026-03-02 00:00:00+00")
    #expect(row["span"] == "P1DT2H")
  }
}
