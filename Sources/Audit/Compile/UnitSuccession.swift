public import LibPQ

/// Which units were merged into others or renamed by the end of a period, and which were split: whose rows count for
/// whom when a year is compared with the one before, or spending with a budget.
public struct UnitSuccession: Sendable {
  /// A row of the dataset `agency_succession`.
  public struct Step: Sendable, Hashable {
    public let oldCode: String
    public let newCode: String
    /// ISO.
    public let fromOn: String
    public let version: Int64

    public init(oldCode: String, newCode: String, fromOn: String, version: Int64) {
      self.oldCode = oldCode
      self.newCode = newCode
      self.fromOn = fromOn
      self.version = version
    }

    var described: String { "\(oldCode) → \(newCode) (\(fromOn))" }
  }

  public static let none = UnitSuccession([])

  /// By code, the code under which the unit goes on, where it is another.
  let successors: [String: String]
  /// By code, the codes that went before it.
  let predecessors: [String: [String]]
  /// By code, the steps that lead to it, in the order of their days.
  let steps: [String: [Step]]
  /// By code, the units that were split and whose rows may be its own: nobody can tell.
  let splits: [String: [String]]

  public var isEmpty: Bool { successors.isEmpty && splits.isEmpty }

  /// Only steps that have been taken by the period's end.
  public init(_ steps: [Step]) {
    let paths = SuccessionPaths(steps.filter { $0.oldCode != $0.newCode })
    var successors: [String: String] = [:]
    var split: [(code: String, reached: Set<String>)] = []
    var taken: [String: Set<Step>] = [:]
    for code in paths.oldCodes {
      let end = paths.end(of: code)
      if let successor = end.codes.first, end.codes.count == 1 {
        guard successor != code else { continue }
        successors[code] = successor
        taken[successor, default: []].formUnion(end.steps)
      } else {
        split.append((code, end.reached))
      }
    }
    self.successors = successors
    predecessors = Dictionary(grouping: successors.keys.sorted()) { successors[$0] ?? $0 }
    self.steps = taken.mapValues { $0.sorted { ($0.fromOn, $0.oldCode) < ($1.fromOn, $1.oldCode) } }
    var splits: [String: Set<String>] = [:]
    for (code, reached) in split {
      for unit in reached { splits[successors[unit] ?? unit, default: []].insert(code) }
    }
    self.splits = splits.mapValues { $0.sorted() }
  }

  /// The units that cannot be followed, each with those that its rows may belong to, for people to read.
  public var unattributed: [String] {
    let codes = Set(splits.values.joined()).sorted()
    return codes.map { code in
      let others = splits.filter { $0.value.contains(code) && $0.key != code }.keys.sorted()
      return "\(code) → \(others.joined(separator: ", "))"
    }
  }

  /// All codes of the unit that goes on under the code.
  func codes(of successor: String) -> [String] { [successor] + (predecessors[successor] ?? []) }

  static func read(_ connection: Connection, _ context: JudgingContext) async throws -> UnitSuccession {
    let rows = try await connection.query(
      Statement(
        """
        select old_code, new_code, from_on::text as from_on, version
        from \(context.schema).agency_succession as s
        where (\(context.isCounted("s"))) and from_on < date '\(context.month.end)'
          and old_code is not null and new_code is not null
        order by from_on, old_code, new_code
        """))
    return UnitSuccession(
      try rows.map { row in
        Step(
          oldCode: try row.get("old_code"), newCode: try row.get("new_code"), fromOn: try row.get("from_on"),
          version: try row.get("version"))
      })
  }
}

extension JudgingContext {
  /// The same, knowing which units were merged or renamed by the month's end.
  public func followingSuccession(on connection: Connection) async throws -> JudgingContext {
    var context = self
    context.succession = try await UnitSuccession.read(connection, self)
    return context
  }
}
