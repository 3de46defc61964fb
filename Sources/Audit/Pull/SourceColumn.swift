import Catalogue
import LibPQ

/// A column of the catalogue as the source offers it.
struct SourceColumn: Sendable {
  let column: Column
  let type: SourceType

  var name: String { column.name }
  var quoted: String { Connection.quotedIdentifier(name) }

  /// What the source sends: the value's text.
  var sentText: String { type == .money ? "\(quoted)::numeric::text" : "\(quoted)::text" }

  /// The value of the catalogue's type that a sent text stands for, null where it stands for none.
  func value(of raw: String) -> String {
    let value = unchecked(raw)
    guard !column.allowed.isEmpty else { return value }
    let allowed = column.allowed.map(Connection.quotedLiteral).joined(separator: ", ")
    return "case when (\(value))::text in (\(allowed)) then \(value) end"
  }

  private func unchecked(_ raw: String) -> String {
    let isNative = type != .text
    switch column.type {
    case .text: return raw
    case .integer:
      return type == .integer ? "\(raw)::integer" : ReadingSQL.integer(raw, isNative: isNative)
    case .numeric: return ReadingSQL.number(raw, isNative: isNative)
    case .money: return ReadingSQL.money(raw, isNative: isNative)
    case .date:
      switch type {
      case .date: return ReadingSQL.nativeDate(raw)
      case .timestamp, .timestamptz: return ReadingSQL.dateOfNativeMoment(raw)
      default: return ReadingSQL.date(raw)
      }
    case .timestamptz:
      switch type {
      case .timestamptz, .timestamp: return ReadingSQL.nativeMoment(raw)
      case .date: return ReadingSQL.momentOfNativeDate(raw)
      default: return ReadingSQL.timestamptz(raw)
      }
    case .boolean: return type == .boolean ? "\(raw)::boolean" : ReadingSQL.boolean(raw)
    }
  }

  /// Whether a text may fail to stand for a value.
  var mayBeFaulty: Bool {
    guard column.allowed.isEmpty else { return true }
    switch column.type {
    case .text: return false
    case .integer: return type != .integer
    case .boolean: return type != .boolean
    case .numeric, .money, .date, .timestamptz: return true
    }
  }

  /// Whether a text stands for no value, though it is not blank.
  func isFaulty(raw: String, value: String) -> String {
    "(\(value) is null and btrim(\(raw), \(ReadingSQL.blankCharacters)) <> '')"
  }

  /// The kind of fault of a text that stands for no value, as `ledger.fault` names it.
  func faultKind(of raw: String) -> String {
    let isInfinite = #"\#(raw) ~* '^\s*[+-]?inf(inity)?\s*$'"#
    switch column.type {
    case .text: return "'not_allowed'"
    case .boolean: return "'unreadable'"
    case .date, .timestamptz:
      let otherwise = type == .text || type == .integer || type == .bigint ? "unreadable" : "out_of_range"
      return "case when \(isInfinite) then 'infinite' else '\(otherwise)' end"
    case .integer, .numeric, .money:
      // A fraction where an integer belongs is within range, and yet none.
      let isInRange = column.type == .integer ? "abs(\(raw)::numeric) <= 2147483647" : "false"
      let inRange = "case when (\(unchecked(raw))) is not null then 'not_allowed' else 'unreadable' end"
      return """
        case when lower(btrim(\(raw))) = 'nan' then 'not_a_number' when \(isInfinite) then 'infinite'
          when \(ReadingSQL.looksLikeNumber(raw))
          then case when \(isInRange) then \(inRange) else 'out_of_range' end
          else 'unreadable' end
        """
    }
  }
}
