import Audit
import Catalogue

/// What the program says of figures that no table holds.
enum TableGapPhrase: Phrase {
  case gap

  var text: LocalizedText {
    switch self {
    case .gap:
      LocalizedText(
        zhCN: "  {rule}：表 {table} 没有这样的行（{asked}）：{agencies} 个单位的 {count} 项报数据缺失",
        en:
          "  {rule}: table {table} has no row for {asked}: data missing for {count} subjects of {agencies} agencies"
      )
    }
  }
}

extension MonthReport {
  /// Which rows of tables are wanting, and for how much of the month.
  var tableGapLines: [String] {
    tableGaps.map { gap in
      let (first, last) = (gap.days.lowerBound, gap.days.upperBound)
      let asked = [gap.figure, first == last ? first : "\(first) – \(last)"].filter { !$0.isEmpty }
        .joined(separator: ", ")
      return TableGapPhrase.gap.said([
        "rule": gap.ruleID, "table": gap.table, "asked": TerminalText.harmless(asked),
        "agencies": String(gap.agencies), "count": String(gap.units),
      ])
    }
  }
}
