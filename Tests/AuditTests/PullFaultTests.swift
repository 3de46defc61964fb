import Audit
import LibPQ
import Store
import Testing
import TestSupport

@Suite(.database(.migrated))
struct PullFaultTests {
  @Test func numbersThatAreNone() async throws {
    let fixture = try await PullFixture()
    let amounts = ["NaN", "Infinity", "-Infinity", "10000000000000000", "-9999999999999999.99"]
    for (index, amount) in amounts.enumerated() { try await fixture.pay("p\(index)", "2026-10-01", amount) }
    let summary = try await fixture.pull("2026-10")
    #expect(
      try await fixture.faults() == [
        "p0|pay_amt|NaN|not_a_number", "p1|pay_amt|Infinity|infinite", "p2|pay_amt|-Infinity|infinite",
        "p3|pay_amt|10000000000000000|out_of_range",
      ])
    #expect(
      try await fixture.rows("select pay_cert_id, pay_amt from ledger.payment order by 1")
        == ["p0|", "p1|", "p2|", "p3|", "p4|-9999999999999999.99"])
    #expect(summary["payment"].faults == ["not_a_number": 1, "infinite": 2, "out_of_range": 1])
    #expect(summary["payment"].source.money == "-9999999999999999.99")
  }

  @Test func aRepairedAmountIsFound() async throws {
    let fixture = try await PullFixture()
    try await fixture.pay("p1", "2026-01-01", "NaN")
    try await fixture.pull("2026-10")
    try await fixture.sql("update source.payment set pay_amt = 5")
    #expect(try await fixture.pull("2026-10")["payment"].changed == 1)
    #expect(try await fixture.faults().isEmpty)
  }

  @Test func valuesOutsideTheAllowedAndDatesWithoutEnd() async throws {
    let fixture = try await PullFixture(
      """
      create table source.payment (
        pay_cert_id text, agency_code text, xpay_date date, settlement text, invoice_on date, fiscal_year bigint
      );
      insert into source.payment values
        ('p1', '1', '2026-10-01', 'wire', 'infinity', 2026), ('p2', '1', 'infinity', ' ', '0044-03-15 BC', 9999999999),
        ('p3', '1', '2026-10-01', '', '10000-01-01', null), ('p4', '1', '-infinity', 'cash', null, 1);
      """)
    try await fixture.pull("2026-10")
    #expect(
      try await fixture.faults() == [
        "p1|invoice_on|infinity|infinite", "p1|settlement|wire|not_allowed",
        "p2|fiscal_year|9999999999|out_of_range", "p2|invoice_on|0044-03-15 BC|out_of_range",
        "p2|xpay_date|infinity|infinite", "p3|invoice_on|10000-01-01|out_of_range",
        "p4|xpay_date|-infinity|infinite",
      ])
    #expect(
      try await fixture.rows("select distinct settlement from ledger.payment order by 1") == ["cash", ""])
    #expect(try await fixture.keys() == ["p1", "p2", "p3", "p4"])
  }

  @Test func textWhereValuesAreExpectedIsReadRowByRow() async throws {
    let fixture = try await PullFixture(
      """
      create table source.reception (
        reception_id integer, agency_code varchar(9), held_on text, guest_count text, amount text, has_list text,
        companion_count numeric
      );
      insert into source.reception values
        (1, '1', '2026-10-05', '12', '100.50', 'true', 3), (2, '1', '20261006', ' 7 ', '1e3', '是', 3.0),
        (3, '1', '2026/10/7 13:45', '五', '1,000', 'perhaps', 3.5), (4, '1', '2026-02-30', '3.5', '', '0', 'NaN'),
        (5, '1', '2024-02-29', '99999999999', '-.5', null, null), (6, '1', '2026-11-01', '1', '1', 'f', 1),
        (7, '1', '下周', null, 'NaN', 'Y', 1);
      """)
    let summary = try await fixture.pull("2026-10")
    #expect(
      try await fixture.rows(
        """
        select reception_id, held_on, guest_count, amount, has_list, companion_count
        from ledger.reception order by 1
        """) == [
          "1|2026-10-05|12|100.50|t|3", "2|2026-10-06|7|1000|t|3", "3|2026-10-07||||", "4||||f|",
          "5|2024-02-29||-0.5||", "7||||t|1",
        ])
    #expect(
      try await fixture.faults("reception") == [
        "3|amount|1,000|unreadable", "3|companion_count|3.5|unreadable", "3|guest_count|五|unreadable",
        "3|has_list|perhaps|unreadable", "4|companion_count|NaN|not_a_number", "4|guest_count|3.5|unreadable",
        "4|held_on|2026-02-30|unreadable", "5|guest_count|99999999999|out_of_range",
        "7|amount|NaN|not_a_number",
        "7|held_on|下周|unreadable",
      ])
    #expect(summary["reception"].source.money == summary["reception"].ledger.money)
    #expect(try await fixture.pull("2026-10", all: true).changedNothing)
  }

  @Test func momentsOfAllKinds() async throws {
    let fixture = try await PullFixture(
      """
      create table source.vehicle_trip (trip_id text, started_at text, ended_at timestamp, approved_at date);
      insert into source.vehicle_trip values
        ('a', '2026-10-05 08:30:15.25', '2026-10-05 09:00', '2026-10-05'),
        ('b', '2026-10-31T23:59Z', 'infinity', null), ('c', '20261031', null, 'infinity'),
        ('d', '2026-10-05 24:10', null, null), ('e', '2026-10-05 08:30+05:30', null, null);
      """)
    try await fixture.pull("2026-10")
    #expect(
      try await fixture.rows(
        """
        select trip_id, started_at at time zone 'UTC', ended_at at time zone 'UTC', approved_at at time zone 'UTC'
        from ledger.vehicle_trip order by 1
        """) == [
          "a|2026-10-05 00:30:15.25|2026-10-05 01:00:00|2026-10-04 16:00:00", "c|2026-10-30 16:00:00||",
          "d|||",
          "e|2026-10-05 03:00:00||",
        ])
    try await fixture.pull("2026-11")
    #expect(
      try await fixture.rows(
        "select started_at at time zone 'UTC' from ledger.vehicle_trip where trip_id = 'b'")
        == ["2026-10-31 23:59:00"])
  }

  @Test func identicalRowsAreOneAndAFault() async throws {
    let fixture = try await PullFixture()
    for _ in 0..<3 { try await fixture.pay("p1", "2026-10-01", "5.00") }
    let summary = try await fixture.pull("2026-10")
    #expect(try await fixture.keys() == ["p1"])
    #expect(summary["payment"].faults == ["repeated_row": 2])
    #expect(summary["payment"].source == summary["payment"].ledger)
    #expect(summary["payment"].setAside == 0)
    #expect(try await fixture.pull("2026-11").changedNothing)
  }

  @Test func differingRowsOfOneKeyAreSetAsideUntilTheyAreRepaired() async throws {
    let fixture = try await PullFixture()
    try await fixture.pay("p1", "2026-09-01", "5.00")
    try await fixture.pay("p2", "2026-09-01", "6.00")
    try await fixture.pull("2026-09")
    try await fixture.pay("p1", "2026-10-02", "7.00", agency: "000102")
    let broken = try await fixture.pull("2026-10")
    #expect(try await fixture.keys() == ["p2"])
    #expect(broken["payment"].setAside == 2)
    #expect(broken["payment"].changed == 1)
    #expect(broken["payment"].faults == ["conflicting_rows": 2])
    #expect(
      try await fixture.rows(
        "select dataset, row_key, agency_code, raw->>'pay_amt', pull_id from ledger.set_aside order by 3")
        == ["payment|p1|000101|5.00|2", "payment|p1|000102|7.00|2"])
    #expect(try await fixture.pull("2026-10").changedNothing)
    #expect(try await fixture.rows("select distinct pull_id from ledger.set_aside") == ["2"])

    // The repair leaves every total as it is.
    try await fixture.sql("update source.payment set pay_cert_id = 'p3' where pay_amt = 7")
    let repaired = try await fixture.pull("2026-11")
    #expect(try await fixture.keys() == ["p1", "p2", "p3"])
    #expect(repaired["payment"].setAside == 0)
    #expect(repaired["payment"].new == 2)
    #expect(try await fixture.rows("select * from ledger.set_aside").isEmpty)
    #expect(
      try await fixture.rows("select pull_from, pull_until from ledger.set_aside_row order by version")
        == ["2|4", "2|4"])
  }

  @Test func rowsWithoutAKeyAreSetAside() async throws {
    let fixture = try await PullFixture()
    try await fixture.source.execute(
      "insert into source.payment (pay_cert_id, agency_code, pay_amt, xpay_date) values (null, '1', 3, '2026-10-01'), (E' \\u3000', '1', 4, '2026-10-01'), (null, '1', 3, '2026-10-01')"
    )
    let summary = try await fixture.pull("2026-10")
    #expect(summary["payment"].setAside == 3)
    #expect(summary["payment"].faults == ["no_key": 3])
    #expect(summary["payment"].ledger.money == "10")
    #expect(try await fixture.pull("2026-10")["payment"].setAside == 3)
  }

  @Test func anOpenEndIsPartOfAKey() async throws {
    let fixture = try await PullFixture(
      """
      create table source.ownership (
        supplier_code text, person_id text, role text, share numeric, from_on date, to_on date);
      insert into source.ownership values
        ('s', 'p', 'director', 1, '2020-01-01', null), ('s', 'p', 'director', 2, '2020-01-01', '2021-01-01'),
        ('s', 'p', 'legal_rep', 3, null, null);
      """)
    #expect(try await fixture.pull("2026-10")["ownership"].new == 3)
    try await fixture.sql("update source.ownership set share = 9 where role = 'legal_rep'")
    let summary = try await fixture.pull("2026-10")
    #expect(summary["ownership"].changed == 1)
    #expect(summary["ownership"].vanished == 0)
  }

  @Test func unknownAgenciesAreFaultsAndStillJudged() async throws {
    let fixture = try await PullFixture(PullFixture.agency + PullFixture.payment)
    try await fixture.pay("p1", "2026-10-01")
    try await fixture.pay("p2", "2026-10-01", agency: "999999")
    try await fixture.pay("p3", "2026-10-01", agency: " ")
    try await fixture.pull("2026-10")
    #expect(try await fixture.keys() == ["p1", "p2", "p3"])
    #expect(try await fixture.faults() == ["p2|agency_code|999999|unknown_agency"])
  }

  @Test func aBidThatIsSetAsideBelongsToItsTendersAgency() async throws {
    let fixture = try await PullFixture(
      """
      create table source.tender (tender_id text, agency_code text);
      insert into source.tender values ('t1', '000101');
      create table source.bid (bid_id text, tender_id text, bid_amt numeric);
      insert into source.bid values ('b1', 't1', 1), ('b1', 't1', 2), ('b2', 't9', 1), ('b2', 't9', 2);
      """)
    try await fixture.pull("2026-10")
    #expect(
      try await fixture.rows("select row_key, agency_code from ledger.set_aside order by 1, raw->>'bid_amt'")
        == ["b1|000101", "b1|000101", "b2|", "b2|"])
  }
}
