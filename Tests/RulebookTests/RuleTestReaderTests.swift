import Catalogue
import Testing

@testable import Rulebook

struct RuleTestReaderTests {
  private func load(_ test: String) throws -> (tests: [RuleTest], diagnostics: [Diagnostic]) {
    let (rulebook, diagnostics) = try SampleRules.load([SampleRules.testFile: test])
    return (rulebook.tests, diagnostics)
  }

  @Test func readsATest() throws {
    let (tests, diagnostics) = try load(
      """
      - name: boundary
        month: 2026-03
        today: 2026-04-15
        since: 2026-01
        given:
          reception:
            - {reception_id: 0777, guest_count: null, held_on: 2026-03-02, agency_code: "null"}
            - {reception_id: r2, guest_count: , amount: 1.10, agency_code: ""}
          bid: []
        lacking: [bid, reception.guest_count]
        tables:
          threshold: [{kind: tender, region: "", amount: 5}]
        flagged: [{reception_id: 0777}]
        data_missing: 1
      """)
    #expect(diagnostics == [])
    let test = try #require(tests.first)
    #expect(
      [test.rule, test.name, test.month, test.today, test.since]
        == ["companions", "boundary", "2026-03", "2026-04-15", "2026-01"])
    #expect(test.given.map(\.name.text) == ["reception", "bid"])
    #expect(test.given[0].rows[0].cells.map(\.value) == ["0777", nil, "2026-03-02", "null"])
    #expect(test.given[0].rows[1].cells.map(\.value) == ["r2", nil, "1.10", ""])
    #expect(test.given[1].rows.isEmpty)
    #expect(test.lacking.map(\.text) == ["bid", "reception.guest_count"])
    #expect(test.tables[0].rows[0].value("region") == "")
    #expect(test.flagged[0].value("reception_id") == "0777")
    #expect(test.dataMissing == 1)
    #expect(test.dataMissingPlace == SourcePlace(file: SampleRules.testFile, line: 14, column: 17))
  }

  @Test func namesEveryFault() throws {
    let diagnostics = try load(
      """
      - name: a
        month: 2026-3
        today: yesterday
        gievn: {}
        given:
          recepton: []
          reception: [{guest_cuont: 1, amount: [1]}]
        lacking: [reception.amuont, bib]
        flagged: []
        data_missing: -1
      - {name: b, month: 2026-03, flagged: [{reception: r1}]}
      - {name: b, month: 2026-03, since: 2026-04}
      - {name: b, month: 2026-03, flagged: []}
      """
    ).diagnostics
    #expect(
      diagnostics.map { "\($0.place.line):\($0.place.column) \($0.message)" } == [
        "2:10 month is no month: \"2026-3\"",
        "3:10 today is no date: \"yesterday\"",
        "4:3 unknown key \"gievn\" in a test",
        "6:5 no dataset \"recepton\" in the catalogue",
        "7:18 no column \"guest_cuont\" in dataset reception",
        "7:42 amount must be a single value, not a list",
        "8:23 no column \"amuont\" in dataset reception",
        "8:31 no dataset \"bib\" in the catalogue",
        "10:17 data_missing is a number of units, not \"-1\"",
        "11:39 the flagged row does not say its reception_id",
        "11:40 \"reception\" is no part of the subject",
        "12:3 a test needs the key \"flagged\"",
        "12:3 the ledger begins in 2026-04, after the month that is audited",
        "13:3 two tests have the name \"b\"",
      ])
  }
}
