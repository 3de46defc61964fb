import Catalogue

extension BoundRule {
  /// The same rule, knowing which datasets and columns its verdicts rest on; what only its wording shows is left out.
  func withNeeds(optional: Set<Need>) -> BoundRule {
    var found: Set<Need> = [Need(dataset: dataset.name, column: nil)]
    var seenLets: Set<Int> = []
    var seenJoins: Set<Int> = []

    func add(_ expression: Expression, inLet index: Int? = nil) {
      for reference in expression.references {
        switch meaning(of: reference, inLet: index) {
        case .column(let name): found.insert(Need(dataset: dataset.name, column: name))
        case .letBinding(let other):
          if seenLets.insert(other).inserted { add(lets[other].expression, inLet: other) }
        case .joined(let other, let name): add(joins[other], index: other, name: name)
        case .periodStart, .periodEnd, nil: break
        }
      }
    }

    func add(_ join: BoundJoin, index: Int, name: String?) {
      if seenJoins.insert(index).inserted { add(frameOf: join) }
      guard case .dataset(let joined) = join.source, let name else { return }
      if let binding = join.lets.first(where: { $0.name == name }) {
        addJoined(binding.expression, join)
      } else {
        found.insert(Need(dataset: joined.name, column: name))
      }
    }

    func add(frameOf join: BoundJoin) {
      for key in join.keys {
        add(key.own)
        if let binding = join.lets.first(where: { $0.name == key.joined }) {
          addJoined(binding.expression, join)
        } else if case .dataset(let joined) = join.source {
          found.insert(Need(dataset: joined.name, column: key.joined))
        }
      }
      if case .dataset(let joined) = join.source { found.insert(Need(dataset: joined.name, column: nil)) }
      if let filter = join.filter { addJoined(filter, join) }
    }

    func addJoined(_ expression: Expression, _ join: BoundJoin) {
      guard case .dataset(let joined) = join.source else { return }
      for reference in expression.references {
        if let qualifier = reference.qualifier, let inner = join.joins.first(where: { $0.name == qualifier })
        {
          addNested(inner, column: reference.name, of: joined)
        } else if joined.column(reference.name) != nil {
          found.insert(Need(dataset: joined.name, column: reference.name))
        } else if let binding = join.lets.first(where: { $0.name == reference.name }) {
          addJoined(binding.expression, join)
        }
      }
    }

    func addNested(_ inner: BoundJoin, column: String, of joined: Dataset) {
      guard case .dataset(let dataset) = inner.source else { return }
      found.insert(Need(dataset: dataset.name, column: nil))
      found.formUnion((inner.keys.map(\.joined) + [column]).map { Need(dataset: dataset.name, column: $0) })
      for reference in inner.keys.flatMap(\.own.references) where joined.column(reference.name) != nil {
        found.insert(Need(dataset: joined.name, column: reference.name))
      }
    }

    for expression in [agency, on, filter, groupFilter, flag].compactMap({ $0 }) + per + subject {
      add(expression)
    }
    for (index, join) in joins.enumerated() where join.isEach { add(join, index: index, name: nil) }
    if let missing { add(frameOf: missing) }
    found = found.filter {
      !optional.contains($0) && !optional.contains(Need(dataset: $0.dataset, column: nil))
    }
    return BoundRule(
      rule: rule, dataset: dataset, agency: agency, on: on, filter: filter, groupFilter: groupFilter,
      flag: flag,
      amount: amount, lets: lets, joins: joins, missing: missing, per: per, subject: subject,
      reasonNames: reasonNames, needs: found)
  }
}
