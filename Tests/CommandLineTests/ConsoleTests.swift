import Testing

@testable import mingcha

/// Tables and the three formats.
@Suite struct ConsoleTests {
  private func report() -> Report {
    var table = Table(
      "rows",
      [
        .init("name", .title), .init("count", .rows, isNumber: true),
        .init("note", .note, audience: .programs),
      ])
    table.add([.text("接待"), .count(7), .text("a,\"b\"")])
    table.add([.text("cash"), .number("1234.50"), .nothing])
    var report = Report("sample")
    report.fact("is_whole", .flag(true))
    report.tables = [table]
    return report
  }

  @Test func chineseTakesTwoColumns() {
    let lines = report().rendered(as: .text, isColoured: false).split(separator: "\n")
    #expect(lines[1] == "接待         7")
    #expect(lines[2] == "cash   1234.50")
  }

  @Test func numbersKeepTheirDigits() {
    #expect(
      report().rendered(as: .json, isColoured: false) == """
        {
          "schema": "mingcha.sample/1",
          "is_whole": true,
          "rows": [
            {
              "name": "接待",
              "count": 7,
              "note": "a,\\"b\\""
            },
            {
              "name": "cash",
              "count": 1234.50,
              "note": null
            }
          ]
        }

        """)
  }

  @Test func quotesAndCommasAreQuoted() {
    let csv = report().rendered(as: .csv, isColoured: false)
    #expect(csv == "name,count,note\r\n接待,7,\"a,\"\"b\"\"\"\r\ncash,1234.50,\r\n")
    #expect(CSVText.of([["a\r\nb"]]) == "\"a\r\nb\"\r\n")
  }
}
