import Catalogue

/// Finds words of a vocabulary that their own exceptions always spare: such a row catches nothing.
struct VocabularyExceptions {
  let source: SourceText
  let table: ReferenceTable

  func diagnostics(of rows: [TableContent.Row]) -> [Diagnostic] {
    let names = table.columns.map(\.name)
    guard let term = names.firstIndex(of: "term"), let spared = names.firstIndex(of: "exceptions") else {
      return []
    }
    return rows.compactMap { row in
      guard let word = row.values[term], let exceptions = row.values[spared], !exceptions.isEmpty else {
        return nil
      }
      let place = source.place(line: row.line, column: 1)
      guard let pattern = try? Regex(exceptions) else {
        return Diagnostic(at: place, "the exceptions are no regular expression: \"\(exceptions)\"")
          .excerpted(from: source)
      }
      guard !word.replacing(pattern, with: "|").contains(word) else { return nil }
      return Diagnostic(
        at: place, "the term \"\(word)\" is always spared: an exception matches the term itself",
        hint: "write exceptions that need more than the term, such as \(word)室"
      ).excerpted(from: source)
    }
  }
}
