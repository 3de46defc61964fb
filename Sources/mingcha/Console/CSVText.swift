/// Writes rows as RFC 4180 says: lines end with CR LF, and what could be misread stands in quotes.
enum CSVText {
  static func of(_ rows: [[String]]) -> String {
    rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    // Asked by scalars: "\r\n" is one character to Swift.
    let needsQuotes = text.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
