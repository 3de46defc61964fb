/// Cuts a script into its statements. Knows comments, quotes and dollar quotes, so that a semicolon in them cuts
/// nothing; comments are left out.
enum SQLStatements {
  static func split(_ script: String) -> [String] {
    var statements: [String] = []
    var current = ""
    var rest = script[...]
    func take(_ count: Int) {
      current += rest.prefix(count)
      rest = rest.dropFirst(count)
    }
    while let first = rest.first {
      if rest.hasPrefix("--") {
        rest = rest.drop { !$0.isNewline }
      } else if first == "'" || first == "\"" {
        take(1)
        let end = rest.firstIndex(of: first).map { rest.distance(from: rest.startIndex, to: $0) + 1 }
        take(end ?? rest.count)
      } else if first == "$", let tag = rest.prefixMatch(of: /\$\w*\$/).map({ String($0.output) }) {
        take(tag.count)
        let end = rest.firstRange(of: tag).map { rest.distance(from: rest.startIndex, to: $0.upperBound) }
        take(end ?? rest.count)
      } else if first == ";" {
        statements.append(current)
        current = ""
        rest = rest.dropFirst()
      } else {
        take(1)
      }
    }
    return (statements + [current]).map(\.trimmedOfSpace).filter { !$0.isEmpty }
  }
}

extension String {
  fileprivate var trimmedOfSpace: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
