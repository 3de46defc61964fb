import Catalogue
import LibPQ
import Testing
import TestSupport

@testable import Store

@Suite(.database(.empty))
struct StoreRolesTests {
  /// Names that no other database of this server uses.
  private func ownNames() -> StoreRoles {
    let prefix = TestDatabase.current.name
    return StoreRoles(
      Dictionary(
        uniqueKeysWithValues: StoreRole.allCases.map { ($0, "\(prefix) \($0.rawValue)\"审'") }))
  }

  private func fault(_ body: () async throws -> Void) async -> StoreFault? {
    do {
      try await body()
      return nil
    } catch {
      return error as? StoreFault
    }
  }

  @Test func theRolesAreMadeUnderAnyNamesAndFixed() async throws {
    let store = try await TestDatabase.current.connect()
    let migrator = try Migrator(catalogue: .shipped())
    let names = ownNames()
    try await migrator.migrate(store, roles: names)
    #expect(try await StoreRoles.of(store) == names)
    #expect(try await StoreRoles.lacking(in: store).isEmpty)
    for role in StoreRole.allCases {
      #expect(try await StoreRoles.granted(role, in: store) == names[role])
    }
    // A second time without the names, nothing is done; with others, refused.
    #expect(try await migrator.migrate(store).changedNothing)
    let other = await fault {
      try await migrator.migrate(store, roles: StoreRoles([.reviewer: "somebody_else"]))
    }
    #expect(other?.kind == .wrongUse)
    #expect(other?.message.en.contains("reviewer") == true)
    let rights = try await store.one(
      """
      select has_table_privilege($1, 'ledger.payment', 'select') as may,
        has_table_privilege($1, 'ledger.payment', 'insert') as writes
      """, [names[.judge]])
    #expect(rights["may"] == "t")
    #expect(rights["writes"] == "f")
  }

  @Test(arguments: ["", "pg_reviewer", "public", "mingcha_judge"])
  func aNameThatCannotBeARolesIsRefused(name: String) async throws {
    let store = try await TestDatabase.current.connect()
    let migrator = try Migrator(catalogue: .shipped())
    let refusal = await fault { try await migrator.migrate(store, roles: StoreRoles([.reviewer: name])) }
    #expect(refusal?.kind == .wrongUse)
  }

  @Test func missingRolesLoseNobodyElseTheirRightsAndGetTheirsLater() async throws {
    let database = TestDatabase.current
    let admin = try await database.connect()
    let owner = try await database.makeLogin()
    try await admin.execute(
      Statement("grant create on database \(database.name) to \(Connection.quotedIdentifier(owner))"))
    let store = try await database.connect(user: owner)
    let names = ownNames()
    try await admin.run(
      script: Statement("create role \(Connection.quotedIdentifier(names[.reviewer])) nologin"))
    let migrator = try Migrator(catalogue: .shipped())
    try await migrator.migrate(store, roles: names)
    #expect(
      try await Set(StoreRoles.lacking(in: store).keys) == Set(StoreRole.allCases).subtracting([.reviewer]))
    #expect(try await StoreRoles.granted(.judge, in: store) == nil)
    #expect(try await migrator.migrate(store).changedNothing)
    try await migrator.requireCurrent(store)

    try await admin.run(
      script: Statement("create role \(Connection.quotedIdentifier(names[.judge])) nologin"))
    #expect(try await StoreRoles.granted(.judge, in: store) == nil)
    try await migrator.migrate(store)
    #expect(try await StoreRoles.granted(.judge, in: store) == names[.judge])
    let may = try await store.one(
      "select has_table_privilege($1, 'ledger.payment', 'select') as may", [names[.judge]])
    #expect(may["may"] == "t")
  }

  @Test func whatASuperuserAddsIsTheOwners() async throws {
    let database = TestDatabase.current
    let admin = try await database.connect()
    let owner = try await database.makeLogin(attributes: "createrole")
    try await admin.execute(
      Statement("grant create on database \(database.name) to \(Connection.quotedIdentifier(owner))"))
    let store = try await database.connect(user: owner)
    let migrator = try Migrator(catalogue: .shipped())
    try await migrator.migrate(store, roles: ownNames())
    try await store.execute("drop function review.narrow_scope()")
    try await store.execute("delete from review.repeatable where path like '%narrow_scope%'")
    try await migrator.migrate(admin)
    let owners = try await admin.query(
      """
      select distinct pg_get_userbyid(o) as owner
      from (
        select proowner from pg_proc where pronamespace = 'review'::regnamespace
        union all
        select relowner from pg_class where relnamespace = 'review'::regnamespace
      ) as mine (o)
      """)
    #expect(owners.map { $0["owner"] } == [owner])
    #expect(try await admin.one("select current_user as name")["name"] == "postgres")
  }

  @Test func fourDatabasesOfOneServerMakeTheSameRolesAtOnce() async throws {
    let names = ownNames()
    let server = try await PostgresServer.shared.value
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          try await server.withDatabase(.empty) { database in
            let store = try await database.connect()
            try await Migrator(catalogue: .shipped()).migrate(store, roles: names)
            #expect(try await StoreRoles.lacking(in: store).isEmpty)
            await store.close()
          }
        }
      }
      try await group.waitForAll()
    }
  }

  @Test func aRightThatAFileGivesNoMoreIsGone() async throws {
    let store = try await TestDatabase.current.connect()
    let files = [
      "migrations/0001_first.sql": """
      create schema ledger; create schema rulebook;
      create table review.setting (name text primary key, value text not null);
      create table review.repeatable (
        path text primary key, sha256 text not null, applied_at timestamptz default now(), applied_by text default 'x');
      create table review.role_name (role text primary key, name text not null, is_granted boolean not null);
      create table review.note (text text);
      """,
      "grants/00_nobody.sql": "revoke all on all tables in schema review from :judge, :reviewer;",
      "grants/10_note.sql": "grant select on review.note to :reviewer; -- x; y\n",
    ]
    let catalogue = try Catalogue(datasetsYAML: "{}", tablesYAML: "{}")
    let names = ownNames()
    try await Migrator(catalogue: catalogue, files: files).migrate(store, roles: names)
    func may() async throws -> String? {
      try await store.one(
        "select has_table_privilege($1, 'review.note', 'select') as may", [names[.reviewer]])["may"]
    }
    #expect(try await may() == "t")
    var fewer = files
    fewer["grants/10_note.sql"] = "grant select on review.note to :judge"
    #expect(
      try await Migrator(catalogue: catalogue, files: fewer).migrate(store).renewed == ["grants/10_note.sql"])
    #expect(try await may() == "f")
  }

  @Test func missingRolesAreTakenOutOfListsAndStatements() throws {
    let file = GrantFile(
      path: "grants/x.sql",
      text: """
        -- for :judge; and more
        grant select on a to :judge, :reviewer, :mailer;
        grant select on b to :judge;
        grant select on c to :reviewer;
        create policy p on t to :reviewer using (x::text = ';' and y = :'reviewer');
        """)
    #expect(
      try file.script(StoreRoles([.reviewer: "a\"b"]), present: [.reviewer]) == """
        grant select on a to "a""b";
        grant select on c to "a""b";
        create policy p on t to "a""b" using (x::text = ';' and y = 'a"b');
        """)
  }
}
