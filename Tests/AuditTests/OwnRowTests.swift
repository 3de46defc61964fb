import Audit
import Catalogue
import LibPQ
import ReportBox
import Testing
import TestSupport

/// Our own tips and rectifications are judged with the source's.
@Suite(.database(.empty))
struct OwnRowTests {
  private static let late = """
    from: tip
    agency: subject_agency_code
    on: received_on
    flag: accepted_on is null
    subject: [tip_id]
    """

  @Test func ourTipsStandBesideTheSources() async throws {
    let fixture = try await TipFixture()
    let audit = fixture.roles.audit
    let id = try await fixture.add(try TipFixture.tip("000101", on: "2025-03-03"))
    try await audit.create("tip")
    try await audit.insert(
      "tip", [["tip_id": "X1", "received_on": "2025-03-04", "subject_agency_code": "000102"]])
    try await fixture.roles.run("2025-03", rules: ["own": Self.late])
    #expect(
      try await audit.cases() == [
        #"{"tip_id": "X1"}|2025-03|open|"#, #"{"tip_id": "m:\#(id)"}|2025-03|open|"#,
      ])
    // An act on ours is a new version; the source's row is as it was.
    try await fixture.conclude(id)
    try await fixture.roles.run("2025-04", rules: ["own": Self.late])
    let versions = try await audit.rows(
      "select tip_id, accepted_on, pull_from, pull_until from ledger.tip order by tip_id, version")
    #expect(versions == ["X1||1|", "m:\(id)||1|2", "m:\(id)|2025-03-10|2|"])
    #expect(try await audit.cases().last == #"{"tip_id": "m:\#(id)"}|2025-03|not_reproduced|"#)
    // One that the source forgot closes; ours stays.
    try await audit.sql("delete from source.tip")
    try await fixture.roles.run("2025-05", rules: ["own": Self.late])
    #expect(
      try await audit.rows("select tip_id from ledger.tip where pull_until is null") == ["m:\(id)"])
  }

  @Test func ourTipsAreJudgedWhereTheSourceHasNone() async throws {
    let fixture = try await TipFixture()
    let id = try await fixture.add(try TipFixture.tip("000101", on: "2025-03-03"))
    try await fixture.roles.run("2025-03", rules: ["own": Self.late])
    #expect(try await fixture.roles.audit.cases() == [#"{"tip_id": "m:\#(id)"}|2025-03|open|"#])
  }

  @Test func aSourcesKeyThatLooksLikeOursIsAFault() async throws {
    let fixture = try await TipFixture()
    let audit = fixture.roles.audit
    let id = try await fixture.add(try TipFixture.tip("000101", on: "2025-03-03"))
    try await audit.create("tip")
    try await audit.insert(
      "tip", [["tip_id": "m:\(id)", "received_on": "2025-03-04", "subject_agency_code": "000101"]])
    try await fixture.roles.run("2025-03", rules: ["own": Self.late])
    #expect(try await audit.cases() == [])
    #expect(
      try await audit.rows("select distinct kind, row_key from ledger.fault where dataset = 'tip'")
        == ["conflicting_rows|m:\(id)"])
  }

  @Test func aSummaryOfTheSourceIsNeverPulled() async throws {
    let fixture = try await TipFixture()
    let audit = fixture.roles.audit
    try await audit.create("tip")
    try await audit.sql(
      """
      alter table source.tip add summary text;
      insert into source.tip (tip_id, received_on, subject_agency_code, summary)
      values ('X1', '2025-03-03', '000101', 'PLANTEDSUMMARY')
      """)
    try await fixture.roles.run("2025-03", rules: ["own": Self.late])
    #expect(audit.catalogue.dataset(named: "tip")?.column("summary") == nil)
    #expect(
      try await audit.value("select to_jsonb(t)::text from ledger.tip as t").contains("PLANTED") == false)
  }

  @Test func ourRectificationsStandBesideTheSources() async throws {
    let fixture = try await TipFixture()
    let roles = fixture.roles
    try await roles.audit.create("rectification")
    try await roles.audit.insert(
      "rectification",
      [["item_id": "R1", "agency_code": "000102", "amount_due": "5", "due_on": "2025-03-09"]])
    try await roles.auditMarch()
    for act in [
      "decide_case(1, work_version, 'confirmed', null)",
      "order_rectification(1, work_version, '退款', 200, '2999-12-31')",
    ] {
      #expect(
        try await roles.refusal(
          "select review.\(act) from review.case_file where case_id = 1", as: roles.wang) == "")
    }
    let rule = """
      from: rectification
      period: all
      flag: amount_due > 1
      subject: [item_id]
      amount: amount_due
      """
    try await roles.run("2025-04", rules: ["money": rule])
    #expect(
      try await roles.audit.cases("money") == [
        #"{"item_id": "R1"}||open|5"#, #"{"item_id": "m:1"}||open|200"#,
      ])
    let total = try await roles.audit.value(
      "select source_rows, source_money from ledger.pull_dataset where dataset = 'rectification' and pull_id = 2"
    )
    #expect(total == "2|205")
  }

  /// A row that comes while the pull lasts is for the next one; it does not make the totals differ.
  @Test func ourRowsAreReadOnce() async throws {
    let fixture = try await TipFixture()
    let audit = fixture.roles.audit
    try await audit.create("tip")
    let id = try await fixture.add(try TipFixture.tip("000101", on: "2025-03-03"))
    // The only row is not there at the first look, there at the second, and so on.
    try await audit.sql(
      """
      create sequence public.looks;
      grant usage on sequence public.looks to public;
      alter view review.own_tip rename to own_tip_in_full;
      create view review.own_tip as select * from review.own_tip_in_full where nextval('public.looks') % 2 = 0;
      grant select on review.own_tip to public
      """)
    try await fixture.roles.run("2025-03", rules: ["own": Self.late])
    #expect(try await audit.cases() == [])
    try await fixture.roles.run("2025-04", rules: ["own": Self.late])
    #expect(try await audit.cases() == [#"{"tip_id": "m:\#(id)"}|2025-03|open|"#])
    #expect(try await audit.value("select last_value from public.looks") == "2")
  }
}
