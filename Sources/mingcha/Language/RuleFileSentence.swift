import Catalogue

/// What the readers of rules, tests, tables and the catalogue find wrong. The English texts are theirs.
enum RuleFileSentence {
  static let book = SentenceBook(
    sentences: nouns + yaml + names + conditions + rules + tables,
    word: { value, name in ["what", "kind", "owner"].contains(name) ? part(value) : value })

  private static let parts = SentenceBook(
    sentences: nouns, word: { value, name in name == "noun" ? part(value) : value })

  /// A part of a file, such as "the name of a join".
  @Sendable private static func part(_ value: String) -> String { parts.chinese(value) ?? value }
}

extension Diagnostic {
  /// The same in the language of this process.
  var said: Diagnostic {
    Diagnostic(
      severity, at: place, RuleFileSentence.book.said(message) ?? message,
      hint: hint.map { RuleFileSentence.book.said($0) ?? $0 }, excerpt: excerpt)
  }
}
