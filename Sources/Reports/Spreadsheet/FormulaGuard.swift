/// Cells of a CSV file that a spreadsheet would take for a formula.
public enum FormulaGuard {
  private static let starters = "=+-@\t\r\n＝＋－＠|%".unicodeScalars

  /// An apostrophe in front makes it text. Plain numbers stay numbers, negative ones too.
  public static func defused(_ text: String) -> String {
    let visible = text.unicodeScalars.drop {
      $0 == " " || $0 == "\u{3000}" || $0 == "\u{FEFF}" || $0 == "\u{A0}"
    }
    guard let first = visible.first, starters.contains(first) else { return text }
    return text.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?/) != nil ? text : "'" + text
  }
}
