public import Foundation

/// A value in a table of a report.
public enum Cell: Sendable, Hashable {
  case text(String)
  /// A name, with its code beside it.
  case named(String, code: String)
  case count(Int)
  /// In yuan, exact; nil: not known.
  case amount(Decimal?)
  /// Tenths of a per cent; nil: nothing to divide by.
  case share(Int?)
  /// So many out of so many.
  case rate(Int, of: Int)
  /// The same, and by how much the part differs from the period before.
  case rateChange(Int, of: Int, before: Int)
  /// In yuan, and the difference from the period before.
  case amountChange(Decimal, before: Decimal)
  /// Against the period before.
  case change(Int, before: Int)
  case none
}
