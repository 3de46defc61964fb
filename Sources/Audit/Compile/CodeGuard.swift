import Catalogue
public import LibPQ
public import Rulebook

/// Conditions of `where` that rest on nothing but one column, such as an account that must stand in a table: they are
/// answered once for each value that the column has.
struct CodeGuard {
  /// A column with more values is no code.
  private static let most = 1000

  let column: String
  private let scope: RuleScope
  private let joins: [Int]
  private let conditions: [SQLText]

  /// Nil where the rule has no such condition, where no index lists the column's values, or where the rule reads no
  /// more than a month: that has an index of its own.
  init?(_ bound: BoundRule, _ context: JudgingContext) {
    guard bound.isGroupRule, context.state == .current,
      bound.rule.period != .month || bound.comparesWithPriorYear,
      let filter = bound.filter, let parts = Conjunction(filter)
    else { return nil }
    scope = RuleScope(bound, context)
    var found: (column: String, joins: Set<Int>, conditions: [SQLText])?
    for range in parts.ranges {
      let references = filter.references.filter { range.contains($0.range.lowerBound) }
      guard let (column, joins) = Self.code(of: references, bound), !joins.isEmpty,
        found.map({ $0.column == column }) ?? true
      else { continue }
      let rendering = SQLRendering(expression: filter, passedBefore: context.passedBefore)
      let condition = rendering.sql(in: range, name: { [scope] in scope.name($0, inLet: nil) })
      found = (column, joins.union(found?.joins ?? []), (found?.conditions ?? []) + [condition])
    }
    guard let found, bound.dataset.column(found.column)?.type == .text,
      bound.dataset.indexes.contains(where: { $0.first == found.column })
    else { return nil }
    column = found.column
    joins = found.joins.sorted()
    conditions = found.conditions
  }

  /// The one column behind the names, directly or as the key of a table's row.
  private static func code(of references: [Expression.Reference], _ bound: BoundRule) -> (String, Set<Int>)? {
    var columns: Set<String> = []
    var joins: Set<Int> = []
    for reference in references {
      switch bound.meaning(of: reference) {
      case .column(let column): columns.insert(column)
      case .joined(let index, _):
        let join = bound.joins[index]
        guard case .table = join.source, join.isUnique, join.joins.isEmpty, join.keys.count == 1,
          let key = join.keys.first?.own, key.references.count == 1,
          key.source.text == key.references[0].text,
          case .column(let column)? = bound.meaning(of: key.references[0])
        else { return nil }
        columns.insert(column)
        joins.insert(index)
      default: return nil
      }
    }
    guard let column = columns.first, columns.count == 1 else { return nil }
    return (column, joins)
  }

  /// The values that occur, read from value to value through an index, each with whether the conditions may hold.
  private var statement: SQLText {
    let table = "\(scope.context.schema).\(scope.bound.dataset.name)"
    let relation = "\(table) as v where \(scope.context.isCounted("v"))"
    return """
      with recursive given (value) as (
        (select min(v.\(column)) from \(relation))
        union all
        select (select min(v.\(column)) from \(relation) and v.\(column) > given.value) from given
        where given.value is not null
      )
      select r.\(column), ((\(conditions.joined(" and "))) is not false)::text as holds
      from (select value as \(column) from given where value is not null limit \(Self.most + 1)) as r
        \(joins.map { scope.join($0).lateral() }.joined("\n  "))
      """
  }

  /// Nil where the column has too many values.
  func read(on connection: Connection) async throws -> SpokenCodes? {
    let rows = try await connection.query(Statement(name: "codes", text: statement.text))
    guard rows.count <= Self.most else { return nil }
    let values = rows.filter { $0["holds"] == "true" }.compactMap { $0[column] }
    return SpokenCodes(column: column, values: values.sorted())
  }
}

extension JudgingContext {
  /// The same, knowing of which codes the rules speak. A rule whose conditions err will say so when it judges.
  public func knowingCodes(of rules: [BoundRule], on connection: Connection) async throws -> JudgingContext {
    var context = self
    for rule in rules {
      guard let guarding = CodeGuard(rule, self) else { continue }
      do {
        context.codes[rule.rule.id] = try await connection.savepoint { connection in
          try await guarding.read(on: connection)
        }
      } catch let error as DatabaseError where !error.endsTheRun {}
    }
    return context
  }
}
