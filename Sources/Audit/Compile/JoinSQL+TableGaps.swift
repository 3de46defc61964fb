import Catalogue
import Rulebook

extension JoinSQL {
  /// What tables lack for the joined rows, where a verdict rests on it: the relation's column `row_gap`. Nil where the
  /// rows ask no table.
  var rowGap: SQLText? {
    if join.isEach || join.isUnique { return gapOfLets(reached(from: verdictNames)) }
    return join.isAggregated ? aggregatedGap : singleGap
  }

  /// What tables lack to say whether a row is there.
  func absenceGap() -> SQLText? {
    guard let filter = filterSQL, let gap = gapOfFilter else { return nil }
    return "(select min(\(gap)) \(source(of: "j")) where \(matches()) and \(filter) is null)"
  }

  /// Of the one row that matches, or of those that may.
  private var singleGap: SQLText? {
    let ofLets = gapOfLets(reached(from: verdictNames))
    guard let filter = filterSQL else { return ofLets.map { "min(\($0))" } }
    guard ofLets != nil || gapOfFilter != nil else { return nil }
    return
      "min(case \(filter) when false then null when true then \(ofLets ?? "null") else \(gapOfFilter ?? "null") end)"
  }

  /// Of the rows that are left out, and of what is asked of all of them together.
  private var aggregatedGap: SQLText? {
    let reached = reached(from: verdictNames)
    let groupLets = reached.filter { join.lets[$0].isGroupValue }
    let ofAggregates = groupLets.flatMap { index in
      let expression = join.lets[index].expression
      return expression.aggregates.compactMap { tableGaps(inLet: index).leftOut(by: $0, of: expression) }
    }
    let ofRow = TableGapSQL.first(of: [gapOfLets(reached)].compactMap { $0 } + ofAggregates)
    let known: SQLText =
      filterSQL.map {
        "case \($0) when false then null when true then \(ofRow ?? "null") else \(gapOfFilter ?? "null") end"
      } ?? ofRow ?? "null"
    let leftOut = leftOut
    let ofRows: SQLText? =
      leftOut.isEmpty || (ofRow == nil && gapOfFilter == nil)
      ? nil : "min(\(known)) filter (where \(leftOut.joined(" or ")))"
    let together = groupLets.compactMap { index -> SQLText? in
      let expression = join.lets[index].expression
      let gaps = TableGapSQL { self.aggregatedSQL($0, in: $1, inLet: index) }
      return gaps.outsideAggregates(of: expression).map {
        "case when \(self.aggregatedSQL(expression, inLet: index)) is null then \($0) end"
      }
    }
    return TableGapSQL.first(of: [ofRows].compactMap { $0 } + together)
  }

  private var gapOfFilter: SQLText? {
    guard let filter = join.filter else { return nil }
    let ofLets = gapOfLets(reached(from: Set(filter.references.map(\.name))))
    let own = tableGaps(inLet: nil).outsideAggregates(of: filter)
    return TableGapSQL.first(of: [ofLets, own].compactMap { $0 })
  }

  /// Of those of the lets that have a value for each row.
  private func gapOfLets(_ indices: [Int]) -> SQLText? {
    TableGapSQL.first(
      of: indices.filter { !join.lets[$0].isGroupValue }.compactMap { index in
        tableGaps(inLet: index).outsideAggregates(of: join.lets[index].expression).map {
          "case when j\(index).value is null then \($0) end" as SQLText
        }
      })
  }

  private func tableGaps(inLet index: Int?) -> TableGapSQL {
    TableGapSQL { self.rendered($0, in: $1, inLet: index) }
  }

  /// The positions of the lets on which the names rest.
  private func reached(from names: Set<String>) -> [Int] {
    var found: Set<Int> = []
    func visit(_ name: String, before limit: Int) {
      guard let index = join.lets[..<limit].lastIndex(where: { $0.name == name }),
        found.insert(index).inserted
      else { return }
      for reference in join.lets[index].expression.references where reference.qualifier == nil {
        visit(reference.name, before: index)
      }
    }
    for name in names { visit(name, before: join.lets.count) }
    return found.sorted()
  }
}
