import Foundation

/// Parts of a whole in tenths of a per cent.
enum Shares {
  /// Rounded so that they add up to exactly 1000: what rounding leaves over goes to the largest remainders.
  static func of(_ parts: [Int]) -> [Int] {
    let whole = parts.reduce(0, +)
    guard whole > 0 else { return parts.map { _ in 0 } }
    var tenths = parts.map { $0 * 1000 / whole }
    let remainders = parts.map { $0 * 1000 % whole }
    let order = parts.indices.sorted { (remainders[$0], $1) > (remainders[$1], $0) }
    for index in order.prefix(1000 - tenths.reduce(0, +)) { tenths[index] += 1 }
    return tenths
  }

  /// One part of a whole; nil where there is no whole.
  static func one(_ part: Int, of whole: Int) -> Int? {
    whole > 0 ? Int((Double(part) * 1000 / Double(whole)).rounded()) : nil
  }

  /// Nil where there is no whole, or no telling.
  static func one(_ part: Decimal?, of whole: Decimal?) -> Int? {
    guard let part, let whole, whole > 0 else { return nil }
    return NSDecimalNumber(decimal: AmountText.rounded(part * 1000 / whole, 0)).intValue
  }
}
