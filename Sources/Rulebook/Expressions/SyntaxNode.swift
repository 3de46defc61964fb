/// A node of PostgreSQL's parse tree, as libpg_query prints it.
indirect enum SyntaxNode: Hashable {
  case object([String: SyntaxNode])
  case array([SyntaxNode])
  case string(String)
  case number(Int)
  case flag(Bool)
  case other

  subscript(_ key: String) -> SyntaxNode? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  var elements: [SyntaxNode] {
    if case .array(let elements) = self { elements } else { [] }
  }

  var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  var integer: Int? {
    if case .number(let number) = self { number } else { nil }
  }

  var isTrue: Bool {
    if case .flag(let flag) = self { flag } else { false }
  }

  /// A wrapper such as `{"FuncCall": {…}}`: its kind and content.
  var wrapped: (kind: String, content: SyntaxNode)? {
    guard case .object(let members) = self, members.count == 1, let only = members.first else { return nil }
    return (only.key, only.value)
  }

  /// The strings of a list of `{"String": {"sval": …}}`.
  var names: [String] {
    elements.compactMap { $0["String"]?["sval"]?.text }
  }
}
