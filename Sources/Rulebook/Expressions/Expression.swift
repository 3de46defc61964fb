public import Catalogue

/// A condition or value of a rule, taken apart: one PostgreSQL expression, the names it uses and where they stand.
/// Offsets count UTF-8 bytes of `source.text`.
public struct Expression: Sendable {
  /// A column, a `let`, a period name or a column of a join.
  public struct Reference: Sendable, Hashable {
    /// The join's name, if the reference is written `join.column`.
    public let qualifier: String?
    public let name: String
    public let range: Range<Int>

    public init(qualifier: String? = nil, name: String, range: Range<Int>) {
      self.qualifier = qualifier
      self.name = name
      self.range = range
    }

    public var text: String { qualifier.map { "\($0).\(name)" } ?? name }
  }

  /// A function call; `range` reaches from its name to the closing parenthesis.
  public struct Call: Sendable, Hashable {
    public let name: String
    public let nameRange: Range<Int>
    public let range: Range<Int>
  }

  /// An aggregate with all that belongs to it (`filter`, `within group`).
  public struct Aggregate: Sendable, Hashable {
    public let name: String
    public let range: Range<Int>
    /// The call without `filter`.
    public let callRange: Range<Int>
    /// The first argument, the value that is aggregated; nil for `count(*)`.
    public let value: Range<Int>?
    /// The condition inside `filter (where …)`.
    public let filter: Range<Int>?
    /// Whether it stands inside `prior_year(…)`.
    public let isPriorYear: Bool
  }

  public let source: PlacedText
  public let references: [Reference]
  public let calls: [Call]
  public let aggregates: [Aggregate]
  /// The calls of `prior_year(…)`.
  public let priorYears: [Call]

  public init(
    source: PlacedText, references: [Reference], calls: [Call], aggregates: [Aggregate], priorYears: [Call]
  ) {
    self.source = source
    self.references = references
    self.calls = calls
    self.aggregates = aggregates
    self.priorYears = priorYears
  }

  /// The expression that is just this name.
  public init(name: String, at place: SourcePlace) {
    self.init(
      source: PlacedText(name, at: place), references: [Reference(name: name, range: 0..<name.utf8.count)],
      calls: [],
      aggregates: [], priorYears: [])
  }

  public func text(_ range: Range<Int>) -> String {
    String(decoding: Array(source.text.utf8)[range], as: UTF8.self)
  }

  /// Where the arguments of a call stand.
  public func arguments(of call: Call) -> [Range<Int>] {
    let scanner = SQLScanner(source.text)
    guard let inner = scanner.parenthesised(from: call.nameRange.upperBound), !inner.isEmpty else {
      return []
    }
    var arguments: [Range<Int>] = []
    var start = inner.lowerBound
    while let comma = scanner.firstTopLevel(
      in: start..<inner.upperBound, where: { $0.bytes[$1] == UInt8(ascii: ",") })
    {
      arguments.append(start..<comma)
      start = comma + 1
    }
    return arguments + [start..<inner.upperBound]
  }

  public func isInsideAggregate(_ range: Range<Int>) -> Bool {
    aggregates.contains { $0.range.lowerBound <= range.lowerBound && range.upperBound <= $0.range.upperBound }
  }
}
