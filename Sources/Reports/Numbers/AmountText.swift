public import Foundation

/// Amounts as people read them: exact in yuan, and ten thousands beside them.
public enum AmountText {
  /// `16,058,325.22`: every digit the amount has, two behind the point at least.
  public static func yuan(_ amount: Decimal) -> String {
    let parts = plain(amount).split(separator: ".", omittingEmptySubsequences: false)
    let cents = parts.count > 1 ? String(parts[1]) : ""
    return grouped(String(parts[0])) + "." + cents + String(repeating: "0", count: max(2 - cents.count, 0))
  }

  /// `1,605.83`: in ten thousands, rounded half away from zero.
  public static func tenThousands(_ amount: Decimal) -> String {
    let quotient = rounded(amount / 10_000, 2)
    let text = yuan(quotient)
    return text == "-0.00" ? "0.00" : text
  }

  /// `1,605.8`: for the bars of a chart, in ten thousands.
  static func bar(_ amount: Decimal) -> String {
    let text = plain(rounded(amount / 10_000, 1))
    return grouped(text.contains(".") ? text : text + ".0")
  }

  /// `1,600`: for the axis of a chart, in ten thousands.
  static func axis(_ amount: Decimal) -> String { grouped(plain(rounded(amount / 10_000, 2))) }

  public static func count(_ number: Int) -> String { grouped(String(number)) }

  /// Tenths of a per cent as `12.3 %`.
  static func share(_ tenths: Int) -> String {
    "\(tenths < 0 ? "-" : "")\(grouped(String(abs(tenths) / 10))).\(abs(tenths) % 10) %"
  }

  /// Without grouping, as a program writes it.
  public static func plain(_ amount: Decimal) -> String {
    var amount = amount
    return NSDecimalString(&amount, nil)
  }

  static func rounded(_ amount: Decimal, _ digits: Int) -> Decimal {
    var (source, result) = (amount, Decimal())
    NSDecimalRound(&result, &source, digits, .plain)
    return result
  }

  private static func grouped(_ text: String) -> String {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let isNegative = parts[0].hasPrefix("-")
    let digits = Array(parts[0].drop { $0 == "-" })
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return (isNegative ? "-" : "") + result + (parts.count > 1 ? "." + parts[1] : "")
  }
}
