import Foundation

/// Finds every small change of an expression that its tests should notice: each comparison loosened and reversed,
/// each number and date a step further, `and` for `or`, `not` taken away or added, an item of a list left out.
struct ExpressionMutator {
  private static let comparisons: [String: [String]] = [
    ">": [">=", "<"], ">=": [">", "<="], "<": ["<=", ">"], "<=": ["<", ">="], "=": ["<>"], "<>": ["="],
    "!=": ["="], "~": ["!~"], "!~": ["~"], "~*": ["!~*"], "!~*": ["~*"],
  ]
  private static let operatorBytes = Set("<>=!~*".utf8)

  private let scanner: SQLScanner
  private var changes: [TextChange] = []
  private var openings: [String] = []
  private var pendingBetweens: [Int] = []
  private var previousWord = ""

  private init(_ text: String) {
    scanner = SQLScanner(text)
  }

  static func changes(of text: String) -> [TextChange] {
    var mutator = ExpressionMutator(text)
    mutator.scan()
    return mutator.changes
  }

  private mutating func scan() {
    var index = 0
    while index < scanner.bytes.count {
      let byte = scanner.bytes[index]
      let start = index
      if Self.isDigit(byte) {
        index = endOfNumber(at: index)
        number(start..<index)
      } else if SQLScanner.isWord(byte) {
        index = scanner.endOfName(at: index)
        word(start..<index)
      } else if Self.operatorBytes.contains(byte) {
        while index < scanner.bytes.count, Self.operatorBytes.contains(scanner.bytes[index]) { index += 1 }
        for replacement in Self.comparisons[text(start..<index)] ?? [] { change(start..<index, replacement) }
      } else {
        index = scanner.next(after: index)
        if byte == UInt8(ascii: "'") { string(start..<index) }
        parenthesis(byte, at: start)
      }
    }
  }

  private mutating func parenthesis(_ byte: UInt8, at offset: Int) {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["):
      openings.append(previousWord)
      if previousWord == "in" || previousWord == "array" { list(from: offset) }
    case UInt8(ascii: ")"), UInt8(ascii: "]"): _ = openings.popLast()
    default: return
    }
    previousWord = ""
  }

  private mutating func word(_ range: Range<Int>) {
    let word = text(range).lowercased()
    let isNegated = previousWord == "not"
    switch word {
    case "and" where pendingBetweens.last == openings.count: pendingBetweens.removeLast()
    case "and": change(range, "or")
    case "or": change(range, "and")
    case "not": change(range.lowerBound..<scanner.skipSpace(from: range.upperBound), "")
    case "between":
      pendingBetweens.append(openings.count)
      if !isNegated { change(range, "not between") }
    case "in", "like", "ilike":
      if !isNegated { change(range, "not " + word) }
    case "is":
      if !scanner.hasWord("not", at: scanner.skipSpace(from: range.upperBound)) { change(range, "is not") }
    default: break
    }
    previousWord = word
  }

  private mutating func number(_ range: Range<Int>) {
    defer { previousWord = "" }
    // The figures of a type are no figures of the rule.
    guard openings.last != "numeric", let value = Decimal(string: text(range)) else { return }
    let step = text(range).contains(".") ? Decimal(string: "0.01") : 1
    if let step { change(range, "\(value + step)") }
  }

  private mutating func string(_ range: Range<Int>) {
    let inner = range.lowerBound + 1..<max(range.upperBound - 1, range.lowerBound + 1)
    let content = text(inner)
    if previousWord == "interval", let count = Int(content.prefix { $0.isNumber }) {
      let digits = content.prefix { $0.isNumber }.utf8.count
      change(inner.lowerBound..<inner.lowerBound + digits, String(count + 1))
    } else if let next = Self.dayAfter(content) {
      change(inner, next)
    }
    previousWord = ""
  }

  /// Each item left out, where others remain.
  private mutating func list(from offset: Int) {
    let items = items(from: offset)
    guard items.count > 1 else { return }
    for (index, item) in items.enumerated() {
      change(
        index == 0 ? item.lowerBound..<items[1].lowerBound : items[index - 1].upperBound..<item.upperBound, ""
      )
    }
  }

  private func items(from offset: Int) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var depth = 0
    var start = scanner.skipSpace(from: offset + 1)
    var index = start
    while index < scanner.bytes.count {
      switch scanner.bytes[index] {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        if depth == 0 { return items + [start..<index] }
        depth -= 1
      case UInt8(ascii: ",") where depth == 0:
        items.append(start..<index)
        start = scanner.skipSpace(from: index + 1)
      default: break
      }
      index = scanner.next(after: index)
    }
    return []
  }

  private mutating func change(_ range: Range<Int>, _ replacement: String) {
    changes.append(TextChange(range: range, replacement: replacement))
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: scanner.bytes[range], as: UTF8.self)
  }

  private func endOfNumber(at offset: Int) -> Int {
    var index = offset
    while index < scanner.bytes.count,
      Self.isDigit(scanner.bytes[index]) || scanner.bytes[index] == UInt8(ascii: ".")
    {
      index += 1
    }
    return index
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The day after an ISO date; nil for any other text.
  private static func dayAfter(_ text: String) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard text.utf8.count == 10, parts.count == 3, let year = parts[0], let month = parts[1],
      let day = parts[2]
    else { return nil }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    guard let date = calendar.date(from: DateComponents(year: year, month: month, day: day + 1)) else {
      return nil
    }
    return date.formatted(.iso8601.year().month().day())
  }
}
