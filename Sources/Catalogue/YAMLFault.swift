import Yams

/// Says in our words where a text stops being YAML.
enum YAMLFault {
  private typealias Point = (line: Int, column: Int)

  static func diagnostic(of error: any Error, in source: SourceText) -> Diagnostic {
    guard let error = error as? YamlError else {
      return Diagnostic(at: source.place(line: 1, column: 1), "not valid YAML: \(error)")
    }
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
      let message = [context?.text, problem].compactMap(\.self).joined(separator: ", ")
      return fault(
        "not valid YAML: \(message)", at: (mark.line, mark.column), hint: hint(for: problem), in: source)
    case .composer(_, let problem, let mark, _) where problem.contains("alias"):
      return fault(
        "anchors and aliases are not allowed", at: (mark.line, mark.column),
        hint: "write the value in each place", in: source)
    case .composer(_, let problem, let mark, _):
      return fault("not valid YAML: \(problem)", at: (mark.line, mark.column), in: source)
    case .reader(let problem, let offset, _, _):
      return fault("not valid YAML: \(problem)", at: point(ofOffset: offset ?? 0, in: source), in: source)
    case .duplicatedKeysInMapping(let duplicates, let context):
      return duplicate(
        of: duplicates.first ?? "", first: (context.mark.line, context.mark.column), in: source)
    default:
      return Diagnostic(at: source.place(line: 1, column: 1), "not valid YAML: \(error)")
    }
  }

  /// Yams knows only where the key stands first. The second one stands below it, or after it on the same line.
  private static func duplicate(of key: String, first: Point, in source: SourceText) -> Diagnostic {
    let message = "the key \"\(key)\" is given twice"
    let hint = "the first one is on line \(first.line)"
    for line in (first.line + 1)..<max(first.line + 2, source.lines.count + 1) {
      guard let text = source.line(line) else { break }
      let rest = text.unicodeScalars.dropFirst(first.column - 1)
      let isSibling = text.unicodeScalars.prefix(first.column - 1).allSatisfy { $0 == " " || $0 == "-" }
      if isSibling, [key, "\"\(key)\"", "'\(key)'"].contains(where: { String(rest).hasPrefix($0 + ":") }) {
        return fault(message, at: (line, first.column), hint: hint, in: source)
      }
    }
    return fault(message, at: first, hint: nil, in: source)
  }

  private static func fault(
    _ message: String, at point: Point, hint: String? = nil, in source: SourceText
  ) -> Diagnostic {
    // At the end of the file the parser may stand on a line that does not exist.
    let isInside = source.lines.indices.contains(point.line - 1)
    let end = (line: source.lines.count, column: (source.lines.last?.unicodeScalars.count ?? 0) + 1)
    let (line, column) = isInside ? point : end
    let place = source.place(line: line, column: max(column, 1))
    return Diagnostic(at: place, message, hint: hint).excerpted(from: source)
  }

  private static func hint(for problem: String) -> String? {
    if problem.contains("mapping values are not allowed") {
      return "a text that holds \": \" needs quotes"
    }
    if problem.contains("cannot start any token") {
      return "indent with spaces, not tabs; quote a text that begins with a special character"
    }
    if problem.contains("expected <block end>") || problem.contains("expected ',' or") {
      return "a text that begins with a quote, bracket or brace needs quotes around the whole of it"
    }
    return nil
  }

  private static func point(ofOffset offset: Int, in source: SourceText) -> Point {
    let before = source.text.prefix(offset)
    let lastLine = before.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let line = before.count { $0.isNewline } + 1
    return (line, lastLine.unicodeScalars.count + 1)
  }
}
