import LibPQ
import TestSupport
import Testing

@Suite(.database(.empty))
struct CopyTests {
  private struct Broken: Error {}

  private static let fill: Statement = """
    create table from_here as
    select i as id, '陪餐' || i || E'\\t制表\\n换行\\r回车\\\\反斜杠 𠮷' as text, case when i % 7 = 0 then null else i * 1.01 end as amount
    from generate_series(1, 200000) as i
    """
  private static let out: Statement = "copy from_here to stdout"
  private static let into: Statement = "copy to_there from stdin"

  private func digest(_ connection: Connection, _ table: String) async throws -> String {
    try await connection.one(
      Statement("select md5(string_agg(t::text, '|' order by t.id)) || count(*) from \(table) as t")
    ).first()
  }

  @Test func everythingArrivesAsItWas() async throws {
    let source = try await TestDatabase.current.connect()
    let target = try await TestDatabase.current.connect()
    try await source.execute(Self.fill)
    try await target.execute("create table to_there (like from_here)")
    let moved = try await Connection.pipe(from: source, Self.out, to: target, Self.into)
    #expect(moved.rows == 200_000)
    #expect(moved.bytes > 10_000_000)
    #expect(try await digest(source, "from_here") == digest(source, "to_there"))
  }

  @Test func memoryStaysConstant() async throws {
    let source = try await TestDatabase.current.connect()
    let target = try await TestDatabase.current.connect()
    // What arrives is dropped, so that only the way is measured.
    try await target.run(
      script: """
        create table to_there (text text);
        create function public.drop_row() returns trigger language plpgsql as 'begin return null; end';
        create trigger drop_row before insert on to_there for each row execute function public.drop_row()
        """)
    let before = try ResidentMemory.now()
    let moved = try await Connection.pipe(
      from: source, "copy (select repeat('明', 10000) from generate_series(1, 30000)) to stdout",
      to: target, Self.into)
    #expect(moved.bytes > 900_000_000)
    // Other tests of this process take some meanwhile, never as much as half of this.
    #expect(try ResidentMemory.now() - before < moved.bytes / 2)
  }

  @Test func aFailingTargetLeavesBothUsable() async throws {
    let source = try await TestDatabase.current.connect()
    let target = try await TestDatabase.current.connect()
    try await source.execute(Self.fill)
    try await target.execute(
      "create table to_there (id integer check (id < 1000), text text, amount numeric)")
    await #expect {
      try await Connection.pipe(from: source, Self.out, to: target, Self.into)
    } throws: {
      SQLState.checkViolation ~= $0
    }
    try await expectBothUsable(source, target)
    await #expect {
      try await Connection.pipe(from: source, Self.out, to: target, "copy nowhere from stdin")
    } throws: {
      SQLState.undefinedTable ~= $0
    }
    try await expectBothUsable(source, target)
  }

  @Test func aFailingSourceLeavesBothUsableAndNothingBehind() async throws {
    let source = try await TestDatabase.current.connect()
    let target = try await TestDatabase.current.connect()
    try await target.execute("create table to_there (id integer)")
    await #expect {
      try await Connection.pipe(
        from: source, "copy (select 1 / (150000 - i) from generate_series(1, 200000) as i) to stdout",
        to: target, Self.into)
    } throws: {
      SQLState.divisionByZero ~= $0
    }
    try await expectBothUsable(source, target)
  }

  @Test func aLostTargetIsToldAsSuch() async throws {
    let source = try await TestDatabase.current.connect()
    let target = try await TestDatabase.current.connect()
    let admin = try await TestDatabase.current.connect()
    try await target.execute("create table to_there (id integer)")
    let pid = await target.backendPID
    async let ended: Void = {
      try await Task.sleep(for: .milliseconds(200))
      try await admin.execute("select pg_terminate_backend($1)", [pid])
    }()
    let error = await #expect(throws: ConnectionError.self) {
      try await Connection.pipe(
        from: source, "copy (select generate_series(1, 2000000000)) to stdout", to: target, Self.into)
    }
    try await ended
    #expect(error?.kind == .lostInMidway)
    #expect(try await source.one("select 1").first(as: Int.self) == 1)
  }

  @Test func writtenRowsReadTheSame() async throws {
    let connection = try await TestDatabase.current.connect()
    try await connection.execute("create table to_there (a text, b text)")
    let values: [[String?]] = [
      ["", nil], ["\\N", "\\."], ["a\tb", "c\nd"], ["\r", "\\\\"], ["明察", "𠮷"], ["\\t", "e\u{301}"],
    ]
    var rest = values[...]
    let written = try await connection.copyIn(Self.into) { rest.popFirst().map { CopyText.row($0) } }
    #expect(written == values.count)
    #expect(try await connection.query("table to_there").map(\.values) == values)

    var chunks: [UInt8] = []
    let read = try await connection.copyOut("copy to_there to stdout") { chunks += $0 }
    #expect(read == values.count)
    #expect(chunks == values.flatMap { CopyText.row($0) })
  }

  @Test func aFailingSourceClosureLeavesNothing() async throws {
    let connection = try await TestDatabase.current.connect()
    try await connection.execute("create table to_there (a text)")
    var given = 0
    await #expect(throws: Broken.self) {
      try await connection.copyIn(Self.into) {
        given += 1
        if given == 3 { throw Broken() }
        return CopyText.row(["x"])
      }
    }
    #expect(try await connection.one("select count(*) from to_there").first(as: Int.self) == 0)
    await #expect(throws: Broken.self) {
      try await connection.copyOut("copy (select generate_series(1, 100000000)) to stdout") { _ in
        throw Broken()
      }
    }
    #expect(try await connection.one("select 1").first(as: Int.self) == 1)
  }

  private func expectBothUsable(_ source: Connection, _ target: Connection) async throws {
    #expect(try await source.one("select 1").first(as: Int.self) == 1)
    #expect(try await target.one("select count(*) from to_there").first(as: Int.self) == 0)
  }
}
