import Audit
import Catalogue
import LibPQ
import Store
import Synchronization
import Testing
import TestSupport

@Suite(.database(.migrated))
struct PullAtomicityTests {
  /// Payments that take the source a while.
  private func slow() async throws -> PullFixture {
    let fixture = try await PullFixture(PullFixture.agency)
    try await fixture.pull("2026-09")
    try await fixture.sql(
      """
      update source.agency set agency_name = '改';
      create view source.payment as
      select 'p' || n as pay_cert_id, date '2026-10-01' as xpay_date, n::numeric as pay_amt,
        case when n % 1000 = 0 then pg_sleep(0.05)::text || repeat('x', 1000) else repeat('x', 1000) end as use_des
      from generate_series(1, 20000) as n;
      """)
    return fixture
  }

  private func nothingHappened(_ fixture: PullFixture) async throws -> Bool {
    let store = try await TestDatabase.current.connect()
    let left = try await store.query(
      """
      select (select count(*) from ledger.pull), (select count(*) from ledger.payment),
        (select count(*) from ledger.agency where pull_from > 1 or pull_until is not null),
        (select count(*) from ledger.pull_dataset where pull_id > 1)
      """)
    return left.first?.values == ["1", "0", "0", "0"]
  }

  /// Runs a pull and does something to it once rows arrive.
  private func disturb(
    _ fixture: PullFixture,
    _ disturbance: @escaping @Sendable (Task<PullSummary, any Error>) async throws -> Void
  ) async throws -> any Error {
    let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
    let pull = Task {
      try await Pull.run(
        source: fixture.source, store: fixture.store, catalogue: fixture.catalogue,
        request: PullRequest(month: AuditMonth(year: 2026, month: 10))
      ) { progress in
        if progress.dataset == "payment", progress.bytes > 0 { arrived.yield() }
      }
    }
    for await _ in arrivals { break }
    try await disturbance(pull)
    switch await pull.result {
    case .success:
      Issue.record("the pull went through")
      return CancellationError()
    case .failure(let error):
      return error
    }
  }

  @Test func aCancelledPullLeavesNothing() async throws {
    let fixture = try await slow()
    let error = try await disturb(fixture) { $0.cancel() }
    #expect(error is CancellationError)
    #expect(try await nothingHappened(fixture))
    // Both connections can be used on.
    #expect(try await fixture.pull("2026-10")["payment"].new == 20_000)
  }

  @Test func aLostSourceLeavesNothing() async throws {
    let fixture = try await slow()
    let pid = await fixture.source.backendPID
    let error = try await disturb(fixture) { _ in
      let killer = try await TestDatabase.current.connect()
      _ = try await killer.query("select pg_terminate_backend($1)", [pid])
    }
    #expect((error as? ConnectionError)?.kind == .lostInMidway)
    #expect(try await nothingHappened(fixture))
  }

  @Test func aLostStoreLeavesNothing() async throws {
    let fixture = try await slow()
    let pid = await fixture.store.backendPID
    let error = try await disturb(fixture) { _ in
      let killer = try await TestDatabase.current.connect()
      _ = try await killer.query("select pg_terminate_backend($1)", [pid])
    }
    #expect((error as? ConnectionError)?.kind == .lostInMidway)
    #expect(try await nothingHappened(fixture))
  }

  @Test func aSecondPullIsTurnedAway() async throws {
    let fixture = try await slow()
    let other = try await TestDatabase.current.connect()
    try await other.transaction { other in
      try await StoreLock.pull.holdForTransaction(on: other)
      #expect(try await fixture.refusal("2026-10").kind == .busy)
    }
  }

  @Test func controlTotalsThatDifferAreAnError() async throws {
    let fixture = try await PullFixture()
    try await fixture.pay("p1", "2026-01-01", "5.00")
    try await fixture.pull("2026-10")
    // Somebody has laid hands on the ledger.
    try await fixture.sql("update ledger.payment set pay_amt = 4")
    let fault = try await fixture.refusal("2026-10")
    #expect(fault.kind == .controlTotals)
    #expect(fault.message.en.contains("1 rows, 5.00 yuan in the source, 1 rows, 4 yuan in the ledger"))
    #expect(try await fixture.rows("select count(*) from ledger.pull") == ["1"])
    #expect(try await fixture.pull("2026-10", all: true)["payment"].changed == 1)
  }
}
