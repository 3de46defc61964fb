import Catalogue
import Rulebook

/// Writes an expression anew with its names and calls replaced; what stays keeps its place in the rule file.
struct SQLRendering {
  let expression: Expression
  let passedBefore: String

  /// - Parameters:
  ///   - range: the part of the expression; nil: all of it.
  ///   - isWrapped: whether the result stands in parentheses.
  ///   - aggregate: what stands in the place of an aggregate; nil: the aggregate itself is written.
  func sql(
    in range: Range<Int>? = nil, isWrapped: Bool = true, name: (Expression.Reference) -> String,
    aggregate: ((Expression.Aggregate) -> String?)? = nil
  ) -> SQLText {
    let bytes = Array(expression.source.text.utf8)
    let range = range ?? 0..<bytes.count
    var edits: [(range: Range<Int>, text: String)] = []
    var replaced: [Range<Int>] = []
    if let aggregate {
      for call in expression.aggregates where range.contains(call.range.lowerBound) {
        guard let text = aggregate(call) else { continue }
        edits.append((call.range, text))
        replaced.append(call.range)
      }
    }
    func isReplaced(_ part: Range<Int>) -> Bool {
      replaced.contains { $0.lowerBound <= part.lowerBound && part.upperBound <= $0.upperBound }
        || !range.contains(part.lowerBound)
    }
    for reference in expression.references where !isReplaced(reference.range) {
      edits.append((reference.range, name(reference)))
    }
    for call in expression.calls where !isReplaced(call.range) {
      if AllowedFunctions.isRulebook(call.name) {
        edits.append((call.nameRange, "rulebook.\(call.name)"))
      } else if call.name == "passed" {
        edits.append((call.nameRange, "(date '\(passedBefore)' > "))
        edits.append((call.range.upperBound..<call.range.upperBound, ")"))
      }
    }
    for call in expression.priorYears where !isReplaced(call.range) { edits.append((call.nameRange, "")) }
    edits.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }

    var result = SQLText("")
    var position = range.lowerBound
    func keep(to end: Int) {
      guard position < end else { return }
      let part = String(decoding: bytes[position..<end], as: UTF8.self)
      result += SQLText(part: part, of: expression.source, at: position)
    }
    for edit in edits {
      keep(to: edit.range.lowerBound)
      if edit.range.isEmpty {
        result += SQLText(edit.text)
      } else {
        result += SQLText(part: edit.text, of: expression.source, at: edit.range.lowerBound)
      }
      position = max(position, edit.range.upperBound)
    }
    keep(to: range.upperBound)
    // The line end closes a comment that the expression may end with.
    return isWrapped ? "(\(result)\n)" : result
  }
}
