/// A point in a file, as an editor shows it: lines and columns count from 1, columns count Unicode scalars.
public struct SourcePlace: Sendable, Hashable, Comparable {
  public let file: String
  public let line: Int
  public let column: Int

  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// A file or folder as a whole: it has no line.
  public init(whole file: String) {
    self.init(file: file, line: 0, column: 0)
  }

  public static func < (left: SourcePlace, right: SourcePlace) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

extension SourcePlace: CustomStringConvertible {
  public var description: String { line == 0 ? file : "\(file):\(line):\(column)" }
}
