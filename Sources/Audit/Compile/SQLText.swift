public import Catalogue

/// SQL that remembers which of its parts came out of which place of a rule file.
public struct SQLText: Sendable, ExpressibleByStringInterpolation {
  struct Origin: Sendable {
    /// Where the part begins, in UTF-8 bytes of `text`.
    let start: Int
    let length: Int
    let source: PlacedText
    /// Where the part begins in `source`, in UTF-8 bytes.
    let sourceOffset: Int
  }

  public private(set) var text: String
  private(set) var origins: [Origin] = []

  public init(stringLiteral value: String) { text = value }

  public init(_ value: String) { text = value }

  init(part: String, of source: PlacedText, at offset: Int) {
    text = part
    origins = [Origin(start: 0, length: part.utf8.count, source: source, sourceOffset: offset)]
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    var sql = SQLText("")

    public init(literalCapacity: Int, interpolationCount: Int) {}
    public mutating func appendLiteral(_ literal: String) { sql += SQLText(literal) }
    public mutating func appendInterpolation(_ value: SQLText) { sql += value }
    public mutating func appendInterpolation(_ value: String) { sql += SQLText(value) }
    public mutating func appendInterpolation(_ value: Int) { sql += SQLText(String(value)) }
  }

  public init(stringInterpolation: StringInterpolation) { self = stringInterpolation.sql }

  static func += (left: inout SQLText, right: SQLText) {
    let shift = left.text.utf8.count
    left.text += right.text
    left.origins += right.origins.map {
      Origin(start: $0.start + shift, length: $0.length, source: $0.source, sourceOffset: $0.sourceOffset)
    }
  }

  var isEmpty: Bool { text.isEmpty }

  /// The place in a rule file that stands behind the character at `position` (1-based, as PostgreSQL counts).
  public func place(ofCharacter position: Int) -> SourcePlace? {
    let offset = text.unicodeScalars.prefix(max(position - 1, 0)).reduce(0) { $0 + String($1).utf8.count }
    guard let origin = origins.last(where: { $0.start <= offset && offset <= $0.start + $0.length }) else {
      return nil
    }
    return origin.source.place(utf8Offset: origin.sourceOffset + offset - origin.start)
  }
}

extension Sequence<SQLText> {
  func joined(_ separator: String) -> SQLText {
    var result = SQLText("")
    for (index, part) in enumerated() {
      if index > 0 { result += SQLText(separator) }
      result += part
    }
    return result
  }
}
