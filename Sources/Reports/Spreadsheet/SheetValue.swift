import Foundation

/// A value in a cell of a sheet.
enum SheetValue: Sendable {
  /// Words; never a formula, whatever they begin with.
  case text(String)
  /// A code: digits that nobody adds up, and that must not lose any.
  case code(String)
  case count(Int)
  case amount(Decimal?)
  /// ISO; nil or unreadable: as it is.
  case day(String?)
  case none

  /// Excel keeps fifteen digits and shows cents: an amount that needs more stays a text rather than to be changed.
  static func isExact(_ amount: Decimal) -> Bool {
    let parts = AmountText.plain(amount).split(separator: ".", omittingEmptySubsequences: false)
    let whole = parts[0].drop { $0 == "-" || $0 == "0" }
    var cents = parts.count > 1 ? parts[1] : ""
    while cents.last == "0" { cents.removeLast() }
    return cents.count <= 2 && whole.count + cents.count <= 15
  }

  /// As it takes room.
  var shown: String {
    switch self {
    case .text(let text), .code(let text): text
    case .count(let number): AmountText.count(number)
    case .amount(let amount): amount.map(AmountText.yuan) ?? ""
    case .day(let day): day ?? ""
    case .none: ""
    }
  }
}
