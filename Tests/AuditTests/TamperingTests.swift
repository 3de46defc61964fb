import Foundation
import LibPQ
import Store
import TestSupport
import Testing

@testable import Chain

/// Whatever a superuser changes behind the program's back is found. MINGCHA_TAMPERINGS says how many are tried (a
/// hundred, unless told otherwise), MINGCHA_SEED repeats a run.
@Suite(.database(.migrated))
struct TamperingTests {
  @Test func everyTamperingIsFound() async throws {
    let count = ProcessInfo.processInfo.environment["MINGCHA_TAMPERINGS"].flatMap { Int($0) } ?? 100
    let fixture = try await ChainFixture()
    let paper = try await fixture.head()
    var tamperer = try await Tamperer(fixture.store, .fromEnvironment())
    #expect(try await fixture.fault(paper: paper) == nil, "taking constraints away must not matter")
    var kinds: [ChainFault.Kind: Int] = [:]
    for _ in 0..<count {
      let tampering = try await tamperer.next()
      let fault = try await fixture.fault(after: tampering.script, paper: tampering.needsPaper ? paper : nil)
      #expect(fault != nil, "not found: \(tampering.description)\n\(tampering.script)")
      if let fault { kinds[fault.kind, default: 0] += 1 }
    }
    #expect(kinds.count > 4, "the tamperings are too much alike: \(kinds)")
    #expect(try await fixture.fault(paper: paper) == nil)
  }

  /// Each column of each table of history, once.
  @Test func everyColumnIsVouchedFor() async throws {
    let fixture = try await ChainFixture()
    var tamperer = try await Tamperer(fixture.store, .fromEnvironment())
    for tampering in try await tamperer.everyColumn() {
      let fault = try await fixture.fault(after: tampering.script)
      #expect(fault != nil, "not found: \(tampering.description)\n\(tampering.script)")
    }
  }

  @Test func theFirstRecordThatDoesNotFitIsNamed() async throws {
    let fixture = try await ChainFixture()
    let paper = try await fixture.head()
    let last = paper.number
    func fault(_ script: String, paper: ChainHead? = nil) async throws -> ChainFault? {
      try await fixture.fault(after: script, paper: paper)
    }
    let decision = try await fixture.store.one(
      "select min(record_number) from review.chain_record where body like '%decided%'"
    ).first(as: Int64.self)
    #expect(
      try await fault(
        """
        update review.chain_record set body = replace(body, 'decided', 'Decided') where record_number = \(decision)
        """)
        == ChainFault(.hash, record: decision, place: "review.chain_record \(decision)"))
    #expect(
      try await fault("delete from review.chain_record where record_number = 4")
        == ChainFault(.gap, record: 4, place: "review.chain_record 5", detail: "5"))
    #expect(
      try await fault("delete from review.chain_record where record_number = \(last)")?.kind == .headRow)
    let version = try await fixture.audits.value("select min(version) from review.named_record")
    #expect(
      try await fault("update ledger.payment set pay_amt = 1 where version = \(version)")?.place
        == "ledger.payment version \(version)")
    #expect(
      try await fault("delete from review.case_file where case_id = 2")?.place.contains("case_file") == true)
    #expect(
      try await fault("update review.case_file set state = 'dismissed' where case_id = 2")?.kind == .altered)
    #expect(try await fault("update review.run set opened = 0 where run_id = 2")?.place == "review.run 2")
    let wrong = ChainHead(number: 2, sha256: paper.sha256)
    #expect(try await fixture.fault(paper: wrong)?.kind == .headDiffers)
    let beyond = ChainHead(number: last + 1, sha256: paper.sha256)
    #expect(try await fixture.fault(paper: beyond)?.kind == .headAbsent)
  }

  /// The database notes rows of the very tables that are looked at, by the same keys.
  @Test func eachNotedTableIsLookedAt() async throws {
    let store = try await TestDatabase.current.connect()
    let noted = try await store.query(
      """
      select relnamespace::regnamespace || '.' || relname as name, encode(tgargs, 'escape') as key
      from pg_trigger join pg_class on pg_class.oid = tgrelid where tgfoid = 'review.note_row'::regproc
      order by 1
      """
    ).map { "\($0["name"] ?? ""): \($0["key"] ?? "")" }
    let looked = NotedTable.all.map { "\($0.name): \($0.key.map { $0 + #"\000"# }.joined())" }
    #expect(noted == looked.sorted())
  }

  @Test func whatFollowsFromOtherRowsIsNothingElse() async throws {
    let fixture = try await ChainFixture()
    for script in [
      "insert into review.visible_agency (login, agency_code) values ('somebody', '000101')",
      "delete from review.visible_agency where agency_code = '000102'",
      "delete from review.known_agency where agency_code = '000103'",
      "insert into review.shared_case (agency_code, case_id) values ('000102', 1)",
    ] {
      #expect(try await fixture.fault(after: script)?.kind == .derived, "\(script)")
    }
  }

  @Test func theRowThatWasChangedIsNamed() async throws {
    let fixture = try await ChainFixture()
    for (script, place) in [
      ("update review.rectification set amount_due = 1", "review.rectification 1"),
      ("update review.deadline_extension set approved_by = null", "review.deadline_extension 1"),
      ("update review.explained_exception set valid_until = '2999-12-31'", "review.explained_exception 1"),
      ("update review.rule_proposal set approved_by = 'nobody'", "review.rule_proposal 1"),
      ("update review.setting set value = 'Etc/UTC' where name = 'timezone'", "review.setting timezone"),
      (
        "insert into review.agency_scope (login, agency_prefix) values ('x', '9')",
        #"review.agency_scope ["x", "9"]"#
      ),
      (
        "delete from review.legal_move where to_state = 'rectified'",
        #"review.legal_move ["rectifying", "rectified", "person"]"#
      ),
      ("update review.subscriber set address = 'b@example.gov.cn'", "review.subscriber 1"),
      ("update review.role_name set name = 'x' where role = 'reviewer'", "review.role_name reviewer"),
      ("update review.tip_check set checked_at = now()", "review.tip_check 1"),
      (
        """
        insert into review.tip_event overriding system value
        select (jsonb_populate_record(e, '{"event_id": 1000}')).* from review.tip_event as e
        where action = 'check verified'
        """, "review.tip_event 1000"
      ),
      ("update review.tip_link set linked_by = 'x' where link_id = 1", "review.tip_link 1"),
      (
        "update report_box.sealed set sealed = sealed || '\\x00' where field = 'text'",
        "report_box.sealed " + String(repeating: "1", count: 32)
      ),
    ] {
      #expect(try await fixture.fault(after: script)?.place == place, "\(script)")
    }
  }

  /// `--since` looks at what was recorded from the run on, and at nothing before.
  @Test func whatLiesAfterTheRunIsLookedAt() async throws {
    let fixture = try await ChainFixture()
    for (script, before, after) in [
      ("update review.case_event set reason = 'x' where run_id = 1", true, false),
      ("update review.case_event set reason = 'x' where run_id = 3", true, true),
      ("update review.run set flagged = 0 where run_id = 1", true, false),
      ("update review.run set flagged = 0 where run_id = 3", true, true),
      ("update review.setting set value = 'Etc/UTC' where name = 'timezone'", true, false),
      ("update review.rectification set amount_due = 1", true, true),
      ("delete from review.case_evidence where run_id = 3", true, true),
      ("update review.chain_record set actor = 'x' where record_number = 1", true, false),
      ("insert into review.agency_scope (login, agency_prefix) values ('x', '9')", true, true),
    ] {
      #expect((try await fixture.fault(after: script) != nil) == before, "\(script)")
      #expect((try await fixture.fault(after: script, since: 3) != nil) == after, "since 3: \(script)")
    }
  }
}
