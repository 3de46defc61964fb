import Catalogue
import LibPQ

/// A row that a reference table lacked when a rule asked for it.
public struct TableGap: Sendable {
  let ruleID: String
  let table: String
  let title: LocalizedText
  /// Name, kind, place or rank, as the rule asked; may be blank.
  let figure: String
  let firstDay: String
  let lastDay: String
  let units: Int
  /// Rows or groups that lack data for it.
  let subjects: Int

  init(_ row: Row, in catalogue: Catalogue) throws {
    ruleID = try row.get("rule_id")
    let name: String = try row.get("table_name")
    table = name
    title = catalogue.table(named: name)?.title ?? LocalizedText(zhCN: name, en: name)
    figure = try row.get("figure")
    firstDay = try row.get("first_on")
    lastDay = try row.get("last_on")
    units = try row.get("units")
    subjects = try row.get("subjects")
  }

  var days: String { firstDay == lastDay ? firstDay : "\(firstDay) – \(lastDay)" }

  /// Table, row and how much lacks data for it, in one line.
  func line(_ language: ReportLanguage) -> String {
    ReportTalk.gapLine.said(
      language,
      [
        "table": table, "asked": [figure, days].filter { !$0.isEmpty }.joined(separator: ", "),
        "units": AmountText.count(units), "count": AmountText.count(subjects),
      ])
  }
}
