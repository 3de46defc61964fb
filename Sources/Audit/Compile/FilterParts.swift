import Catalogue
import Rulebook

/// The conditions of a plain `a and b and c`, and which of them are true or false, never unknown, once those are true
/// that ask for a value.
struct FilterParts {
  /// In UTF-8 bytes of the expression's text.
  let ranges: [Range<Int>]
  private let texts: [Range<Int>: String]
  private let present: Set<String>

  /// Nil where the expression is anything but a row of comparisons.
  init?(_ expression: Expression) {
    let text = expression.source.text
    guard !text.contains(/[()]|\b(or|case|between)\b|--|\/\*/.ignoresCase()) else { return nil }
    var ranges: [Range<Int>] = []
    var texts: [Range<Int>: String] = [:]
    var start = text.startIndex
    let ends = text.ranges(of: /\band\b/.ignoresCase()).map { ($0.lowerBound, $0.upperBound) }
    for (end, next) in ends + [(text.endIndex, text.endIndex)] {
      let part = String(text[start..<end])
      guard part.count(where: { $0 == "'" }).isMultiple(of: 2) else { return nil }
      let range =
        text.utf8.distance(
          from: text.startIndex, to: start)..<text.utf8.distance(from: text.startIndex, to: end)
      ranges.append(range)
      texts[range] = part
      start = next
    }
    self.ranges = ranges
    self.texts = texts
    present = Set(texts.values.compactMap { Self.presentName($0) })
  }

  private static func presentName(_ part: String) -> String? {
    part.wholeMatch(of: /\s*(\w+)\s+is\s+not\s+null\s*/).map { String($0.1) }
  }

  func isKnown(_ range: Range<Int>) -> Bool {
    guard let part = texts[range] else { return false }
    if Self.presentName(part) != nil { return true }
    let comparison = /\s*(\w+)\s*(>=|<=|<|>|=)\s*period_(start|end)(\s*[-+]\s*interval\s*'[^']*')?\s*/
    return part.wholeMatch(of: comparison).map { present.contains(String($0.1)) } ?? false
  }
}
