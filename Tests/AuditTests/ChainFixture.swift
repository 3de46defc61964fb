import Audit
import Foundation
import LibPQ
import Store
import TestSupport
import Testing

@testable import Chain

/// A store with three audits, acts of people, changed and vanished records, and evidence over all of it.
struct ChainFixture {
  let audits: AuditFixture
  var store: Connection { audits.store }

  init() async throws {
    audits = try await AuditFixture()
    try await audits.create("payment")
    for number in 1...6 {
      try await audits.pay("p\(number)", "2025-0\(1 + number % 3)-02", "\(100 + number).50")
    }
    let rules = ["own": OwnRule.dear, "year": OwnRule.dearYear]
    try await audits.audit("2025-01", rules)
    try await act("decided", on: 1)
    try await audits.audit("2025-02", rules)
    try await audits.sql("update source.payment set pay_amt = 150 where pay_cert_id = 'p3'")
    try await audits.sql("delete from source.payment where pay_cert_id = 'p6'")
    try await act("commented", on: 2)
    try await audits.audit("2025-03", rules, all: true)
    for number in 1...4 { try await act("decided", on: number) }
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
