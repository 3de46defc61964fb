import Catalogue
import LibPQ

/// The type of a column in the source, as far as reading its text form depends on it.
enum SourceType: Sendable, Hashable {
  case text, integer, bigint, numeric, float, money, date, timestamp, timestamptz, boolean
  /// Has a text form that is worth having, such as an address of the network.
  case label
  case unsupported

  /// - Parameters: as `pg_type` has them, domains resolved.
  init(name: String, kind: String, category: String) {
    switch name {
    case "int2", "int4": self = .integer
    case "int8": self = .bigint
    case "numeric": self = .numeric
    case "float4", "float8": self = .float
    case "money": self = .money
    case "date": self = .date
    case "timestamp": self = .timestamp
    case "timestamptz": self = .timestamptz
    case "bool": self = .boolean
    case "uuid", "inet", "cidr", "macaddr", "macaddr8": self = .label
    default: self = kind == "e" || category == "S" ? .text : .unsupported
    }
  }

  /// Whether values of this type, written as text, can be read as the catalogue's type.
  func converts(to type: ColumnType) -> Bool {
    switch type {
    case .text: self != .unsupported
    case .integer: [.integer, .bigint, .numeric, .float, .text].contains(self)
    case .numeric, .money: [.numeric, .integer, .bigint, .float, .money, .text].contains(self)
    case .date: [.date, .timestamp, .timestamptz, .text, .integer, .bigint].contains(self)
    case .timestamptz: [.timestamptz, .timestamp, .date, .text].contains(self)
    case .boolean: [.boolean, .integer, .bigint, .numeric, .text].contains(self)
    }
  }
}
