/// Days and months as ISO 8601 writes them. Texts stay texts: no machine's time zone can move them.
public enum ISODate {
  /// `2026-03-31`
  public static func isDay(_ text: String) -> Bool {
    guard text.utf8.count == 10, text.utf8.dropFirst(7).first == UInt8(ascii: "-") else { return false }
    guard let (year, month) = yearAndMonth(text.prefix(7)), let day = number(text.suffix(2)) else {
      return false
    }
    return (1...days(in: month, of: year)).contains(day)
  }

  /// `2026-03`
  public static func isMonth(_ text: String) -> Bool {
    yearAndMonth(text[...]) != nil
  }

  private static func yearAndMonth(_ text: Substring) -> (year: Int, month: Int)? {
    guard text.utf8.count == 7, text.utf8.dropFirst(4).first == UInt8(ascii: "-") else { return nil }
    guard let year = number(text.prefix(4)), let month = number(text.suffix(2)) else { return nil }
    return year > 0 && (1...12).contains(month) ? (year, month) : nil
  }

  private static func number(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
