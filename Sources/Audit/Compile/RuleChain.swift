import Catalogue
import Rulebook

/// The lateral relations behind a rule's rows (or groups) that its expressions need, in an order in which each finds
/// what it uses. What `where` (or `when`) needs comes first; behind the guard, nothing is computed for rows of which
/// the rule does not speak.
struct RuleChain {
  private let scope: RuleScope
  private(set) var items: [SQLText] = []
  private(set) var joins: [Int] = []
  private(set) var lets: Set<Int> = []
  private var isGuarded = false
  private let guards: (expressions: [Expression], condition: SQLText?)
  private let groupsRead: SQLText?

  private var bound: BoundRule { scope.bound }

  /// - Parameters:
  ///   - unguarded: what is needed of every row.
  ///   - guardedBy: the condition, already SQL, or nil.
  ///   - needed: what is needed of the rows of which the rule speaks.
  ///   - rowsRead: the rows as a FROM and WHERE clause of their own, where all of them are judged at once.
  ///   - groupsRead: the same for groups: those that ask a join for the same keys then share its answer.
  init(
    _ scope: RuleScope, unguarded: [Expression], guardedBy filter: SQLText?, needed: [Expression],
    rowsRead: SQLText? = nil, groupsRead: SQLText? = nil
  ) {
    self.scope = scope
    guards = (unguarded, filter)
    self.groupsRead = groupsRead
    if !scope.isGroup {
      for index in bound.joins.indices where bound.joins[index].isEach { visitJoin(index) }
    }
    for expression in unguarded { visit(expression, inLet: nil) }
    // Behind a guard that is computed once, the planner remembers what a guarded look-up found for the same values.
    let guardsLookups = filter != nil && looksUp(needed)
    let isCostly = bound.guards(of: scope).contains(where: \.callsTables) || guardsLookups
    let early =
      filter == nil || !scope.context.takesShortcuts
      ? nil : EarlyConditions(scope, rowsRead, guardsLookups: guardsLookups)
    items += early?.lookups ?? []
    let guardian: SQLText = "lateral (select \(filter ?? "true") as holds\(Self.barrier(isCostly))) as guard"
    items.append(early?.condition.map { "join \(guardian) on \($0)" } ?? "cross join \(guardian)")
    isGuarded = filter != nil
    for expression in needed { visit(expression, inLet: nil) }
  }

  /// Whether expressions use a `let` that calls tables and is not visited yet; for groups, whether any `let` of their
  /// rows does.
  private func looksUp(_ expressions: [Expression]) -> Bool {
    guard !scope.isGroup else { return false }
    if bound.isGroupRule {
      return bound.lets.indices.contains {
        !lets.contains($0) && !bound.lets[$0].isGroupValue && bound.lets[$0].expression.callsTables
      }
    }
    var (seen, pending) = (lets, expressions.map { ($0, nil as Int?) })
    while let (expression, index) = pending.popLast() {
      for reference in expression.references {
        guard case .letBinding(let other)? = bound.meaning(of: reference, inLet: index),
          seen.insert(other).inserted
        else { continue }
        if bound.lets[other].expression.callsTables { return true }
        pending.append((bound.lets[other].expression, other))
      }
    }
    return false
  }

  /// Visits what aggregates hold, which belongs to the rows, whatever else the expression is.
  mutating func visitInsideAggregates(of expression: Expression, inLet index: Int?) {
    for reference in expression.references where expression.isInsideAggregate(reference.range) {
      visit(reference, inLet: index)
    }
  }

  private mutating func visit(_ expression: Expression, inLet index: Int?) {
    for reference in expression.references {
      if scope.isGroup, expression.isInsideAggregate(reference.range) { continue }
      visit(reference, inLet: index)
    }
  }

  private mutating func visit(_ reference: Expression.Reference, inLet index: Int?) {
    if scope.isGroup, reference.qualifier == nil,
      bound.rule.per.contains(where: { $0.text == reference.name })
    {
      return
    }
    switch bound.meaning(of: reference, inLet: index) {
    case .letBinding(let other): visitLet(other)
    case .joined(let other, _): visitJoin(other)
    default: break
    }
  }

  private mutating func visitLet(_ index: Int) {
    guard lets.insert(index).inserted else { return }
    let binding = bound.lets[index]
    visit(binding.expression, inLet: index)
    let value = scope.sql(binding.expression, inLet: index)
    let guarded: SQLText = isGuarded ? "case when guard.holds then \(value) end" : value
    let barrier = Self.barrier(binding.expression.callsTables)
    items.append("cross join lateral (select \(guarded) as value\(barrier)) as let\(index)")
  }

  private mutating func visitJoin(_ index: Int) {
    guard !joins.contains(index) else { return }
    let join = bound.joins[index]
    for key in join.keys { visit(key.own, inLet: nil) }
    guard !joins.contains(index) else { return }
    joins.append(index)
    let relation = scope.join(index)
    items.append(shared(relation) ?? relation.lateral())
  }

  /// The keys that groups ask for are found by a chain of their own, which ends before the join.
  private func shared(_ relation: JoinSQL) -> SQLText? {
    guard let groupsRead, scope.context.takesShortcuts, relation.countsMissing, !relation.countsSplit,
      relation.isShared(byGroupsPer: bound.rule.per.map(\.text))
    else { return nil }
    let keys = relation.join.keys.map(\.own)
    let asking =
      isGuarded
      ? RuleChain(
        scope, unguarded: guards.expressions, guardedBy: guards.condition, needed: keys,
        groupsRead: groupsRead)
      : RuleChain(scope, unguarded: keys, guardedBy: nil, needed: [], groupsRead: groupsRead)
    return relation.shared(
      among: "(select \(relation.namedKeys) from \(groupsRead) \(asking.sql)) as asking")
  }

  /// What looks tables up is computed once, not wherever its name stands.
  private static func barrier(_ isCostly: Bool) -> String { isCostly ? " offset 0" : "" }

  var sql: SQLText { items.joined("\n  ") }

  /// How many joined rows could not be judged, over all joins of the chain.
  func missing() -> SQLText {
    let counts = joins.filter { scope.join($0).countsMissing }
      .map { "coalesce(\(scope.alias($0)).missing, 0)" as SQLText }
    return counts.isEmpty ? "0" : counts.joined(" + ")
  }

  /// Whether a join found two rows where there may be one.
  func isAmbiguous() -> SQLText {
    let counts = joins.filter { scope.join($0).countsMissing && !bound.joins[$0].isAggregated }
      .map { "coalesce(\(scope.alias($0)).missing, 0) > 0" as SQLText }
    return counts.isEmpty ? "false" : counts.joined(" or ")
  }
}

extension BoundRule {
  fileprivate func guards(of scope: RuleScope) -> [Expression] {
    [scope.isGroup ? groupFilter : filter].compactMap { $0 }
  }
}

extension Expression {
  /// Whether it calls functions of the rulebook that look tables up.
  var callsTables: Bool { calls.contains(where: \.readsTable) }
}

extension Expression.Call {
  var readsTable: Bool {
    AllowedFunctions.isRulebook(name) && !["blank", "local_date", "years_after"].contains(name)
  }
}

extension RuleScope {
  func join(_ index: Int) -> JoinSQL {
    let join = bound.joins[index]
    return JoinSQL(
      join: join, alias: alias(index), names: bound.names(of: join),
      verdictNames: bound.verdictNames(of: join),
      context: context, ownKeys: join.keys.map { sql($0.own) }, periodStart: periodStart,
      succession: bound.follows(join) ? SuccessionSQL(bound, context) : nil)
  }

  func missingJoin() -> JoinSQL? {
    bound.missing.map {
      JoinSQL(
        join: $0, alias: "absent", names: [], verdictNames: [], context: context,
        ownKeys: $0.keys.map { sql($0.own) }, periodStart: periodStart)
    }
  }
}
