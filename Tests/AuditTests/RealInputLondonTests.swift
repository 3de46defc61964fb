import Audit
import LibPQ
import TestSupport
import Testing

/// Every payment of the Greater London Authority, as it was published: vendor ids and document numbers missing,
/// refunds, several lines to a document.
@Suite(.database(.migrated))
struct RealInputLondonTests {
  /// The file as it is, and the view by which it becomes payments. English accounts and purposes are left out: rules
  /// that read Chinese ones would call them clear.
  private static let mapping = """
    create schema london;
    create table london.payment (
      id text, vendor_id text, vendor text, account_code text, account_description text, doc_no text,
      amount numeric, paid_on date, file text
    );
    create schema source;
    create view source.agency as
    select 'GLA' as agency_code, 'Greater London Authority' as agency_name;
    create view source.payment as
    select
      id as pay_cert_id, 'GLA' as agency_code, amount as pay_amt, paid_on as xpay_date, vendor as payee_acct_name,
      vendor_id as receiver_code, doc_no as invoice_no, null::text as invoice_code
    from london.payment;
    """

  /// The rules that need no more than the file has; all others lack data.
  private static let judged = [
    "benford-first-digit", "benford-first-two-digits", "dup-invoice", "ledger-rewritten",
    "sequential-invoices", "threshold-hugging", "year-end-rush", "year-end-rush-last-ten-days",
  ]

  @Test func londonIsAudited() async throws {
    let fixture = try await RealInputFixture()
    try await fixture.connection.run(script: Statement(Self.mapping))
    #expect(try await RealInput.londonPayments.load(into: "london.payment", of: fixture.connection) == 28_145)
    let reports = try await fixture.audit("2012-10", through: "2013-03")
    #expect(reports.allSatisfy { $0.isComplete && $0.months.count == 1 })

    try await totalsAreTheFiles(fixture, reports)
    try await rulesWithoutDataSaySo(fixture)
    try await findingsAreThoseOfPlainSQL(fixture)
  }

  private func totalsAreTheFiles(_ fixture: RealInputFixture, _ reports: [AuditReport]) async throws {
    let file = try await fixture.rows(
      "select count(*), sum(amount) from london.payment where paid_on < '2013-04-01'")
    let ledger = try await fixture.rows(
      "select count(*), sum(pay_amt) from ledger.payment where pull_until is null")
    #expect(ledger == file)
    let payments = try #require(reports.last?.pull.datasets.first { $0.name == "payment" })
    #expect(payments.source == payments.ledger)
    #expect(["\(payments.source.rows)|\(payments.source.money ?? "")"] == file)
  }

  private func rulesWithoutDataSaySo(_ fixture: RealInputFixture) async throws {
    // December also judges the rules of the year.
    let december = "r.month = '2012-12-01'"
    let judged = try await fixture.rows(
      """
      select rule_id from review.run_rule join review.run as r using (run_id)
      where \(december) and data_missing = 0 order by 1
      """)
    #expect(judged == Self.judged)
    let others = try await fixture.number(
      """
      select count(*)::integer from review.run_rule
      where data_missing <> 1 and rule_id <> all (array['\(Self.judged.joined(separator: "', '"))'])
      """)
    #expect(others == 0)
    let uneven = try await fixture.number(
      "select count(*)::integer from review.run_rule where flagged + data_missing + clear + not_applicable + error <> 1"
    )
    #expect(uneven == 0)
  }

  private func findingsAreThoseOfPlainSQL(_ fixture: RealInputFixture) async throws {
    let invoices = try await fixture.rows(
      """
      select '', doc_no from london.payment
      where btrim(coalesce(doc_no, '')) <> '' and amount > 0 and paid_on < '2013-04-01'
      group by doc_no having count(*) >= 2 order by 2
      """)
    #expect(invoices.count == 290)
    #expect(try await fixture.found("dup-invoice", "subject ->> 'invoice_no'") == invoices)

    for (rule, digits, least, line) in [
      ("benford-first-digit", 1, 1000, "0.015"), ("benford-first-two-digits", 2, 3000, "0.0022"),
    ] {
      let (low, high) = digits == 1 ? (1, 9) : (10, 99)
      let years = try await fixture.rows(
        """
        with paid as (
          select extract(year from paid_on)::integer as year, left(trunc(amount)::text, \(digits))::integer as digit
          from london.payment where amount >= \(low) and paid_on between '2012-01-01' and '2013-03-31'
        )
        select year, 'GLA' from (
          select year, digit, total, (select count(*) from paid where paid.year = y.year and paid.digit = d.digit) as n
          from (select year, count(*) as total from paid group by year) as y,
            generate_series(\(low), \(high)) as d (digit)
        ) as counted
        group by year having min(total) >= \(least)
          and avg(abs(n / total::float8 - log(1 + 1 / digit::numeric)::float8)) > \(line)
        order by 1
        """)
      #expect(try await fixture.found(rule, "agency_code") == years, "\(rule)")
    }

    let hugging = try await fixture.rows(
      """
      select extract(year from paid_on)::integer, 'GLA' from london.payment
      where amount >= 950 and amount < 1050 and paid_on between '2012-01-01' and '2013-03-31'
      group by 1 having count(*) >= 10
        and count(*) filter (where amount < 1000) >= 3 * count(*) filter (where amount >= 1000)
      order by 1
      """)
    #expect(try await fixture.found("threshold-hugging", "agency_code") == hugging)

    let rush = try await fixture.rows(
      """
      select 2012, 'GLA' from london.payment where paid_on between '2012-01-01' and '2012-12-31'
      having count(*) >= 100 and sum(amount) > 0
        and 4 * sum(amount) filter (where paid_on >= '2012-12-01') > sum(amount)
      """)
    #expect(try await fixture.found("year-end-rush", "agency_code") == rush)
    try await theYearsLastDaysAreQuiet(fixture)
    try await withoutInvoiceCodesNothingIsInSequence(fixture)
  }

  private func theYearsLastDaysAreQuiet(_ fixture: RealInputFixture) async throws {
    let days = try await fixture.rows(
      """
      select count(*) filter (where paid_on >= '2012-12-22'), sum(amount) filter (where paid_on >= '2012-12-22'),
        count(*), sum(amount)
      from london.payment where extract(year from paid_on) = 2012
      """)
    #expect(days == ["61|672376.64|8190|304739476.32"])
    #expect(try await outcomes(fixture, of: "year-end-rush-last-ten-days") == ["2012-12-01|0|1|0"])
  }

  /// The file's document numbers are the authority's own: mostly of ten digits, none with an invoice code.
  private func withoutInvoiceCodesNothingIsInSequence(_ fixture: RealInputFixture) async throws {
    let numbers = try await fixture.rows(
      """
      select count(*) filter (where doc_no ~ '^[0-9]{10}$'), count(*) filter (where doc_no ~ '^[0-9]{8}$')
      from london.payment
      """)
    #expect(numbers == ["20024|7"])
    let months = ["2012-10", "2012-11", "2012-12", "2013-01", "2013-02", "2013-03"]
    #expect(try await outcomes(fixture, of: "sequential-invoices") == months.map { "\($0)-01|0|0|1" })
  }

  /// Month, units flagged, clear, and those to which the rule does not apply.
  private func outcomes(_ fixture: RealInputFixture, of rule: String) async throws -> [String] {
    try await fixture.rows(
      """
      select r.month, a.flagged, a.clear, a.not_applicable
      from review.run_rule as a join review.run as r using (run_id)
      where rule_id = '\(rule)' order by r.month
      """)
  }
}
