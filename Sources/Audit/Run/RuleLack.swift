/// Why a rule cannot be judged for any agency.
public enum RuleLack: Sendable, Hashable, CustomStringConvertible {
  case dataset(String)
  case column(dataset: String, column: String)
  /// The ledger begins in this month, ISO; the rule looks further back.
  case history(from: String)

  public var description: String {
    switch self {
    case .dataset(let dataset): "no dataset \(dataset)"
    case .column(let dataset, let column): "no column \(dataset).\(column)"
    case .history(let month): "history from \(month)"
    }
  }
}
