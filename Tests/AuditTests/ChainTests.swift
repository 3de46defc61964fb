import Audit
import Catalogue
import Foundation
import LibPQ
import Store
import Synchronization
import TestSupport
import Testing

@testable import Chain

/// The chain of a store: what belongs to it, what verifies it, and who may change it.
@Suite(.database(.migrated))
struct ChainTests {
  /// How long anybody may wait: a second, where the machine has nothing else to do.
  private static let patience: Duration = isFull ? .seconds(1) : .seconds(30)
  private static let isFull = ProcessInfo.processInfo.environment["MINGCHA_STRESS"] == "full"

  @Test func anUntouchedStoreIsSound() async throws {
    let fixture = try await ChainFixture()
    let head = try await fixture.head()
    #expect(try await fixture.fault() == nil)
    #expect(try await fixture.fault(paper: head) == nil)
    for run in 1...3 { #expect(try await fixture.fault(paper: head, since: Int64(run)) == nil) }
    #expect(
      try await fixture.audits.rows("select distinct kind from review.chain_record order by 1")
        == [
          "approval", "decision", "exception", "extension", "grant", "migration", "pull", "rectification",
          "run",
          "setting", "tip",
        ])
    #expect(
      try await fixture.audits.value("select count(*) from review.chain_record where kind = 'run'")
        == (try await fixture.audits.value("select count(*) from review.run")))
    #expect(
      try await fixture.audits.value("select count(*) from review.closed_record") != "0",
      "the fixture needs a closed record that evidence names")
    #expect(try await fixture.audits.value("select count(*) from review.open_batch") == "0")
  }

  /// A new store has the record of its migration, which vouches for its settings.
  @Test func aNewStoreIsSound() async throws {
    let store = try await TestDatabase.current.connect()
    let outcome = try await StoreVerification().verify(store)
    #expect(outcome.head.number == 1)
    let applied = try await store.one("select body::jsonb ->> 'applied' from review.chain_record").first(
      as: String.self)
    #expect(applied.hasPrefix("0001_ledger.sql, "))
  }

  @Test func everyRunEndsWithItsRecord() async throws {
    let fixture = try await AuditFixture()
    try await fixture.create("payment")
    try await fixture.pay("1", "2025-03-02", "101")
    let report = try await fixture.audit("2025-03", ["own": OwnRule.dear])
    let head = try #require(report.months.last?.head)
    #expect(
      try await fixture.rows("select record_number, kind, sha256 from review.chain_record where kind = 'run'")
        == ["\(head.number)|run|\(head.sha256)"])
    #expect(
      try await fixture.value(
        """
        select body::jsonb ->> 'run_id', body::jsonb ->> 'opened', body::jsonb ->> 'approval', body::jsonb ->> 'case_rows',
          body::jsonb ->> 'run_rule_rows', body::jsonb ->> 'run_agency_rows', body::jsonb ->> 'case_evidence_rows'
        from review.chain_record where kind = 'run'
        """) == "1|1|release|1|1|3|1")
  }

  @Test(arguments: [
    "chain_record set actor = actor", "run set opened = 0", "run_rule set flagged = 0",
    "run_agency set rows_judged = 0", "run_gap set units = 0",
    "content set name = name", "case_evidence set amount = 0", "case_event set reason = ''",
    "named_record set version = version", "chain_leaf set batch = batch",
    "closed_record set version = version", "chain_row set sha256 = null", "release set contents = contents",
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
    try await fixture.audits.sql("update review.case_file set state = 'reviewing' where case_id = 6")
    #expect(try await fixture.fault()?.place == "review.case_file 6")
  }

  @Test func verifyingNeedsNothingButToRead() async throws {
    let fixture = try await ChainFixture()
    let reader = try await fixture.audits.database.makeLogin(memberOf: ["mingcha_auditor"])
    let connection = try await fixture.audits.database.connect(
      user: reader, options: ConnectionOptions(settings: ["default_transaction_read_only": "on"]))
    let outcome = try await StoreVerification().verify(connection)
    #expect(try await outcome.head == fixture.head())
  }

  /// Whoever sees some cases only would take the others for removed.
  @Test func whoSeesSomeAgenciesOnlyIsTold() async throws {
    let fixture = try await ChainFixture()
    let reader = try await fixture.audits.database.makeLogin(memberOf: ["mingcha_reviewer"])
    let connection = try await fixture.audits.database.connect(user: reader)
    let fault = await #expect(throws: StoreFault.self) { try await StoreVerification().verify(connection) }
    #expect(fault?.message.en.contains("case_file") == true)
  }

  @Test func actsOfPeopleAreReplayed() async throws {
    let fixture = try await ChainFixture()
    let desk = try await CaseDesk()
    let version = try await fixture.store.one("select work_version from review.case_file where case_id = 6")
      .first(as: Int.self)
    func act(_ person: Connection, _ call: String) async throws {
      _ = try await person.query(Statement("select review.\(call)"))
    }
    try await act(desk.one, "assign_case(6, \(version), '\(desk.logins[1])', '请核对')")
    try await act(desk.two, "comment_case(6, '已调阅凭证')")
    try await act(desk.two, "decide_case(6, \(version + 1), 'confirmed', '属实')")
    try await act(desk.one, "order_rectification(6, \(version + 2), '退还', 100.50, '2030-01-01')")
    #expect(try await fixture.fault(paper: fixture.head()) == nil)
    try await fixture.audits.audit("2025-04", ["own": OwnRule.dear, "year": OwnRule.dearYear])
    #expect(try await fixture.fault(paper: fixture.head()) == nil)
    for (column, value) in [
      ("assignee", "null"), ("work_version", "9"), ("state", "'open'"), ("due_on", "'2031-01-01'"),
      ("confirmed_by", "'somebody'"),
    ] {
      let script = "update review.case_file set \(column) = \(value) where case_id = 6"
      #expect(try await fixture.fault(after: script)?.place == "review.case_file 6")
    }
    for script in [
      "update review.case_event set actor = 'somebody' where event_id = (select max(event_id) from review.case_event)",
      "update review.case_event set details = details || '{\"amount_due\": null}' where action = 'rectification ordered'",
    ] {
      #expect(try await fixture.fault(after: script)?.kind == .rows)
    }
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

  /// Reviewers go on while an audit records, and none of them waits for it.
  @Test func nobodyWaitsForAnAudit() async throws {
    let fixture = try await ChainFixture()
    let database = fixture.audits.database
    let writing = Task {
      let store = try await database.connect()
      var longest = Duration.zero
      var count = 0
      do {
        while true {
          let began = ContinuousClock.now
          try await store.execute("select review.append_chain('comment', jsonb_build_object('text', '核对'))")
          longest = max(longest, ContinuousClock.now - began)
          count += 1
        }
      } catch is CancellationError {}
      return (longest, count)
    }
    try await fixture.audits.audit("2025-04", ["own": OwnRule.dear, "year": OwnRule.dearYear])
    writing.cancel()
    let (longest, count) = try await writing.value
    #expect(longest < Self.patience)
    #expect(count > 0)
    #expect(try await fixture.fault(paper: fixture.head()) == nil)
  }

  /// Many people at once, and audits that record meanwhile: no gap, no fork, and nobody waits for long. In full size
  /// 50,000 acts in a minute.
  @Test func manyWritersAndAuditsLeaveNoGap() async throws {
    let (writers, each, cases) = Self.isFull ? (20, 2_500, 2_000) : (20, 50, 200)
    let fixture = try await AuditFixture()
    try await fixture.create("payment")
    try await fixture.sql(
      """
      insert into source.payment (pay_cert_id, xpay_date, pay_amt, agency_code)
      select i::text, '2025-03-02', 200, '000101' from generate_series(1, \(cases)) as i
      """)
    let rules = ["own": OwnRule.dear]
    try await fixture.audit("2025-03", rules)
    let desk = try await CaseDesk(people: writers)
    let before = try await StoreVerification().verify(fixture.store).records

    let began = ContinuousClock.now
    let isWriting = Mutex(true)
    let writing = Task {
      defer { isWriting.withLock { $0 = false } }
      return try await withThrowingTaskGroup(of: Duration.self) { group in
        for person in desk.people {
          group.addTask {
            var longest = Duration.zero
            for _ in 0..<each {
              let began = ContinuousClock.now
              _ = try await person.query("select review.comment_case($1, '核对')", [Int.random(in: 1...cases)])
              longest = max(longest, ContinuousClock.now - began)
            }
            return longest
          }
        }
        let longest = try await group.reduce(Duration.zero) { max($0, $1) }
        return (longest, ContinuousClock.now - began)
      }
    }
    var audits = 0
    repeat {
      try await fixture.sql("update source.payment set pay_amt = 150 + 100 * random() where random() < 0.3")
      try await fixture.audit("2025-03", rules)
      audits += 1
    } while isWriting.withLock { $0 }
    let (longest, took) = try await writing.value
    print("\(writers * each) acts in \(took), \(audits) audits meanwhile, longest wait \(longest)")
    let outcome = try await StoreVerification().verify(fixture.store)
    #expect(outcome.head.number == outcome.records)
    #expect(
      try await fixture.value("select count(*) from review.chain_record where kind = 'comment'")
        == String(writers * each))
    #expect(outcome.records >= before + Int64(writers * each + audits))
    #expect(longest < Self.patience)
    if Self.isFull { #expect(took < .seconds(60)) }
  }
}
