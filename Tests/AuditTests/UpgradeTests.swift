import Catalogue
import Foundation
import LibPQ
import TestSupport
import Testing

@testable import Chain
@testable import Store

/// A store whose chain began before rows were noted.
@Suite(.database(.empty))
struct UpgradeTests {
  /// What `sql/` was then, as far as it matters here.
  private static func before(_ files: [String: String]) throws -> [String: String] {
    var files = files.filter { path, _ in
      path < "migrations/0010" || !path.hasPrefix("migrations/")
    }
    files["functions/73_append_migration.sql"] = nil
    files["functions/72_prepare_run.sql"] = nil
    files["grants/run_gap.sql"] = nil
    let seal = try #require(files["functions/71_seal_batch.sql"])
    let noting = try #require(seal.range(of: "review.chain_row"))
    let start = try #require(
      seal[..<noting.lowerBound].range(of: "\n  select count(*)", options: .backwards)?.lowerBound)
    let touched = try #require(seal.range(of: "(\n    select distinct touched.case_id"))
    let join = try #require(seal.range(of: "as c on c.case_id = touched.case_id"))
    files["functions/71_seal_batch.sql"] =
      seal[..<touched.lowerBound] + "review.case_file as c"
      + seal[join.upperBound..<start]
      .replacing(
        "e.evidence_version = c.evidence_version;",
        with: "e.evidence_version = c.evidence_version where c.batch = sealed;")
      + "  return parts;\nend\n$$;\n"
    files["grants/chain.sql"] = files["grants/chain.sql"]?
      .replacing("review.append_migration(text), ", with: "")
      .replacing("review.prepare_run(bigint), ", with: "")
      .replacing(", review.chain_row", with: "")
    return files
  }

  @Test func aStoreOfBeforeIsSoundAndVouchedForFromNowOn() async throws {
    let store = try await TestDatabase.current.connect()
    let now = try Migrator(catalogue: .shipped())
    try await Migrator(catalogue: .shipped(), files: Self.before(now.files)).migrate(store)
    #expect(try await store.one("select to_regclass('review.chain_row') is null").first(as: Bool.self))
    let desk = try await CaseDesk()
    _ = try await store.query("select review.change_setting('mail_domain', 'example.gov.cn')")

    #expect(try await now.migrate(store).applied.contains { $0.hasPrefix("0010") })
    let sound = try await StoreVerification().verify(store)
    #expect(sound.records == Int64(desk.logins.count) + 2)
    #expect(try await now.migrate(store).changedNothing)
    #expect(try await StoreVerification().verify(store).head == sound.head)

    for script in [
      "update review.setting set value = 'Etc/UTC' where name = 'timezone'",
      "update review.agency_scope set agency_prefix = '37'",
      "delete from review.chain_row where table_name = 'review.setting'", "delete from review.chain_row",
    ] {
      await #expect(throws: ChainFault.self, "\(script)") {
        try await store.transaction { store in
          try await store.execute("set local session_replication_role = replica")
          try await store.execute(Statement(script))
          _ = try await StoreVerification().verify(inTransaction: store, nil)
        }
      }
    }
    _ = try await store.query("select review.change_setting('mail_domain', null)")
    _ = try await StoreVerification().verify(store)
  }
}
