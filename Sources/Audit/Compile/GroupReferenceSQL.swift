import Catalogue
import Rulebook

/// The records that the joins of the flagged groups find. Groups that ask for the same keys share the answer.
struct GroupReferenceSQL {
  private let groups: RuleScope
  private let chain: RuleChain

  init(_ groups: RuleScope, _ chain: RuleChain) {
    self.groups = groups
    self.chain = chain
  }

  /// Queries with the columns of `touched`.
  func parts() -> [SQLText] {
    chain.joins.compactMap { index in
      let join = groups.join(index)
      let isShared =
        groups.context.takesShortcuts && join.isShared(byGroupsPer: groups.bound.rule.per.map(\.text))
      guard let found = isShared ? shared(join) : single(join) else { return nil }
      return """
        select found.unit, \(index + 101), null::numeric, (found.reference ->> 'version')::bigint, found.reference, \
        null::text, null::date
        from (\(found)) as found
        """
    }
  }

  private func single(_ join: JoinSQL) -> SQLText? {
    join.references().map { references in
      """
      select g.unit, x.reference from judged as g
            \(chain.sql)
            cross join lateral (\(references)) as x
          where g.verdict = 'flagged'
      """
    }
  }

  private func shared(_ join: JoinSQL) -> SQLText? {
    let isSame = join.keyNames.map { "asking.\($0) = answer.\($0)" }.joined(separator: " and ")
    return join.keyed(by: "asked").references().map { references in
      """
      with asking as materialized (
            select g.unit, \(join.namedKeys) from judged as g
              \(chain.sql)
            where g.verdict = 'flagged'),
          answer as materialized (
            select asked.*, x.reference from (select distinct \(join.keyNames.joined(separator: ", ")) from asking) as asked
              cross join lateral (\(references)) as x)
          select asking.unit, answer.reference from asking join answer on \(isSame)
      """
    }
  }
}
