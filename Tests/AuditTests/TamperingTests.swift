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
    #expect(
      try await fault(
        "update review.chain_record set body = replace(body, 'decided', 'Decided') where record_number = 3")
        == ChainFault(.hash, record: 3, place: "review.chain_record 3"))
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
}
