public import Catalogue

/// A rule whose expressions PostgreSQL's grammar has accepted and whose names exist in the catalogue.
public struct BoundRule: Sendable {
  /// A dataset's column that a rule cannot do without; `column` nil: the dataset itself.
  public struct Need: Sendable, Hashable {
    public let dataset: String
    public let column: String?
  }

  /// What a name of the rule's expressions stands for.
  public enum Meaning: Sendable, Hashable {
    case column(String)
    /// The index in `lets`.
    case letBinding(Int)
    /// The index in `joins`, and the joined column or `let`.
    case joined(Int, String)
    case periodStart
    case periodEnd
  }

  public let rule: Rule
  public let dataset: Dataset
  public let agency: Expression
  public let on: Expression?
  public let filter: Expression?
  public let groupFilter: Expression?
  public let flag: Expression?
  public let amount: Expression?
  public let lets: [BoundLet]
  public let joins: [BoundJoin]
  public let missing: BoundJoin?
  public let per: [Expression]
  public let subject: [Expression]
  public let reasonNames: [String: Expression]
  public let needs: Set<Need>

  public var isGroupRule: Bool { !rule.per.isEmpty }

  public var comparesWithPriorYear: Bool { groupExpressions.contains { !$0.priorYears.isEmpty } }

  /// The expressions that decide about a unit.
  public var groupExpressions: [Expression] {
    [flag, groupFilter, amount].compactMap { $0 } + lets.filter(\.isGroupValue).map(\.expression)
  }

  /// All datasets that the rule reads.
  public var datasets: Set<String> { joinedDatasets.union([dataset.name]) }

  public var joinedDatasets: Set<String> {
    var names: Set<String> = []
    for join in joins + joins.flatMap(\.joins) + (missing.map { [$0] } ?? []) {
      if case .dataset(let joined) = join.source { names.insert(joined.name) }
    }
    return names
  }

  /// - Parameter letIndex: the position of the `let` in whose expression the name stands; nil: behind all of them.
  public func meaning(of reference: Expression.Reference, inLet letIndex: Int? = nil) -> Meaning? {
    if let qualifier = reference.qualifier {
      guard let index = joins.firstIndex(where: { $0.name == qualifier }),
        joins[index].hasName(reference.name)
      else { return nil }
      return .joined(index, reference.name)
    }
    if let index = lets[..<(letIndex ?? lets.count)].lastIndex(where: { $0.name == reference.name }) {
      return .letBinding(index)
    }
    if dataset.column(reference.name) != nil { return .column(reference.name) }
    switch reference.name {
    case "period_start": return .periodStart
    case "period_end": return .periodEnd
    default: return nil
    }
  }
}
