import Catalogue
import Rulebook

/// Says of rows and groups that lack data which table has no row for them: the table and what it was asked for, parted
/// by a character that no text holds. Nothing is looked up again but where a value is null.
struct TableGapSQL {
  /// The functions that find a figure of the law or nothing, and the table in which they look. Those whose null may
  /// also mean that the law sets no limit are left out: of them nobody could say that a row is lacking.
  private static let tables = [
    "threshold": "procurement_threshold", "legal_limit": "legal_limit", "lodging_cap": "lodging_cap",
    "overseas_lodging_cap": "overseas_cap", "overseas_meals_cap": "overseas_cap",
    "overseas_misc_cap": "overseas_cap", "vehicle_price_cap": "vehicle_cap",
    "conference_cap": "conference_cap", "training_cap": "training_cap", "lecture_fee": "lecture_fee",
    "travel_allowance": "travel_allowance", "office_area_cap": "office_area_cap",
    "is_working_day": "holiday", "working_days": "holiday", "working_day_after": "holiday",
  ]

  let scope: RuleScope

  /// Null where every table had what it was asked for; nil where none is asked.
  func sql(of chain: RuleChain, deciding expressions: [Expression]) -> SQLText? {
    let ofLets = chain.lets.sorted().compactMap { index -> SQLText? in
      gap(in: scope.bound.lets[index].expression, inLet: index).map {
        "case when \(RuleScope.letColumn(index)) is null then \($0) end"
      }
    }
    let all = ofLets + expressions.compactMap { gap(in: $0, inLet: nil) }
    return all.isEmpty ? nil : "coalesce(\(all.joined(", ")))"
  }

  private func gap(in expression: Expression, inLet index: Int?) -> SQLText? {
    let gaps = expression.calls.compactMap { call -> SQLText? in
      guard let table = Self.tables[call.name], !expression.isInsideAggregate(call.range) else { return nil }
      let arguments = expression.arguments(of: call).map { scope.sql(expression, in: $0, inLet: index) }
      // Who does not know his level of government asks for everybody's figure.
      let needed = call.name == "threshold" ? arguments.prefix(4) : arguments[...]
      let known = needed.map { "(\($0)) is not null" as SQLText }.joined(" and ")
      let asked = needed.map { "(\($0))::text" as SQLText }.joined(", ")
      return """
        case when \(known) then case when \(scope.sql(expression, in: call.range, inLet: index)) is null \
        then concat_ws(chr(31), \(SQLQuoting.string(table)), \(asked)) end end
        """
    }
    return gaps.isEmpty ? nil : "coalesce(\(gaps.joined(", ")))"
  }
}

extension RuleScope {
  fileprivate func sql(_ expression: Expression, in range: Range<Int>, inLet index: Int?) -> SQLText {
    SQLRendering(expression: expression, passedBefore: context.passedBefore).sql(
      in: range, name: { name($0, inLet: index) },
      aggregate: isGroup ? { aggregate in aggregates?.column(expression, aggregate, inLet: index) } : nil)
  }
}
