/// A text out of a file that remembers where each of its characters stands there.
public struct PlacedText: Sendable, Hashable {
  /// From this offset of the text up to the next run's, text and file hold the same characters.
  struct Run: Sendable, Hashable {
    let utf8Offset: Int
    let line: Int
    let column: Int
  }

  public let text: String
  /// Where the text begins.
  public let place: SourcePlace
  let runs: [Run]

  public init(_ text: String, at place: SourcePlace) {
    self.init(text, at: place, runs: [])
  }

  init(_ text: String, at place: SourcePlace, runs: [Run]) {
    self.text = text
    self.place = place
    self.runs = runs
  }

  /// Where the character at this offset of the text stands in the file; `place` where that is not known.
  public func place(utf8Offset: Int) -> SourcePlace {
    guard let run = runs.last(where: { $0.utf8Offset <= utf8Offset }) else { return place }
    let between = text.utf8.dropFirst(run.utf8Offset).prefix(utf8Offset - run.utf8Offset)
    // Every scalar has exactly one byte that does not continue another.
    let scalars = between.count { $0 & 0xC0 != 0x80 }
    return SourcePlace(file: place.file, line: run.line, column: run.column + scalars)
  }

  /// The text between two offsets, with its own places.
  public func part(_ utf8Range: Range<Int>) -> PlacedText {
    let bytes = text.utf8.dropFirst(utf8Range.lowerBound).prefix(utf8Range.count)
    let place = place(utf8Offset: utf8Range.lowerBound)
    let first = Run(utf8Offset: 0, line: place.line, column: place.column)
    let inside = runs.filter { utf8Range.contains($0.utf8Offset) && $0.utf8Offset > utf8Range.lowerBound }
      .map { Run(utf8Offset: $0.utf8Offset - utf8Range.lowerBound, line: $0.line, column: $0.column) }
    return PlacedText(String(Substring(bytes)), at: place, runs: runs.isEmpty ? [] : [first] + inside)
  }
}

extension PlacedText: CustomStringConvertible {
  public var description: String { text }
}
