import Catalogue

/// Reads the rows of a reference table and holds them against the catalogue.
struct TableReader {
  private let source: SourceText
  private let table: ReferenceTable
  private(set) var diagnostics: [Diagnostic] = []

  init(source: SourceText, table: ReferenceTable) {
    self.source = source
    self.table = table
  }

  /// Nil where the first line already does not fit the table.
  mutating func content() -> TableContent? {
    let csv = CSVReader(source)
    diagnostics += csv.diagnostics
    guard let header = csv.records.first else {
      report(
        "the file is empty", at: source.place(line: 1, column: 1), hint: "its first line names the columns")
      return nil
    }
    guard let positions = positions(in: header) else { return nil }
    var rows: [TableContent.Row] = []
    for record in csv.records.dropFirst() {
      guard record.fields.count == header.fields.count else {
        report(
          "the row has \(record.fields.count) fields, the header \(header.fields.count)",
          at: source.place(line: record.line, column: 1))
        continue
      }
      let values = zip(table.columns, positions).map { value(of: record.fields[$1], column: $0) }
      rows.append(TableContent.Row(line: record.line, values: values))
    }
    var check = TablePeriods(source: source, table: table)
    check.check(rows)
    diagnostics += check.diagnostics
    diagnostics += VocabularyExceptions(source: source, table: table).diagnostics(of: rows)
    return TableContent(
      table: table.name, file: source.file, columns: table.columns.map(\.name), rows: rows,
      canonicalText: canonicalText(of: rows))
  }

  /// For each column of the catalogue its field in the file.
  private mutating func positions(in header: CSVRecord) -> [Int]? {
    let names = table.columns.map(\.name)
    let before = diagnostics.count
    for (index, field) in header.fields.enumerated() {
      if !names.contains(field.text) {
        let nearest = Nearest.name(to: field.text, in: names)
        report(
          "no column \"\(field.text)\" in table \(table.name)", at: field.place,
          hint: nearest.map { "did you mean \"\($0)\"?" }
            ?? "the columns are \(names.joined(separator: ", "))")
      } else if header.fields[..<index].contains(where: { $0.text == field.text }) {
        report("the column \"\(field.text)\" is there twice", at: field.place)
      }
    }
    let absent = names.filter { name in !header.fields.contains { $0.text == name } }
    if !absent.isEmpty {
      let listed = absent.joined(separator: ", ")
      report(
        absent.count == 1
          ? "the column \(listed) of table \(table.name) is missing"
          : "the columns \(listed) of table \(table.name) are missing",
        at: source.place(line: header.line, column: 1))
    }
    guard diagnostics.count == before else { return nil }
    return names.compactMap { name in header.fields.firstIndex { $0.text == name } }
  }

  /// A blank cell is null, but in the texts of the key, which are compared and so must not be null.
  private mutating func value(of field: CSVRecord.Field, column: Column) -> String? {
    guard field.text.contains(where: { !$0.isWhitespace }) else {
      if column.name == "basis" {
        report("the row names no basis", at: field.place, hint: "the law and article that set the figure")
      }
      let isCompared = table.key.contains(column.name) || table.region == column.name
      return isCompared && column.type == .text ? "" : nil
    }
    if !field.isQuoted, field.text.first?.isWhitespace == true || field.text.last?.isWhitespace == true {
      report("blanks stand around the value of \(column.name)", at: field.place)
    } else if let fault = TableValue.fault(of: field.text, in: column) {
      let nearest = Nearest.name(to: field.text, in: column.allowed)
      report(
        "\(column.name) \(fault): \"\(field.text)\"", at: field.place,
        hint: nearest.map { "did you mean \"\($0)\"?" } ?? TableValue.hint(for: column))
    }
    return field.text
  }

  private func canonicalText(of rows: [TableContent.Row]) -> String {
    let texts = rows.map { row in
      CanonicalText.object(
        zip(table.columns, row.values).map { ($0.name, $1.map(CanonicalText.string) ?? "null") })
    }
    return CanonicalText.list(texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  private mutating func report(_ message: String, at place: SourcePlace, hint: String? = nil) {
    diagnostics.append(Diagnostic(at: place, message, hint: hint).excerpted(from: source))
  }
}
