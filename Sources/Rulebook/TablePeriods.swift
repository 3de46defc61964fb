import Catalogue

/// Finds rows of a reference table that are in force together although only one may be.
struct TablePeriods {
  private let source: SourceText
  private let keyColumns: [(name: String, index: Int)]
  private let from: Int?
  private let to: Int?
  private(set) var diagnostics: [Diagnostic] = []

  private struct Entry {
    let row: TableContent.Row
    let from: String
    let to: String
  }

  init(source: SourceText, table: ReferenceTable) {
    self.source = source
    let names = table.columns.map(\.name)
    // The first day may stand in a key, but it tells no rows apart that are in force together.
    let key = (table.key + [table.region].compactMap(\.self)).filter { $0 != table.effectiveFrom }
    var seen: Set<String> = []
    keyColumns = key.filter { seen.insert($0).inserted }
      .compactMap { name in names.firstIndex(of: name).map { (name, $0) } }
    from = table.effectiveFrom.flatMap { names.firstIndex(of: $0) }
    to = table.effectiveTo.flatMap { names.firstIndex(of: $0) }
  }

  mutating func check(_ rows: [TableContent.Row]) {
    var entries: [Entry] = []
    for row in rows {
      if let entry = entry(of: row) { entries.append(entry) }
    }
    let groups = Dictionary(grouping: entries) { entry in keyColumns.map { entry.row.values[$0.index] } }
    for group in groups.values {
      // Between neighbours by first day every overlap shows, if each is held against the longest before it.
      var longest: Entry?
      for entry in group.sorted(by: { ($0.from, $0.row.line) < ($1.from, $1.row.line) }) {
        if let longest, entry.from <= longest.to { report(longest, entry) }
        if longest.map({ $0.to < entry.to }) ?? true { longest = entry }
      }
    }
    diagnostics.sort()
  }

  /// Nil for a row whose dates are wrong already. Blank dates are open ends.
  private mutating func entry(of row: TableContent.Row) -> Entry? {
    let first = from.flatMap { row.values[$0] } ?? ""
    let last = to.flatMap { row.values[$0] } ?? "9999-12-31"
    guard first.isEmpty || ISODate.isDay(first), ISODate.isDay(last) else { return nil }
    guard first <= last else {
      report("the row ends on \(last), before it begins on \(first)", line: row.line)
      return nil
    }
    return Entry(row: row, from: first, to: last)
  }

  private mutating func report(_ left: Entry, _ right: Entry) {
    let first = min(left.row.line, right.row.line)
    let second = max(left.row.line, right.row.line)
    let key = keyColumns.map { "\($0.name) \"\(right.row.values[$0.index] ?? "")\"" }.joined(separator: ", ")
    if left.row.values == right.row.values {
      report("the row says the same as line \(first)", line: second)
    } else if from == nil, to == nil {
      report("the row contradicts line \(first): both are for \(key)", line: second)
    } else {
      report(
        "lines \(first) and \(second) are in force at the same time for \(key)", line: second,
        hint: "let the older row end on the day before the newer one begins")
    }
  }

  private mutating func report(_ message: String, line: Int, hint: String? = nil) {
    let place = source.place(line: line, column: 1)
    diagnostics.append(Diagnostic(at: place, message, hint: hint).excerpted(from: source))
  }
}
