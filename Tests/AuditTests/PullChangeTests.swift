import Audit
import Catalogue
import LibPQ
import Testing
import TestSupport

@Suite(.database(.migrated))
struct PullChangeTests {
  private func pulled() async throws -> PullFixture {
    let fixture = try await PullFixture()
    for month in ["2026-01", "2026-02", "2026-03"] {
      try await fixture.pay("a\(month)", "\(month)-10", "10.00")
      try await fixture.pay("b\(month)", "\(month)-20", "20.00")
    }
    try await fixture.pull("2026-03")
    return fixture
  }

  @Test func aLatePostingIsFound() async throws {
    let fixture = try await pulled()
    try await fixture.pay("late", "2026-01-31", "0.00")
    let summary = try await fixture.pull("2026-03")
    #expect(summary["payment"].new == 1)
    #expect(summary["payment"].monthsRead[try #require(AuditMonth("2026-01"))] == .sourceDiffers)
    #expect(summary["payment"].monthsRead[try #require(AuditMonth("2026-02"))] == nil)
  }

  @Test func anEditedAmountIsFound() async throws {
    let fixture = try await pulled()
    try await fixture.sql("update source.payment set pay_amt = 11 where pay_cert_id = 'a2026-01'")
    #expect(try await fixture.pull("2026-03")["payment"].changed == 1)
    #expect(
      try await fixture.rows(
        "select pay_amt, pull_from, pull_until from ledger.payment where pay_cert_id = 'a2026-01' order by 2")
        == ["10.00|1|2", "11|2|"])
  }

  @Test func anEditThatKeepsTheTotalsIsFoundInTheAuditedMonthOrWithAll() async throws {
    let fixture = try await pulled()
    try await fixture.sql(
      "update source.payment set use_des = '改' where pay_cert_id in ('a2026-01', 'a2026-03')")
    let plain = try await fixture.pull("2026-03")
    #expect(plain["payment"].changed == 1)
    let whole = try await fixture.pull("2026-03", all: true)
    #expect(whole["payment"].changed == 1)
    #expect(whole["payment"].rowsRead == 6)
    #expect(try await fixture.pull("2026-03", all: true).changedNothing)
  }

  @Test func equalNumbersAreNoChange() async throws {
    let fixture = try await pulled()
    try await fixture.sql("update source.payment set pay_amt = pay_amt::numeric(18, 4)")
    #expect(try await fixture.pull("2026-03", all: true).changedNothing)
  }

  @Test func aVanishedRowIsClosed() async throws {
    let fixture = try await pulled()
    try await fixture.sql("delete from source.payment where xpay_date < '2026-02-01'")
    let summary = try await fixture.pull("2026-03")
    #expect(summary["payment"].vanished == 2)
    #expect(try await fixture.keys() == ["a2026-02", "a2026-03", "b2026-02", "b2026-03"])
    #expect(try await fixture.pull("2026-03").changedNothing)
  }

  @Test func aRowThatMovedIsANewVersion() async throws {
    let fixture = try await pulled()
    try await fixture.sql("update source.payment set xpay_date = '2026-02-11' where pay_cert_id = 'a2026-01'")
    let summary = try await fixture.pull("2026-03")
    #expect(summary["payment"].changed == 1)
    #expect(summary["payment"].vanished == 0)
    #expect(summary["payment"].new == 0)
  }

  @Test func aMonthWhoseTotalsHideAMoveIsReadToo() async throws {
    let fixture = try await pulled()
    try await fixture.sql("update source.payment set xpay_date = '2026-03-11' where pay_cert_id = 'a2026-01'")
    try await fixture.pay("c", "2026-01-05", "10.00")
    let summary = try await fixture.pull("2026-03")
    #expect(summary["payment"].monthsRead[try #require(AuditMonth("2026-01"))] == .movedRows)
    #expect(summary["payment"].changed == 1)
    #expect(summary["payment"].new == 1)
  }

  @Test func aRowThatMovesBehindTheMonthIsGoneUntilItsMonthComes() async throws {
    let fixture = try await pulled()
    try await fixture.sql("update source.payment set xpay_date = '2026-04-01' where pay_cert_id = 'a2026-01'")
    #expect(try await fixture.pull("2026-03")["payment"].vanished == 1)
    #expect(try await fixture.pull("2026-04")["payment"].new == 1)
  }

  @Test func aRowWithoutADateComesWithEveryPull() async throws {
    let fixture = try await pulled()
    try await fixture.pay("undated", nil)
    #expect(try await fixture.pull("2026-03")["payment"].new == 1)
    #expect(try await fixture.faults() == ["undated|xpay_date||no_date"])
    try await fixture.sql("update source.payment set use_des = '补' where pay_cert_id = 'undated'")
    #expect(try await fixture.pull("2026-03")["payment"].changed == 1)
    #expect(try await fixture.faults() == ["undated|xpay_date||no_date"])
    try await fixture.sql("update source.payment set xpay_date = '2026-01-15' where pay_cert_id = 'undated'")
    #expect(try await fixture.pull("2026-03")["payment"].changed == 1)
    #expect(try await fixture.faults().isEmpty)
  }

  @Test func editsOfJudgedMonthsAreRecorded() async throws {
    let fixture = try await pulled()
    try await fixture.store.execute(
      """
      insert into review.run (
        month, pull_id, is_complete, started_at, local_date, approval, rulebook_sha256, program_version, agencies)
      select month, 1, is_complete, now(), '2026-04-01', 'release', '', '', 1
      from (values (date '2026-01-01', true), ('2026-02-01', false)) as run (month, is_complete)
      """)
    try await fixture.sql(
      """
      update source.payment set pay_amt = 99 where pay_cert_id like 'a%';
      delete from source.payment where pay_cert_id = 'b2026-01';
      """)
    try await fixture.pay("late", "2026-01-31")
    try await fixture.pull("2026-03", localDate: "2026-05-06")
    #expect(
      try await fixture.rows(
        """
        select dataset, row_key, agency_code, row_month, changed_on, change, pull_from,
          rewrite_id = 'payment:' || (
            select version from ledger.payment as p where p.pay_cert_id = r.row_key and p.pull_until = 2)
        from ledger.ledger_rewrite as r order by row_key
        """) == [
          "payment|a2026-01|000101|2026-01-01|2026-05-06|changed|2|t",
          "payment|b2026-01|000101|2026-01-01|2026-05-06|vanished|2|t",
        ])
  }

  @Test func whatTheSourceLacksStaysAsItWas() async throws {
    let fixture = try await pulled()
    try await fixture.sql("update source.payment set use_des = '原'")
    try await fixture.pull("2026-03", all: true)
    try await fixture.sql(
      "alter table source.payment drop column use_des; update source.payment set pay_amt = 7 where pay_cert_id = 'a2026-03'"
    )
    let summary = try await fixture.pull("2026-03", all: true)
    #expect(summary["payment"].changed == 1)
    #expect(summary["payment"].absentColumns.contains("use_des"))
    #expect(
      try await fixture.rows("select distinct use_des from ledger.payment where pull_until is null") == ["原"])

    try await fixture.sql("drop table source.payment; create table source.agency (agency_code text)")
    let without = try await fixture.pull("2026-03")
    #expect(without.absentDatasets.contains("payment"))
    #expect(try await fixture.keys().count == 6)
    #expect(
      try await fixture.rows(
        "select status, columns from ledger.pull_dataset where pull_id = 4 and dataset = 'payment'")
        == ["absent|{}"])
  }

  @Test func aNewColumnIsReadForAllMonths() async throws {
    let fixture = try await pulled()
    try await fixture.sql("alter table source.payment add column contract_no text default 'HT-1'")
    let summary = try await fixture.pull("2026-03")
    #expect(summary["payment"].changed == 6)
    #expect(Set(summary["payment"].monthsRead.values) == [.auditedMonth, .newColumns])
  }

  @Test func aMissingMonthColumnMakesTheDatasetComeWhole() async throws {
    let fixture = try await pulled()
    try await fixture.sql("alter table source.payment rename column xpay_date to paid")
    let summary = try await fixture.pull("2026-03")
    #expect(summary.changedNothing)
    #expect(summary.warnings.contains { $0.en.contains("xpay_date") })
    try await fixture.sql("alter table source.payment rename column paid to xpay_date")
    #expect(try await fixture.pull("2026-03").changedNothing)
  }
}
