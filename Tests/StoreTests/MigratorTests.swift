import Catalogue
import LibPQ
import Store
import Testing
import TestSupport

@Suite(.database(.empty))
struct MigratorTests {
  private let base = [
    "migrations/0001_first.sql": """
    create schema ledger;
    create schema rulebook;
    create table review.setting (name text primary key, value text not null);
    create table review.repeatable (
      path text primary key, sha256 text not null, applied_at timestamptz default now(), applied_by text default 'x');
    """,
    "functions/10_one.sql": "create or replace function rulebook.one(a integer) returns integer return a;",
    "functions/20_two.sql":
      "create or replace function rulebook.two() returns integer return rulebook.one(2);",
    "views/summary.sql": "create or replace view review.summary as select rulebook.two() as two",
  ]

  private func migrator(_ changes: [String: String?] = [:], datasets: String = "") throws -> Migrator {
    var files = base
    for (path, text) in changes { files[path] = text }
    let catalogue = try Catalogue(
      datasetsYAML: datasets.isEmpty ? Self.stamp("stamp_id: text, price: money") : datasets,
      tablesYAML: "{}")
    return Migrator(catalogue: catalogue, files: files)
  }

  private static func stamp(_ columns: String, indexes: String = "[]") -> String {
    """
    stamp:
      title: {zh-CN: 邮票, en: Stamps}
      key: [stamp_id]
      indexes: \(indexes)
      columns: {\(columns)}
    """
  }

  private func fault(_ body: () async throws -> Void) async -> StoreFault? {
    do {
      try await body()
      return nil
    } catch {
      return error as? StoreFault
    }
  }

  @Test func aFreshStoreIsMigratedAndASecondTimeNothingIsDone() async throws {
    let store = try await TestDatabase.current.connect()
    let migrator = try Migrator(catalogue: .shipped())
    let behind = await fault { try await migrator.requireCurrent(store) }
    #expect(behind?.kind == .behind)
    #expect(behind?.hint?.en.contains("mingcha migrate") == true)

    let first = try await migrator.migrate(store)
    #expect(first.applied.first == "0001_ledger.sql")
    #expect(first.renewed.contains("ledger.payment"))
    #expect(first.renewed.contains("functions/10_blank.sql"))
    try await migrator.requireCurrent(store)

    #expect(try await migrator.migrate(store).changedNothing)
    #expect(try await StoreSettings.timeZone(of: store) == "Asia/Shanghai")
    let rows = try await store.query("select count(*) from ledger.ledger_rewrite")
    #expect(rows.first?[0] == "0")
  }

  @Test func aChangedMigrationIsRefusedByNameWithTheRemedy() async throws {
    let store = try await TestDatabase.current.connect()
    try await migrator().migrate(store)
    let first = try #require(base["migrations/0001_first.sql"])
    let spaced = first.replacing("\n", with: "  \r\n") + "\n\n"
    #expect(try await migrator(["migrations/0001_first.sql": spaced]).migrate(store).changedNothing)

    let changed = try migrator(["migrations/0001_first.sql": first + "\nselect 1;"])
    let refusal = await fault { try await changed.migrate(store) }
    #expect(refusal?.kind == .changedMigration)
    #expect(refusal?.message.en.contains("0001_first.sql") == true)
    #expect(refusal?.message.en.contains("postgres") == true)
    #expect(refusal?.hint?.en.contains("new migration") == true)
  }

  @Test func aStoreAheadIsRefused() async throws {
    let store = try await TestDatabase.current.connect()
    try await migrator(["migrations/0002_second.sql": "create table review.second ()"]).migrate(store)
    let old = try migrator()
    for attempt in [
      await fault { try await old.migrate(store) }, await fault { try await old.requireCurrent(store) },
    ] {
      #expect(attempt?.kind == .ahead)
      #expect(attempt?.message.en.contains("0002_second.sql") == true)
      #expect(attempt?.hint?.en.contains("upgrade") == true)
    }
  }

  @Test func aStoreBehindIsRefusedUntilItIsMigrated() async throws {
    let store = try await TestDatabase.current.connect()
    try await migrator().migrate(store)
    let newer = try migrator(["migrations/0002_second.sql": "create table review.second ()"])
    let behind = await fault { try await newer.requireCurrent(store) }
    #expect(behind?.kind == .behind)
    #expect(behind?.message.en.contains("0002_second.sql") == true)
    #expect(try await newer.status(of: store).migrations.last?.state == .pending)
    #expect(try await newer.migrate(store).applied == ["0002_second.sql"])
    try await newer.requireCurrent(store)
  }

  @Test func aFailingMigrationLeavesNothing() async throws {
    let store = try await TestDatabase.current.connect()
    let faulty = try migrator(["migrations/0002_second.sql": "create table review.second (); select 1/0"])
    await #expect(throws: DatabaseError.self) { try await faulty.migrate(store) }
    #expect(try await store.one("select to_regclass('review.second') is null").first(as: Bool.self))
    #expect(try await migrator().migrate(store).applied.isEmpty)
  }

  @Test func aGapIsRefused() async throws {
    let store = try await TestDatabase.current.connect()
    let gap = try migrator(["migrations/0003_third.sql": "select 1"])
    #expect(await fault { try await gap.migrate(store) }?.message.en.contains("0003_third.sql") == true)
  }

  @Test func twoAtOnceBothSucceed() async throws {
    let database = TestDatabase.current
    let migrator = try Migrator(catalogue: .shipped())
    let reports = try await withThrowingTaskGroup(of: MigrationReport.self) { group in
      for _ in 0..<3 {
        group.addTask { try await migrator.migrate(try await database.connect()) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(reports.count { $0.changedNothing } == 2)
  }

  /// What ships is a part of the store: another rulebook makes it older than the program.
  @Test func theReleaseIsRegisteredAndChained() async throws {
    let store = try await TestDatabase.current.connect()
    func migrator(_ rulebook: String, _ version: String) throws -> Migrator {
      try Migrator(
        catalogue: .shipped(), release: Release(rulebook: rulebook, programVersion: version))
    }
    let first = try migrator(#"{"a":{"x":"1"},"tables/t":[]}"#, "1")
    #expect(try await first.status(of: store).outdatedParts.contains("rulebook"))
    #expect(try await first.migrate(store).renewed.contains("rulebook"))
    #expect(try await first.status(of: store).isCurrent)
    #expect(try await first.migrate(store).changedNothing)
    let second = try migrator(#"{"a":{"x":"2"}}"#, "2")
    #expect(try await second.status(of: store).outdatedParts == ["rulebook"])
    #expect(try await second.migrate(store).renewed == ["rulebook"])
    // A program that went back is the release again.
    #expect(try await first.migrate(store).renewed == ["rulebook"])
    let releases = try await store.query(
      """
      select r.program_version, r.contents ->> 'a' = encode(sha256($1), 'hex') as is_first, c.actor = session_user
      from review.release as r
      join review.chain_record as c on (c.body::jsonb ->> 'batch')::bigint = r.batch
      where c.body::jsonb ->> 'act' = 'release' and c.body::jsonb ->> 'release_rows' = '1'
      order by r.release_id
      """, [#"{"x":"1"}"#])
    #expect(releases.map(\.values) == [["1", "t", "t"], ["2", "f", "t"], ["1", "t", "t"]])
    let script = try second.script()
    #expect(script.contains(#"select review.register_release('{"a":{"x":"2"}}', '2');"#))
  }

  @Test func functionsAreReplacedAlsoWhenTheirArgumentsChange() async throws {
    let store = try await TestDatabase.current.connect()
    try await migrator().migrate(store)
    let changes = [
      "functions/10_one.sql":
        "create or replace function rulebook.one(b integer) returns integer return b * 10;",
      "views/summary.sql":
        "create or replace view review.summary as select 'x' as label, rulebook.two() as two",
    ]
    let changed = try migrator(changes)
    #expect(await fault { try await changed.requireCurrent(store) }?.kind == .behind)
    #expect(
      try await changed.migrate(store).renewed.sorted() == ["functions/10_one.sql", "views/summary.sql"])
    #expect(try await store.one("select two from review.summary").first(as: Int.self) == 20)
    try await changed.requireCurrent(store)
  }

  @Test func functionsThatTriggersCallStayWhenOthersAreDropped() async throws {
    let store = try await TestDatabase.current.connect()
    let called = [
      "functions/30_guard.sql": """
      create or replace function review.guard() returns trigger language plpgsql as
      'begin new.value := new.value || ''1''; return new; end'
      """
    ]
    try await migrator(called).migrate(store)
    try await store.run(
      script:
        "create trigger guard before insert on review.setting for each row execute function review.guard()")
    let changes = [
      "functions/10_one.sql":
        "create or replace function rulebook.one(b integer) returns integer return b * 10;",
      "functions/30_guard.sql": called["functions/30_guard.sql"]?.replacing("1", with: "2"),
    ]
    try await migrator(changes).migrate(store)
    #expect(try await store.one("select two from review.summary").first(as: Int.self) == 20)
    let value = try await store.one("insert into review.setting values ('x', 'y') returning value")
    #expect(value[0] == "y2")
  }

  @Test func theCataloguesNewColumnsAndIndexesAreAdded() async throws {
    let store = try await TestDatabase.current.connect()
    try await migrator().migrate(store)
    let grown = Self.stamp("stamp_id: text, price: money, colour: text", indexes: "[[colour]]")
    #expect(try await migrator(datasets: grown).migrate(store).renewed == ["ledger.stamp"])
    try await store.execute(
      "insert into ledger.stamp (stamp_id, colour, pull_from, pulled_from) values ('a', '蓝', 1, now())")
    #expect(
      try await store.one("select to_regclass('ledger.stamp_colour_idx') is not null").first(as: Bool.self))

    let retyped = try migrator(datasets: Self.stamp("stamp_id: text, price: text, colour: text"))
    let refusal = await fault { try await retyped.migrate(store) }
    #expect(refusal?.message.en.contains("ledger.stamp.price") == true)
  }

  @Test func theZoneIsFixedAtTheFirstRun() async throws {
    let store = try await TestDatabase.current.connect()
    let migrator = try migrator()
    #expect(await fault { try await migrator.migrate(store, timeZone: "Asia/Shanghia") }?.kind == .wrongUse)
    try await migrator.migrate(store, timeZone: "Europe/London")
    try await migrator.migrate(store, timeZone: "Asia/Shanghai")
    #expect(try await StoreSettings.timeZone(of: store) == "Europe/London")
  }

  @Test func aRoleWithoutTheRightIsToldWhatToGrant() async throws {
    let database = TestDatabase.current
    let role = try await database.makeLogin()
    let store = try await database.connect(user: role)
    let migrator = try migrator()
    let refusal = await fault { try await migrator.migrate(store) }
    #expect(refusal?.kind == .unfit)
    #expect(refusal?.hint?.en.contains("grant create on database") == true)
  }
}
