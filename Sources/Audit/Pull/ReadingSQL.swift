import Catalogue

/// Expressions that read a text as a value, or give null where it is none. They raise no error, whatever the text, and
/// run on the source (PostgreSQL 12) as well as in the store.
enum ReadingSQL {
  static let blankCharacters = #"E' \t\r\n\f\u000b\u00a0\u3000'"#
  private static let numberPattern = #"'^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?\s*$'"#
  /// Money from here on is taken for an overflow.
  static let moneyLimit = "10000000000000000"

  private static let momentPattern = [
    #"'^\s*(\d{4})(?:-(\d{1,2})-(\d{1,2})|/(\d{1,2})/(\d{1,2})|(\d{2})(\d{2}))"#,
    #"(?:[ T]([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(\.\d{1,9})?)?"#,
    #"\s*(Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?)?\s*$'"#,
  ].joined()

  /// - Parameter condition: what must hold for the text to be cast at all.
  private static func guarded(_ raw: String, _ condition: String, _ value: String, bound: String) -> String {
    "case when \(condition) then case when \(bound) then \(value) end end"
  }

  /// Text that PostgreSQL itself wrote is a number unless it is one of three words.
  private static func isNumber(_ raw: String, isNative: Bool) -> String {
    isNative
      ? "\(raw) not in ('NaN', 'Infinity', '-Infinity')"
      : "(length(\(raw)) <= 200 and \(raw) ~ \(numberPattern))"
  }

  static func number(_ raw: String, isNative: Bool) -> String {
    "case when \(isNumber(raw, isNative: isNative)) then \(raw)::numeric end"
  }

  static func money(_ raw: String, isNative: Bool) -> String {
    guarded(
      raw, isNumber(raw, isNative: isNative), "\(raw)::numeric",
      bound: "abs(\(raw)::numeric) < \(moneyLimit)")
  }

  static func integer(_ raw: String, isNative: Bool) -> String {
    let number = "\(raw)::numeric"
    return guarded(
      raw, isNumber(raw, isNative: isNative), "\(number)::integer",
      bound: "\(number) between -2147483648 and 2147483647 and \(number) = trunc(\(number))")
  }

  /// Whether a text is a number, be it out of range.
  static func looksLikeNumber(_ raw: String) -> String { "\(raw) ~ \(numberPattern)" }

  static func boolean(_ raw: String) -> String {
    let word = "lower(btrim(\(raw)))"
    return "case when \(word) in ('true', 't', 'yes', 'y', '1', '1.0', '1.00', '是') then true "
      + "when \(word) in ('false', 'f', 'no', 'n', '0', '0.0', '0.00', '否') then false end"
  }

  /// A date that PostgreSQL wrote; infinity, dates before Christ and years of five digits have other lengths.
  static func nativeDate(_ raw: String) -> String {
    "case when length(\(raw)) = 10 then \(raw)::date end"
  }

  private static func isNativeMoment(_ raw: String) -> String { #"\#(raw) ~ '^\d{4}-\d\d-\d\d [0-9:.+-]+$'"# }

  static func dateOfNativeMoment(_ raw: String) -> String {
    "case when \(isNativeMoment(raw)) then left(\(raw), 10)::date end"
  }

  /// A timestamp without zone is read as local time of the session's zone.
  static func nativeMoment(_ raw: String) -> String {
    "case when \(isNativeMoment(raw)) then \(raw)::timestamptz end"
  }

  static func momentOfNativeDate(_ raw: String) -> String {
    "case when length(\(raw)) = 10 then \(raw)::timestamptz end"
  }

  static func date(_ raw: String) -> String { moment(raw, "v.day") }

  static func timestamptz(_ raw: String) -> String {
    let time = "coalesce(v.m[8], '0') || ':' || coalesce(v.m[9], '00') || ':' || coalesce(v.m[10], '00')"
    return moment(
      raw,
      "(v.day::text || ' ' || \(time) || coalesce(v.m[11], '') || coalesce(v.m[12], ''))::timestamptz")
  }

  /// `2026-10-05`, `2026/10/5` or `20261005`, with or without a time.
  private static func moment(_ raw: String, _ value: String) -> String {
    """
    (select \(value) from (
      select p.m, case
        when p.y > 0 and p.mo between 1 and 12 and p.d between 1 and case
          when p.mo = 2 then case when p.y % 4 = 0 and (p.y % 100 <> 0 or p.y % 400 = 0) then 29 else 28 end
          when p.mo in (4, 6, 9, 11) then 30
          else 31
        end
        then make_date(p.y, p.mo, p.d)
      end as day
      from (
        select t.m, t.m[1]::integer as y, coalesce(t.m[2], t.m[4], t.m[6])::integer as mo,
          coalesce(t.m[3], t.m[5], t.m[7])::integer as d
        from (select regexp_match(\(raw), \(momentPattern)) as m) as t
      ) as p
    ) as v)
    """
  }
}

extension ReadingSQL {
  /// The column's money as the ledger will hold it, computed by the source; null where the value is faulty.
  static func sourceMoney(_ column: SourceColumn) -> String {
    guard column.column.type == .money, [.integer, .bigint, .numeric, .money].contains(column.type) else {
      return column.value(of: column.sentText)
    }
    // Not a number and infinity are greater than any number.
    return "case when abs(\(column.quoted)::numeric) < \(moneyLimit) then \(column.quoted)::numeric end"
  }
}
