import Yams

/// Finds where the characters of a scalar stand, by reading it once more from the file's lines.
///
/// The YAML parser says only where a scalar begins. What is read here is compared with what the parser read:
/// where they differ, no places are given rather than wrong ones.
struct ScalarPlaces {
  let lines: [[Unicode.Scalar]]
  let start: SourcePlace
  let style: Node.Scalar.Style

  func runs(of value: String) -> [PlacedText.Run] {
    let expected = Array(value.unicodeScalars)
    if let run = onOneLine(expected) { return [run] }
    let read: [PlacedScalar]?
    switch style {
    case .literal, .folded:
      read = BlockScalarScanner(lines: lines, header: start.line - 1).read(
        expected, isFolded: style == .folded)
    default:
      var scanner = FlowScalarScanner(lines: lines, line: start.line - 1, column: start.column - 1)
      read = scanner.read(expected.count, quote: quote)
    }
    guard let read, read.map(\.scalar) == expected else { return [] }
    return runs(of: read)
  }

  /// Most scalars stand on one line just as they are.
  private func onOneLine(_ expected: [Unicode.Scalar]) -> PlacedText.Run? {
    guard style != .literal, style != .folded, lines.indices.contains(start.line - 1) else { return nil }
    let column = start.column + (quote == nil ? 0 : 1)
    guard lines[start.line - 1].dropFirst(column - 1).starts(with: expected) else { return nil }
    return PlacedText.Run(utf8Offset: 0, line: start.line, column: column)
  }

  private var quote: Unicode.Scalar? {
    switch style {
    case .singleQuoted: "'"
    case .doubleQuoted: "\""
    default: nil
    }
  }

  private func runs(of read: [PlacedScalar]) -> [PlacedText.Run] {
    var runs: [PlacedText.Run] = []
    var utf8Offset = 0
    var previous: PlacedScalar?
    for scalar in read {
      if previous.map({ $0.line != scalar.line || $0.column + 1 != scalar.column }) ?? true {
        runs.append(.init(utf8Offset: utf8Offset, line: scalar.line + 1, column: scalar.column + 1))
      }
      utf8Offset += UTF8.width(scalar.scalar)
      previous = scalar
    }
    return runs
  }
}

/// A character of a scalar with its place in the file; line and column count from 0.
struct PlacedScalar {
  let scalar: Unicode.Scalar
  let line: Int
  let column: Int
}
