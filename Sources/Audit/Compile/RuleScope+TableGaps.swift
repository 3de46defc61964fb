import Catalogue
import Rulebook

extension RuleScope {
  /// What tables lack of that on which a verdict rests: null where every table had what it was asked for, nil where none
  /// is asked.
  /// - Parameter filter: what decides whether the rule speaks of the row or group.
  func tableGap(of chain: RuleChain, guardedBy filter: Expression?, deciding expressions: [Expression])
    -> SQLText?
  {
    let ofLets = chain.lets.sorted().compactMap { index in
      tableGaps(inLet: index).outsideAggregates(of: bound.lets[index].expression).map {
        "case when \(Self.letColumn(index)) is null then \($0) end" as SQLText
      }
    }
    let ofJoins = chain.joins.compactMap { index -> SQLText? in
      join(index).rowGap == nil ? nil : "\(alias(index)).row_gap"
    }
    let ofGuard = filter.flatMap { tableGaps(inLet: nil).outsideAggregates(of: $0) }
      .map { "case when guard.holds is null then \($0) end" as SQLText }
    let keys = chain.joins.flatMap { bound.joins[$0].keys.map(\.own) }
    let direct = (expressions + keys).compactMap { tableGaps(inLet: nil).outsideAggregates(of: $0) }
    return TableGapSQL.first(of: ofLets + ofJoins + [ofGuard].compactMap { $0 } + direct)
  }

  /// What tables lack for a row that an aggregate of its group leaves out.
  func tableGap(
    leftOutBy aggregate: Expression.Aggregate, of expression: Expression, inLet index: Int?
  ) -> SQLText? {
    tableGaps(inLet: index).leftOut(by: aggregate, of: expression)
  }

  private func tableGaps(inLet index: Int?) -> TableGapSQL {
    TableGapSQL { expression, range in
      SQLRendering(expression: expression, passedBefore: context.passedBefore).sql(
        in: range, name: { name($0, inLet: index) },
        aggregate: isGroup ? { aggregates?.column(expression, $0, inLet: index) } : nil)
    }
  }
}
