/// Reads literal (`|`) and folded (`>`) scalars.
struct BlockScalarScanner {
  let lines: [[Unicode.Scalar]]
  /// The line that holds the `|` or `>`.
  let header: Int

  /// The places of `value`; nil where the lines do not say the same.
  func read(_ value: [Unicode.Scalar], isFolded: Bool) -> [PlacedScalar]? {
    isFolded ? readFolded(value) : readLiteral(value)
  }

  /// The first line that holds anything sets the indentation.
  private var indentation: Int? {
    lines.dropFirst(header + 1).first { line in line.contains { $0 != " " } }?.prefix { $0 == " " }.count
  }

  private func readLiteral(_ value: [Unicode.Scalar]) -> [PlacedScalar]? {
    guard let indentation else { return nil }
    var read: [PlacedScalar] = []
    var (line, column) = (header + 1, indentation)
    for scalar in value {
      guard line < lines.count else { return nil }
      if scalar == "\n" {
        guard column >= lines[line].count else { return nil }
        read.append(PlacedScalar(scalar: scalar, line: line, column: column))
        (line, column) = (line + 1, indentation)
      } else {
        guard column < lines[line].count, lines[line][column] == scalar else { return nil }
        read.append(PlacedScalar(scalar: scalar, line: line, column: column))
        column += 1
      }
    }
    return read
  }

  /// Finds each line's content in the value; what stands between two contents is the folded line break.
  private func readFolded(_ value: [Unicode.Scalar]) -> [PlacedScalar]? {
    guard let indentation else { return nil }
    var read: [PlacedScalar] = []
    var end = (line: header + 1, column: indentation)
    for line in (header + 1)..<lines.count where read.count < value.count {
      let content = lines[line].dropFirst(indentation)
      guard !content.isEmpty else { continue }
      // What is indented less is no part of the scalar any more.
      guard lines[line].prefix(while: { $0 == " " }).count >= indentation else { break }
      while !value[read.count...].starts(with: content) {
        guard read.count < value.count, value[read.count] == "\n" || value[read.count] == " " else {
          return nil
        }
        read.append(PlacedScalar(scalar: value[read.count], line: end.line, column: end.column))
      }
      for (offset, scalar) in content.enumerated() {
        read.append(PlacedScalar(scalar: scalar, line: line, column: indentation + offset))
      }
      end = (line, lines[line].count)
    }
    while read.count < value.count {
      read.append(PlacedScalar(scalar: value[read.count], line: end.line, column: end.column))
    }
    return read
  }
}
