public import Catalogue

/// A join whose names are known to exist.
public struct BoundJoin: Sendable {
  public enum Source: Sendable {
    case dataset(Dataset)
    case table(ReferenceTable)

    public var name: String {
      switch self {
      case .dataset(let dataset): dataset.name
      case .table(let table): table.name
      }
    }

    public var columns: [Column] {
      switch self {
      case .dataset(let dataset): dataset.columns
      case .table(let table): table.columns
      }
    }

    /// The columns that identify a row; empty where dates are part of its identity.
    var uniqueKey: [String] {
      switch self {
      case .dataset(let dataset): dataset.key
      case .table(let table): table.effectiveFrom == nil && table.effectiveTo == nil ? table.key : []
      }
    }
  }

  public struct Key: Sendable {
    /// A column or a row-let of the joined rows.
    public let joined: String
    /// An expression over the rule's own names.
    public let own: Expression
  }

  public let name: String
  public let source: Source
  public let keys: [Key]
  public let filter: Expression?
  public let lets: [BoundLet]
  /// Joins of the joined rows.
  public let joins: [BoundJoin]
  /// One row of the rule becomes one for each joined row.
  public let isEach: Bool

  public var isAggregated: Bool { lets.contains(where: \.isGroupValue) }

  /// Whether the keys find one row at most, whatever the data.
  public var isUnique: Bool {
    let key = source.uniqueKey
    return filter == nil && !key.isEmpty && Set(key).isSubset(of: keys.map(\.joined))
      && keys.allSatisfy { key in !lets.contains { $0.name == key.joined } }
  }

  public func hasName(_ name: String) -> Bool {
    lets.contains { $0.name == name } || (!isAggregated && source.columns.contains { $0.name == name })
  }
}
