import Audit
import Foundation
import LibPQ
import Store
import TestSupport
import Testing

@testable import Chain

/// A store with three audits, acts of people of every kind, changed and vanished records, and evidence over all of it.
struct ChainFixture {
  let audits: AuditFixture
  var store: Connection { audits.store }

  init() async throws {
    audits = try await AuditFixture()
    try await audits.create("payment")
    for number in 1...6 {
      try await audits.pay("p\(number)", "2025-0\(1 + number % 3)-02", "\(100 + number).50")
    }
    let rules = ["own": OwnRule.dear, "year": OwnRule.dearYear, "lacking": OwnRule.lacking]
    try await audits.audit("2025-01", rules)
    try await act("decided", on: 1)
    try await audits.audit("2025-02", rules)
    try await audits.sql("update source.payment set pay_amt = 150 where pay_cert_id = 'p3'")
    try await audits.sql("delete from source.payment where pay_cert_id = 'p6'")
    try await act("commented", on: 2)
    try await audits.audit("2025-03", rules, all: true)
    for number in 1...4 { try await act("decided", on: number) }
    try await work()
    try await report()
  }

  /// Rows that people's acts change, each with its record.
  private func work() async throws {
    let desk = try await CaseDesk()
    func act(_ person: Connection, _ call: String) async throws {
      _ = try await person.query(Statement("select review.\(call)"))
    }
    func version(_ id: Int) async throws -> Int { try await desk.version(of: id) }
    try await act(desk.one, "decide_case(5, \(version(5)), 'confirmed', '属实')")
    try await act(desk.one, "order_rectification(5, \(version(5)), '退还', 100.50, null)")
    try await act(desk.one, "ask_extension(5, \(version(5)), '2999-01-04', '单位搬迁')")
    try await act(desk.two, "approve_extension(5, \(version(5)), null)")
    try await act(desk.two, "reply_rectification(5, \(version(5)), '已退还', 100.50, '缴款书 3 号')")
    try await act(desk.two, "accept_rectification(5, \(version(5)), '核对无误')")
    try await act(
      desk.one, #"propose_exception('own', '', '{"pay_cert_id": "p5"}', '2025-01-01', '2999-01-01', '市长批准')"#)
    try await act(desk.two, "approve_exception(1, '附批件')")
    try await act(
      store, #"propose_content('[{"name": "own", "kind": "rule", "content": "own: 1"}]', '本地口径')"#)
    let proposed = try await audits.value("select content_sha256 from review.rule_proposal")
    try await act(desk.one, "approve_content('{\(proposed)}', '同意')")
    try await act(store, "change_setting('mail_domain', 'example.gov.cn')")
    try await act(
      store,
      "add_subscriber('a@example.gov.cn', 'zh-CN', '{0001}', 'low', 'ids', 'monthly', true, '2025-01-01')")
    try await audits.sql(
      """
      begin;
      insert into review.run_table (run_id, name, sha256) select 1, 'holiday', sha256 from review.content limit 1;
      select review.append_chain('setting', '{}');
      commit
      """)
  }

  /// A report, checked, verified and linked with a case.
  private func report() async throws {
    var people: [Connection] = []
    for _ in 1...2 {
      let login = try await audits.database.makeLogin()
      _ = try await store.query("select review.grant_role($1, 'discipline', '{0001}')", [login])
      people.append(try await audits.database.connect(user: login))
    }
    func act(_ person: Int, _ call: String) async throws {
      _ = try await people[person].query(Statement("select review.\(call)"))
    }
    // What it says is for the program to encrypt; here any bytes will do.
    func seal(_ field: String, _ digit: String) -> String {
      """
      jsonb_build_array(jsonb_build_object('seal_id', repeat('\(digit)', 32), 'field', '\(field)',
        'key_id', repeat('a', 16), 'sealed', encode(sha512('\(digit)') || sha512('\(digit)'), 'base64'),
        'commitment', encode(sha256('\(digit)'), 'hex')))
      """
    }
    try await act(0, "reserve_tips(1)")
    try await act(
      0, "add_tip(1, 'discipline', null, 'box', false, '000101', null, repeat('c', 64), \(seal("text", "1")))"
    )
    try await act(0, "stage_tip(1, null, 'accepted')")
    try await act(0, "check_tip(1, null, 'substantiated', \(seal("evidence", "2")))")
    try await act(1, "verify_tip(1, true, '[]')")
    try await act(0, "link_tip(1, 1)")
    try await act(0, "link_tip(1, 2)")
    try await act(0, "link_tip(1, 2, false)")
  }

  /// What the functions of people's work do: an event, the case's new state, a record.
  func act(_ action: String, on caseID: Int) async throws {
    try await audits.sql(
      """
      begin;
      insert into review.case_event (case_id, action, from_state, to_state, reason, work_version)
      select case_id, 'decided', state, case state when 'open' then 'reviewing' else 'open' end, '\(action)',
        work_version + 1
      from review.case_file where case_id = \(caseID);
      update review.case_file set state = case state when 'open' then 'reviewing' else 'open' end,
        work_version = work_version + 1
      where case_id = \(caseID);
      select review.append_chain('decision', jsonb_build_object('case_id', \(caseID), 'reason', '核对"\\ \(action)'));
      commit
      """)
  }

  func head() async throws -> ChainHead {
    let row = try await store.one("select record_number, sha256 from review.chain_head")
    return ChainHead(number: try row.get("record_number"), sha256: try row.get("sha256"))
  }

  /// The first thing that does not fit; nil: the store is sound.
  func fault(paper: ChainHead? = nil, since: Int64? = nil) async throws -> ChainFault? {
    do {
      if await store.isInTransaction {
        _ = try await StoreVerification().verify(inTransaction: store, paper, since: since)
      } else {
        _ = try await StoreVerification().verify(store, paper: paper, since: since)
      }
      return nil
    } catch let fault as ChainFault {
      return fault
    }
  }

  /// The first fault after a script that a superuser runs with all triggers off; the store is as before afterwards.
  func fault(after tampering: String, paper: ChainHead? = nil, since: Int64? = nil) async throws
    -> ChainFault?
  {
    var found: ChainFault?
    do {
      try await store.transaction { store in
        try await store.execute("set local session_replication_role = replica")
        let touched = try await store.execute(Statement(tampering))
        #expect(touched > 0, "nothing was tampered with: \(tampering)")
        found = try await fault(paper: paper, since: since)
        throw CancellationError()
      }
    } catch is CancellationError {}
    return found
  }

  func export(to folder: URL) async throws -> URL {
    let file = folder.appending(path: "chain.jsonl")
    var text = ""
    try await ChainExport.stream(store) { text += $0 + "\n" }
    try Data(text.utf8).write(to: file)
    return file
  }
}
