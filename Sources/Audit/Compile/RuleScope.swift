import Catalogue
import Rulebook

/// Turns a rule's expressions into SQL: each name becomes the column of the relation that holds it.
struct RuleScope {
  let bound: BoundRule
  let context: JudgingContext
  /// Group expressions see keys and finished aggregates instead of rows.
  let isGroup: Bool
  /// The aggregates of the rule's group expressions, in the order of their columns `a0`, `a1`, ….
  var aggregates: AggregateColumns?

  init(
    _ bound: BoundRule, _ context: JudgingContext, isGroup: Bool = false, aggregates: AggregateColumns? = nil
  ) {
    self.bound = bound
    self.context = context
    self.isGroup = isGroup
    self.aggregates = aggregates
  }

  var window: Bool { bound.rule.window != nil }

  func sql(_ expression: Expression, inLet index: Int? = nil) -> SQLText {
    SQLRendering(expression: expression, passedBefore: context.passedBefore).sql(
      name: { name($0, inLet: index) },
      aggregate: isGroup ? { aggregate in aggregates?.column(expression, aggregate, inLet: index) } : nil)
  }

  func name(_ reference: Expression.Reference, inLet index: Int?) -> String {
    if isGroup, reference.qualifier == nil,
      let key = bound.rule.per.firstIndex(where: { $0.text == reference.name })
    {
      return "g.k\(key)"
    }
    switch bound.meaning(of: reference, inLet: index) {
    case .column(let name): return "r.\(name)"
    case .letBinding(let other): return Self.letColumn(other)
    case .joined(let join, let name): return "\(alias(join)).\(SQLQuoting.name(name))"
    case .periodStart: return periodStart
    case .periodEnd: return periodEnd
    case nil: return "null"
    }
  }

  static func letColumn(_ index: Int) -> String { "let\(index).value" }

  func alias(_ join: Int) -> String { "join\(join)" }

  var periodStart: String {
    switch bound.rule.period {
    case .month, .all: "date '\(context.month.start)'"
    case .yearToDate, .fiscalYear: "date '\(context.month.startOfYear)'"
    }
  }

  var periodEnd: String { "date '\(context.month.end)'" }
}
