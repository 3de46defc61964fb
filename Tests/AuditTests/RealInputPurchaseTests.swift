import Audit
import LibPQ
import TestSupport
import Testing

/// The purchase orders of a state university as contracts, their lines as payments.
@Suite(.database(.migrated))
struct RealInputPurchaseTests {
  /// A cancelled line is ordered but not paid.
  private static let mapping = """
    create schema university;
    create table university.line (
      order_no text, line_no integer, approved_at timestamp, category text, quantity numeric, unit_price numeric,
      amount numeric, cancelled text, closure_status text, type text, supplier text, site text, currency text
    );
    create schema source;
    create view source.contract as
    select
      order_no as contract_no, min(site) as agency_code, min(supplier) as supplier_name, sum(amount) as contract_amt,
      0::numeric as supplement_amt, min(approved_at)::date as signed_on
    from university.line group by order_no;
    create view source.payment as
    select
      order_no || '-' || line_no as pay_cert_id, site as agency_code, amount as pay_amt, approved_at::date as xpay_date,
      supplier as payee_acct_name, category as use_des, order_no as contract_no
    from university.line where coalesce(cancelled, '') = '';
    """

  @Test func theUniversityIsAudited() async throws {
    let fixture = try await RealInputFixture()
    try await fixture.connection.run(script: Statement(Self.mapping))
    #expect(try await RealInput.purchaseOrders.load(into: "university.line", of: fixture.connection) == 8625)
    let reports = try await fixture.audit("2021-01", through: "2021-12")
    #expect(reports.allSatisfy { $0.isComplete && $0.months.count == 1 })

    let pulled = try #require(reports.last?.pull.datasets)
    #expect(pulled.allSatisfy { $0.source == $0.ledger })
    for (dataset, file) in [
      ("contract", "select count(distinct order_no), sum(amount) from university.line"),
      ("payment", "select count(*), sum(amount) from university.line where coalesce(cancelled, '') = ''"),
    ] {
      let total = try #require(pulled.first { $0.name == dataset }?.ledger)
      #expect(try await fixture.rows(file) == ["\(total.rows)|\(total.money ?? "")"])
    }
    try await payingWhatWasOrderedIsLawful(fixture)
    try await whatCannotBeJudgedIsDataMissing(fixture)
    try await endOfYearIsThatOfPlainSQL(fixture)
  }

  private func payingWhatWasOrderedIsLawful(_ fixture: RealInputFixture) async throws {
    #expect(try await fixture.found("payments-exceed-contract", "subject ->> 'contract_no'") == [])
    let sites = try await fixture.number(
      "select count(distinct site)::integer from university.line where coalesce(cancelled, '') = ''")
    let clear = try await fixture.number(
      """
      select clear::integer from review.run_rule
      where rule_id = 'payments-exceed-contract' order by run_id desc limit 1
      """)
    #expect(clear == sites)
  }

  private func whatCannotBeJudgedIsDataMissing(_ fixture: RealInputFixture) async throws {
    let unsure = try await fixture.number(
      "select count(*)::integer from review.run_rule where note is not null and clear + flagged + not_applicable > 0"
    )
    #expect(unsure == 0)
    for rule in [
      "gp-open-tender-threshold", "contract-sign-30-days", "cash-over-1000", "blacklisted-supplier",
    ] {
      let missing = try await fixture.rows(
        "select distinct flagged, clear, not_applicable, error, data_missing > 0 from review.run_rule where rule_id = '\(rule)'"
      )
      #expect(missing == ["0|0|0|0|t"], "\(rule)")
    }
  }

  private func endOfYearIsThatOfPlainSQL(_ fixture: RealInputFixture) async throws {
    let rush = try await fixture.rows(
      """
      select 2021, site from university.line
      where coalesce(cancelled, '') = '' and extract(year from approved_at) = 2021
      group by site having count(*) >= 100 and sum(amount) > 0
        and 4 * coalesce(sum(amount) filter (where extract(month from approved_at) = 12), 0) > sum(amount)
      order by 2
      """)
    #expect(try await fixture.found("year-end-rush", "agency_code") == rush)
  }
}
