public import Catalogue
import Foundation

/// Warns of rules that name a figure for which a table has no row at some time or place: there they lack data.
public struct TableGaps {
  private struct Figure {
    let function: Substring
    let name: Substring
    let place: SourcePlace
  }

  private let rulebook: Rulebook

  public init(_ rulebook: Rulebook) {
    self.rulebook = rulebook
  }

  public var diagnostics: [Diagnostic] {
    rulebook.rules.flatMap { rule in
      var seen: Set<Substring> = []
      return figures(of: rule).filter { seen.insert($0.name).inserted }
        .flatMap { gaps(of: $0, in: rule) }
    }
  }

  private func figures(of rule: Rule) -> [Figure] {
    let joins = rule.joins + (rule.missing.map { [$0] } ?? [])
    let texts =
      rule.lets.map(\.expression)
      + joins.flatMap { join in
        join.lets.map(\.expression) + [join.filter].compactMap(\.self) + join.keys.map(\.own)
      } + [rule.agency, rule.on, rule.filter, rule.groupFilter, rule.flag, rule.amount].compactMap(\.self)
    return texts.flatMap { text -> [Figure] in
      // The pattern is slow, and few conditions name a figure.
      guard text.text.contains("legal_limit(") || text.text.contains("threshold(") else { return [] }
      return text.text.matches(of: /\b(legal_limit|threshold)\(\s*'([^']+)'/).map { match in
        let offset = text.text.utf8.distance(from: text.text.startIndex, to: match.range.lowerBound)
        return Figure(function: match.1, name: match.2, place: text.place(utf8Offset: offset))
      }
    }
  }

  private func gaps(of figure: Figure, in rule: Rule) -> [Diagnostic] {
    let isLimit = figure.function == "legal_limit"
    let name = isLimit ? "legal_limit" : "procurement_threshold"
    guard let table = rulebook.tables.first(where: { $0.table == name }) else { return [] }
    let key = isLimit ? "name" : "limit_kind"
    let rows = table.rows.filter { table.value(key, of: $0) == String(figure.name) }
    func warning(_ message: String) -> Diagnostic {
      Diagnostic(
        .warning, at: figure.place, message,
        hint: "there the rule answers data missing; add a row to \(table.file)"
      ).excerpted(from: rulebook.sources[figure.place.file])
    }
    let words = "table \(name) has no row \"\(figure.name)\""
    guard !rows.isEmpty else { return [warning(words)] }
    var found: [Diagnostic] = []
    let everywhere = isLimit ? rows : rows.filter { table.value("authority_region", of: $0) == "" }
    if everywhere.isEmpty {
      let regions = Set(rows.compactMap { table.value("authority_region", of: $0) }).sorted()
      found.append(warning("\(words) but for the regions \(regions.joined(separator: ", "))"))
    }
    let first = rows.map { table.value("effective_from", of: $0) ?? "" }.min() ?? ""
    let law = rule.basis.map { $0.from ?? "" }.min() ?? ""
    if first > law, !law.isEmpty { found.append(warning("\(words) from \(law) until \(first)")) }
    let last = rows.map { table.value("effective_to", of: $0) ?? "9999-12-31" }.max() ?? ""
    if last < "9999-12-31" { found.append(warning("\(words) after \(last)")) }
    return found
  }
}

extension TableContent {
  func value(_ column: String, of row: Row) -> String? {
    columns.firstIndex(of: column).flatMap { row.values[$0] }
  }
}
