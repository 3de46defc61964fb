import Catalogue

/// An expression of a rule, and how to put another into its place.
struct MutationSite {
  /// The keys that lead to it in the rule file.
  let name: String
  let source: PlacedText
  /// Whether the rule stands without it: then leaving it out is a change as well.
  var isOptional = false
  let put: (inout Rule, PlacedText?) -> Void

  func mutants(of rule: Rule) -> [RuleMutant] {
    var changes = ExpressionMutator.changes(of: source.text) + OperandRemoval.changes(of: source.text)
    if isOptional { changes.append(TextChange(range: 0..<source.text.utf8.count, replacement: "")) }
    return changes.map { change in
      var changed = rule
      let text = change.applied(to: source.text)
      put(&changed, text.isEmpty ? nil : PlacedText(text, at: source.place))
      return RuleMutant(
        rule: changed, place: source.place(utf8Offset: change.range.lowerBound), text: described(change))
    }
  }

  private func described(_ change: TextChange) -> String {
    let bytes = Array(source.text.utf8)
    func words(_ range: Range<Int>) -> [Substring] {
      String(decoding: bytes[range], as: UTF8.self).split(whereSeparator: \.isWhitespace)
    }
    let before = words(0..<change.range.lowerBound).suffix(3)
    let after = words(change.range.upperBound..<bytes.count).prefix(3)
    let original = words(change.range).joined(separator: " ")
    let replacement = change.replacement.isEmpty ? "nothing" : change.replacement
    let parts = before.map(String.init) + ["[\(original) => \(replacement)]"] + after.map(String.init)
    return "\(name): \(parts.joined(separator: " "))"
  }
}
