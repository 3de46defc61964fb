import Catalogue

/// Whether a cell of a reference table fits its column.
enum TableValue {
  /// What is wrong, as it reads after the column's name; nil: nothing.
  static func fault(of text: String, in column: Column) -> String? {
    if !column.allowed.isEmpty { return column.allowed.contains(text) ? nil : "cannot be this value" }
    switch column.type {
    case .text: return nil
    case .integer: return DecimalText.isPlainInteger(text) ? nil : "is no whole number"
    case .numeric, .money: return DecimalText.isPlain(text) ? nil : "is no number"
    case .date: return ISODate.isDay(text) ? nil : "is no date"
    case .boolean: return ["true", "false"].contains(text) ? nil : "is neither true nor false"
    case .timestamptz: return ISODate.isDay(String(text.prefix(10))) ? nil : "is no point in time"
    }
  }

  static func hint(for column: Column) -> String? {
    if !column.allowed.isEmpty { return "it is one of \(column.allowed.joined(separator: ", "))" }
    switch column.type {
    case .numeric, .money: return "digits and a point, without separators or units"
    case .date: return "write it as 2026-03-31"
    default: return nil
    }
  }
}
