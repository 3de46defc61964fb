/// Writes rows as RFC 4180 says: lines end with CR LF, and what could be misread stands in quotes. What a spreadsheet
/// would take for a formula gets an apostrophe before it.
enum CSVText {
  static func of(_ rows: [[String]]) -> String {
    rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func cell(_ given: String) -> String {
    let text = isFormula(given) ? "'" + given : given
    // Asked by scalars: "\r\n" is one character to Swift.
    let needsQuotes = text.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
      return false
    }
    return text.wholeMatch(of: /[-+]?[0-9]+(\.[0-9]+)?/) == nil
  }
}
