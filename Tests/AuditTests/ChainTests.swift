import Audit
import Foundation
import LibPQ
import Store
import TestSupport
import Testing

@testable import Chain

/// The chain of a store: what belongs to it, what verifies it, and who may change it.
@Suite(.database(.migrated))
struct ChainTests {
  @Test func anUntouchedStoreIsSound() async throws {
    let fixture = try await ChainFixture()
    let head = try await fixture.head()
    #expect(try await fixture.fault() == nil)
    #expect(try await fixture.fault(paper: head) == nil)
    for run in 1...3 { #expect(try await fixture.fault(paper: head, since: Int64(run)) == nil) }
    #expect(
      try await fixture.audits.rows("select distinct kind from review.chain_record order by 1")
        == ["decision", "pull", "run"])
    #expect(
      try await fixture.audits.value("select count(*) from review.chain_record where kind = 'run'")
        == (try await fixture.audits.value("select count(*) from review.run")))
    #expect(
      try await fixture.audits.value("select count(*) from review.closed_record") != "0",
      "the fixture needs a closed record that evidence names")
    #expect(try await fixture.audits.value("select count(*) from review.open_batch") == "0")
  }

  @Test func anEmptyStoreIsSound() async throws {
    let store = try await TestDatabase.current.connect()
    let outcome = try await StoreVerification().verify(store)
    #expect(outcome.head == .none)
  }

  @Test func everyRunEndsWithItsRecord() async throws {
    let fixture = try await AuditFixture()
    try await fixture.create("payment")
    try await fixture.pay("1", "2025-03-02", "101")
    let report = try await fixture.audit("2025-03", ["own": OwnRule.dear])
    let head = try #require(report.months.last?.head)
    #expect(head.number == 1)
    #expect(try await fixture.value("select sha256 from review.chain_record") == head.sha256)
    #expect(
      try await fixture.value(
        """
        select body::jsonb ->> 'run_id', body::jsonb ->> 'opened', body::jsonb ->> 'approval', body::jsonb ->> 'case_rows',
          body::jsonb ->> 'run_rule_rows', body::jsonb ->> 'run_agency_rows', body::jsonb ->> 'case_evidence_rows'
        from review.chain_record
        """) == "1|1|unapproved|1|1|3|1")
  }

  @Test(arguments: [
    "chain_record set actor = actor", "run set opened = 0", "run_rule set flagged = 0",
    "run_agency set rows_judged = 0",
    "content set name = name", "case_evidence set amount = 0", "case_event set reason = ''",
    "named_record set version = version", "chain_leaf set batch = batch",
    "closed_record set version = version",
  ])
  func historyIsWrittenOnce(change: String) async throws {
    let fixture = try await ChainFixture()
    let table = try #require(change.split(separator: " ").first)
    for statement in [
      "update review.\(change)", "delete from review.\(table)", "truncate review.\(table) cascade",
    ] {
      let error = await #expect(throws: DatabaseError.self) {
        try await fixture.store.execute(Statement(statement))
      }
      #expect(error?.sqlState.rawValue == "MC011")
    }
  }

  @Test func whatIsWrittenPastTheChainIsSeen() async throws {
    let fixture = try await ChainFixture()
    try await fixture.audits.sql("update review.case_file set state = 'reviewing' where case_id = 5")
    #expect(try await fixture.fault()?.place == "review.case_file 5")
  }

  @Test func verifyingNeedsNothingButToRead() async throws {
    let fixture = try await ChainFixture()
    let reader = try await fixture.audits.database.makeLogin()
    try await fixture.audits.sql(
      """
      grant usage on schema review, ledger to \(reader);
      grant select on all tables in schema review, ledger to \(reader)
      """)
    let connection = try await fixture.audits.database.connect(user: reader)
    let outcome = try await StoreVerification().verify(connection)
    #expect(try await outcome.head == fixture.head())
  }

  @Test(arguments: [
    "null", "[]", "1", #"{"a": {"b": 1}}"#, #"{"a": [1]}"#,
  ])
  func recordsAreFlat(body: String) async throws {
    let store = try await TestDatabase.current.connect()
    let error = await #expect(throws: DatabaseError.self) {
      try await store.query("select review.append_chain('setting', $1::jsonb)", [body])
    }
    #expect(error?.sqlState.rawValue == "MC012")
  }

  /// Many writers at once: no gap, no fork, and nobody waits for long.
  @Test func manyWritersLeaveNoGap() async throws {
    let database = TestDatabase.current
    let writers = 20
    let each = 50
    let longest = try await withThrowingTaskGroup(of: Duration.self) { group in
      for writer in 0..<writers {
        group.addTask {
          let store = try await database.connect()
          var longest = Duration.zero
          for number in 0..<each {
            let began = ContinuousClock.now
            _ = try await store.query(
              "select review.append_chain('comment', jsonb_build_object('writer', $1::text, 'number', $2::text))",
              ["\(writer)", "\(number)"])
            longest = max(longest, ContinuousClock.now - began)
          }
          await store.close()
          return longest
        }
      }
      return try await group.reduce(Duration.zero) { max($0, $1) }
    }
    let store = try await database.connect()
    let outcome = try await StoreVerification().verify(store)
    #expect(outcome.records == Int64(writers * each))
    #expect(outcome.head.number == Int64(writers * each))
    #expect(longest < .seconds(1))
  }
}
