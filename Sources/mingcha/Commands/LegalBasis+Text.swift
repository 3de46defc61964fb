import Rulebook

extension LegalBasis {
  var described: String {
    let days = [from, to].contains { $0 != nil } ? "（\(from ?? "")–\(to ?? "")）" : ""
    // A book named with its author brings its own marks.
    let title = law.contains("《") ? law : "《\(law)》"
    return "\(title)\(article)\(days)" + (note.map { "，\($0)" } ?? "")
  }

  var value: Value {
    .object([
      .init("law", .text(law)), .init("article", .text(article)), .init("from", .text(optional: from)),
      .init("to", .text(optional: to)), .init("note", .text(optional: note)),
    ])
  }

  /// Whether the article was in force on a day, ISO.
  func isInForce(on day: String) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
  }
}
