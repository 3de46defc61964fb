import Foundation

/// Amounts as PostgreSQL writes them, made easy to read. No digit is lost.
enum MoneyText {
  /// `-1234567.80` as `-1,234,567.80`.
  static func grouped(_ text: String) -> String {
    let sign = text.hasPrefix("-") ? "-" : ""
    let parts = text.dropFirst(sign.count).split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first,
      whole.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return text }
    var result = ""
    for (index, digit) in whole.unicodeScalars.enumerated() {
      if index > 0, (whole.utf8.count - index).isMultiple(of: 3) { result.append(",") }
      result.unicodeScalars.append(digit)
    }
    let cents = parts.count > 1 ? String(parts[1]) : ""
    return sign + result + "." + cents + String(repeating: "0", count: max(0, 2 - cents.count))
  }

  /// Nil when one of them is not known.
  static func sum(_ texts: [String?]) -> String? {
    var sum = Decimal(0)
    for text in texts {
      guard let text, let value = Decimal(string: text) else { return nil }
      sum += value
    }
    return sum.description
  }

  /// In per cent, one decimal, with its sign.
  static func change(from before: String?, to now: String?) -> String? {
    guard let before = before.flatMap({ Decimal(string: $0) }),
      let now = now.flatMap({ Decimal(string: $0) }),
      before > 0
    else { return nil }
    var exact = (now - before) * 100 / before
    var rounded = Decimal()
    NSDecimalRound(&rounded, &exact, 1, .plain)
    return (rounded > 0 ? "+" : "") + rounded.description + "%"
  }
}
