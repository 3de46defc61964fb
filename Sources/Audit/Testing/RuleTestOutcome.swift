public import Rulebook

/// What one test of a rule came to.
public struct RuleTestOutcome: Sendable {
  public let test: RuleTest
  /// Rows that were expected and did not come.
  public let absent: [String]
  /// Rows that came and were not expected.
  public let unexpected: [String]
  public let dataMissing: Int
  /// Whether some unit was judged and stayed clear.
  public let hasClear: Bool
  /// The server's or the compiler's complaint.
  public let fault: String?

  public var isPassed: Bool {
    absent.isEmpty && unexpected.isEmpty && fault == nil && dataMissing == test.dataMissing
  }

  /// The difference, a line each: `-` expected, `+` found.
  public var difference: [String] {
    var lines = absent.map { "- flagged \($0)" } + unexpected.map { "+ flagged \($0)" }
    if fault == nil, dataMissing != test.dataMissing {
      lines += ["- data_missing \(test.dataMissing)", "+ data_missing \(dataMissing)"]
    }
    return lines + (fault.map { ["! \($0)"] } ?? [])
  }
}
