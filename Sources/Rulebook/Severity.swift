/// How grave a finding of a rule is.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  case low, medium, high

  public static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    }
  }
}
