import Catalogue
import Testing

@testable import Rulebook

struct TableReaderTests {
  private static let header = "kind,region,amount,days,is_net,effective_from,effective_to,basis"

  private func load(_ text: String) throws -> (table: TableContent?, faults: [String]) {
    let (rulebook, diagnostics) = try SampleRules.load(["rules/tables/threshold.csv": text])
    let faults = diagnostics.map { "\($0.place.line):\($0.place.column) \($0.message)" }
    return (rulebook.tables.first, faults)
  }

  @Test func readsRows() throws {
    let (table, faults) = try load(
      "\u{FEFF}\(Self.header)\r\ntender,,4000000.00,20,true,2018-06-01,,\"国发〔2018〕16号, \"\"第二条\"\"\"\r\n\r\n")
    #expect(faults == [])
    #expect(table?.columns.joined(separator: ",") == Self.header)
    // A blank text of the key is compared and so not null; another blank cell is.
    let expected = ["tender", "", "4000000.00", "20", "true", "2018-06-01", nil, "国发〔2018〕16号, \"第二条\""]
    #expect(table?.rows == [TableContent.Row(line: 2, values: expected)])
  }

  @Test func columnsMayStandInAnyOrder() throws {
    let (table, faults) = try load(
      "basis,region,amount,days,is_net,effective_from,effective_to,kind\nb,37,1,,,,,quote\n")
    #expect(faults == [])
    #expect(table?.rows.first?.values == ["quote", "37", "1", nil, nil, nil, nil, "b"])
  }

  @Test(arguments: [
    ("", "1:1 the file is empty"),
    (
      "kind,regoin,amount,days,is_net,effective_from,effective_to,basis,region",
      "1:6 no column \"regoin\" in table threshold"
    ),
    (
      "kind,region,amount,days,is_net,effective_from",
      "1:1 the columns effective_to, basis of table threshold are missing"
    ),
    ("\(header),kind", "1:66 the column \"kind\" is there twice"),
    ("\(header)\ntender,37", "2:1 the row has 2 fields, the header 8"),
    ("\(header)\ntedner,,,,,,,b", "2:1 kind cannot be this value: \"tedner\""),
    ("\(header)\ntender,,\"4,000\",,,,,b", "2:9 amount is no number: \"4,000\""),
    ("\(header)\ntender,,,1.5,,,,b", "2:10 days is no whole number: \"1.5\""),
    ("\(header)\ntender,,,,yes,,,b", "2:11 is_net is neither true nor false: \"yes\""),
    ("\(header)\ntender,,,,,2026/1/1,,b", "2:12 effective_from is no date: \"2026/1/1\""),
    ("\(header)\ntender,,,,,,,", "2:14 the row names no basis"),
    ("\(header)\ntender, 37,,,,,,b", "2:8 blanks stand around the value of region"),
    (
      "\(header)\ntender,,,,,2026-01-02,2026-01-01,b",
      "2:1 the row ends on 2026-01-01, before it begins on 2026-01-02"
    ),
    ("\(header)\ntender,,,,,,,\"b", "2:14 the quote is not closed"),
    ("\(header)\ntender,,,,,,,b\"c\"", "2:15 a quote stands inside a field"),
    ("\(header)\ntender,,,,,,,\"b\"c", "2:17 a comma must follow the closing quote"),
  ])
  func namesTheFault(text: String, expected: String) throws {
    #expect(try load(text).faults == [expected])
  }

  @Test func rowsInForceTogetherAreNamed() throws {
    let faults = try load(
      """
      \(Self.header)
      tender,,1,,,2020-01-01,2021-12-31,b
      tender,37,1,,,2020-01-01,,b
      quote,,1,,,2020-01-01,,b
      tender,,2,,,2021-12-31,2022-12-31,b
      tender,,3,,,2023-01-01,,b
      tender,37,1,,,2020-01-01,,b
      quote,,2,,,,2019-12-31,b
      """
    ).faults
    #expect(
      faults == [
        "5:1 lines 2 and 5 are in force at the same time for kind \"tender\", region \"\"",
        "7:1 the row says the same as line 3",
      ])
  }

  /// A long row overlaps all that follow, not only its neighbour.
  @Test func longRowsOverlapMany() throws {
    let faults = try load(
      """
      \(Self.header)
      tender,,1,,,2020-01-01,2025-12-31,b
      tender,,2,,,2021-01-01,2021-12-31,b
      tender,,3,,,2023-01-01,2023-12-31,b
      """
    ).faults
    #expect(faults.map { $0.prefix(13) } == ["3:1 lines 2 an", "4:1 lines 2 an"].map { $0.prefix(13) })
  }

  @Test func undatedRowsContradict() throws {
    let text = "day,name\n2026-01-01,元旦\n2026-01-01,春节\n"
    let diagnostics = try SampleRules.load(["rules/tables/holiday.csv": text]).diagnostics
    #expect(
      diagnostics.map { $0.rendered() } == [
        """
        rules/tables/holiday.csv:3:1: error: the row contradicts line 2: both are for day "2026-01-01"
          2026-01-01,春节
          ^
        """
      ])
  }
}
