import Audit
import Catalogue
import LibPQ
import Store
import Testing
import TestSupport

@Suite(.database(.migrated))
struct PullHistoryTests {
  private func history() async throws -> PullFixture {
    let fixture = try await PullFixture()
    try await fixture.pay("p1", "2025-12-31")
    try await fixture.pay("p2", "2026-01-01")
    try await fixture.pay("p3", "2026-10-31")
    try await fixture.pay("p4", "2026-11-01")
    return fixture
  }

  @Test func theFirstPullTakesEverythingUpToTheMonthsEnd() async throws {
    let fixture = try await history()
    let summary = try await fixture.pull("2026-10")
    #expect(try await fixture.keys() == ["p1", "p2", "p3"])
    #expect(summary["payment"].new == 3)
    #expect(summary["payment"].source == summary["payment"].ledger)
    #expect(summary["payment"].source.rows == 3)
    #expect(summary.absentDatasets.contains("contract"))
    #expect(try await fixture.rows("select local_date, month from ledger.pull") == ["2027-01-15|2026-10-01"])
  }

  @Test func sinceIsRemembered() async throws {
    let fixture = try await history()
    try await fixture.pull("2026-10", since: "2026-01")
    #expect(try await fixture.keys() == ["p2", "p3"])
    try await fixture.pay("p0", "2025-12-30")
    let summary = try await fixture.pull("2026-11", since: "2025-01")
    #expect(try await fixture.keys() == ["p2", "p3", "p4"])
    #expect(summary.warnings.contains { $0.en.contains("--since 2025-01 has no effect on payment") })
    #expect(try await fixture.pull("2026-11", all: true).changedNothing)
    #expect(
      try await fixture.rows("select since, through from ledger.dataset_state") == ["2026-01-01|2026-11-01"])
  }

  @Test func aSecondPullWritesNothing() async throws {
    let fixture = try await history()
    try await fixture.pull("2026-10")
    let before = try await fixture.rows("select *, xmin from ledger.payment order by version")
    let totals = try await fixture.rows("select *, xmin from ledger.month_total")
    let summary = try await fixture.pull("2026-10")
    #expect(summary.changedNothing)
    #expect(summary["payment"].monthsRead == [try #require(AuditMonth("2026-10")): .auditedMonth])
    #expect(summary["payment"].rowsRead == 1)
    #expect(try await fixture.rows("select *, xmin from ledger.payment order by version") == before)
    #expect(try await fixture.rows("select *, xmin from ledger.month_total") == totals)
    #expect(try await fixture.pull("2026-10", all: true).changedNothing)
  }

  @Test func monthsInBetweenAreMadeUpFor() async throws {
    let fixture = try await history()
    try await fixture.pull("2026-01")
    try await fixture.pay("p5", "2026-06-15")
    let summary = try await fixture.pull("2026-11")
    #expect(try await fixture.keys() == ["p1", "p2", "p3", "p4", "p5"])
    #expect(summary["payment"].monthsRead.count == 10)
  }

  @Test func anEarlierMonthAfterALaterOneFindsWhatIsLate() async throws {
    let fixture = try await history()
    try await fixture.pull("2026-11")
    try await fixture.pay("late", "2026-10-02")
    try await fixture.pay("later", "2026-11-30")
    let summary = try await fixture.pull("2026-03")
    #expect(try await fixture.keys() == ["late", "later", "p1", "p2", "p3", "p4"])
    let reasons = summary["payment"].monthsRead
    #expect(reasons[try #require(AuditMonth("2026-10"))] == .sourceDiffers)
    #expect(reasons[try #require(AuditMonth("2026-11"))] == .sourceDiffers)
    #expect(reasons[try #require(AuditMonth("2026-03"))] == .auditedMonth)
  }

  @Test func monthsFollowTheStoresZone() async throws {
    let fixture = try await PullFixture(
      """
      create table source.vehicle_trip (trip_id text, started_at timestamptz, ended_at timestamp);
      insert into source.vehicle_trip values
        ('t1', '2026-10-31 15:59:59+00', '2026-10-31 23:59:59'), ('t2', '2026-10-31 16:00:00+00', null);
      """)
    try await fixture.pull("2026-10")
    let found = try await fixture.rows(
      "select trip_id, ended_at at time zone 'UTC' from ledger.vehicle_trip where pull_until is null")
    #expect(found == ["t1|2026-10-31 15:59:59"])
  }

  @Test func datasetsWithoutAMonthComeWhole() async throws {
    let fixture = try await PullFixture(PullFixture.agency)
    try await fixture.pull("2026-10")
    try await fixture.sql(
      "update source.agency set agency_name = '教育体育局' where agency_code = '000102'; delete from source.agency where agency_code = '000101'"
    )
    let summary = try await fixture.pull("2026-10")
    #expect(summary["agency"].changed == 1)
    #expect(summary["agency"].vanished == 1)
    #expect(
      try await fixture.rows(
        "select agency_code, agency_name, pull_from, pull_until from ledger.agency order by version") == [
          "000101|财政局|1|2", "000102|教育局|1|2", "000102|教育体育局|2|",
        ])
  }

  @Test func textComesAsItIs() async throws {
    let fixture = try await PullFixture()
    let text = "办公用品\\n\t“A4纸”\n，𠮷野家 \\N 'x' \"y\" ；"
    try await fixture.source.execute(
      "insert into source.payment values ('p1', '000101', 12.345678, '2026-10-01', 'cash', $1)", [text])
    try await fixture.pull("2026-10")
    let row = try await fixture.store.one("select use_des, pay_amt from ledger.payment")
    #expect(row["use_des"] == text)
    #expect(row["pay_amt"] == "12.345678")
  }

  @Test func sinceAfterTheMonthIsRefused() async throws {
    let fixture = try await history()
    #expect(try await fixture.refusal("2026-10", since: "2026-11").kind == .wrongUse)
  }
}
