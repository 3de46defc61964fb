import Reports

extension Bulletin {
  private static let names = [
    "rank", "agency_code", "agency_name", "new", "new_before", "backlog", "in_hand", "overdue",
    "overdue_before",
    "due", "in_time", "in_time_before", "amount_due", "amount_returned", "amount_returned_before", "flagged",
    "judged",
  ]

  private func values(_ line: Line) -> [Value] {
    let (now, before) = (line.now, line.before)
    return [
      line.rank.map { .count($0) } ?? .nothing, .text(line.unit), .text(optional: line.name), .count(now.new),
      .count(before.new), .count(now.backlog), .count(now.inHand), .count(now.overdue),
      .count(before.overdue),
      .count(now.due), .count(now.inTime), .count(before.inTime), .text(AmountText.plain(now.amountDue)),
      .text(AmountText.plain(now.amountReturned)), .text(AmountText.plain(before.amountReturned)),
      .count(now.flagged), .count(now.judged),
    ]
  }

  var csv: String {
    CSVFile.of([Self.names] + lines.map { values($0).map { FormulaGuard.defused($0.plain) } })
  }

  var json: String {
    let units = lines.map { line in Value.object(zip(Self.names, values(line)).map { .init($0, $1) }) }
    return JSONText.of(
      .object([
        .init("schema", .text("mingcha.bulletin/1")), .init("schema_version", .count(1)),
        .init("period", .text(period.name)), .init("fewest_to_rank", .count(Bulletin.fewestToRank)),
        .init("units", .list(units)),
      ])) + "\n"
  }
}
