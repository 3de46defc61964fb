import Audit
import LibPQ
import Testing
import TestSupport

@Suite(.database(.migrated))
struct PullRandomTests {
  /// Whatever happens in the source, in whatever order months are pulled: every pull adds up (it would throw), and one
  /// that reads everything leaves the ledger equal to the source.
  @Test(arguments: [1, 2, 3])
  func afterRandomEditsTheLedgerEqualsTheSource(seed: Int) async throws {
    let fixture = try await PullFixture()
    var random = seed
    func next(_ bound: Int) -> Int {
      random = (random &* 1_103_515_245 &+ 12345) & 0x7fff_ffff
      return (random >> 8) % bound
    }
    func date() -> String { next(12) == 0 ? "null" : "date '2026-0\(1 + next(6))-1\(next(10))'" }
    func key() -> String { next(25) == 0 ? "null" : "'p\(next(30))'" }
    func amount() -> String { next(12) == 0 ? "'NaN'" : "\(next(4))" }

    for round in 0..<14 {
      for _ in 0..<5 {
        let row = "values (\(key()), '000101', \(amount()), \(date()), null, 'r\(round)')"
        switch next(6) {
        case 0, 1: try await fixture.sql("insert into source.payment \(row)")
        case 2: try await fixture.sql("insert into source.payment \(row), \(row.dropFirst(7))")
        case 3: try await fixture.sql("delete from source.payment where pay_cert_id = \(key())")
        case 4:
          try await fixture.sql(
            "update source.payment set xpay_date = \(date()) where pay_cert_id = \(key())")
        default:
          try await fixture.sql(
            "update source.payment set pay_amt = \(amount()) where pay_cert_id = \(key())")
        }
      }
      try await fixture.pull("2026-0\(1 + next(6))")
    }
    try await fixture.pull("2026-06", all: true)
    #expect(try await fixture.pull("2026-06", all: true).changedNothing)

    let value = "case when pay_amt <> 'NaN' then pay_amt end"
    let known = try await fixture.rows(
      """
      select pay_cert_id, pay_amt, xpay_date, use_des from ledger.payment where pull_until is null
      order by 1
      """)
    let expected = try await fixture.rows(
      """
      select min(pay_cert_id), min(\(value)), min(xpay_date), min(use_des) from source.payment
      where pay_cert_id is not null
      group by pay_cert_id having count(distinct (pay_amt, xpay_date, use_des)) = 1
      order by pay_cert_id
      """)
    #expect(known == expected)
    let aside = try await fixture.rows("select count(*) from ledger.set_aside")
    let contradicting = try await fixture.rows(
      """
      select count(*) from source.payment as p
      where pay_cert_id is null or (
        select count(distinct (o.pay_amt, o.xpay_date, o.use_des)) from source.payment as o
        where o.pay_cert_id = p.pay_cert_id) > 1
      """)
    #expect(aside == contradicting)
  }
}
