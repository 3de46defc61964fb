import Catalogue

extension RuleBinding {
  /// Whether every name stands for something, at the place where it is used.
  mutating func checkNames(_ bound: BoundRule) {
    let always = [bound.agency, bound.on, bound.filter, bound.groupFilter, bound.flag, bound.amount]
    let keys = (bound.joins + (bound.missing.map { [$0] } ?? [])).flatMap(\.keys).map(\.own)
    for expression in always.compactMap({ $0 }) + keys + bound.per + bound.subject + bound.reasonNames.values
    {
      check(expression, bound, inLet: nil)
    }
    for (index, binding) in bound.lets.enumerated() { check(binding.expression, bound, inLet: index) }
    for name in rule.optional where optionalNeed(name, bound) == nil {
      diagnostics.append(unknown("dataset or column", name, among: dataset.columns.map(\.name)))
    }
  }

  private mutating func check(_ expression: Expression, _ bound: BoundRule, inLet index: Int?) {
    let lets = bound.lets[..<(index ?? bound.lets.count)].map(\.name)
    let joined = bound.joins.flatMap { join in
      (join.lets.map(\.name) + (join.isAggregated ? [] : join.source.columns.map(\.name)))
        .map { "\(join.name).\($0)" }
    }
    let names = dataset.columns.map(\.name) + lets + joined + ["period_start", "period_end"]
    for reference in expression.references where bound.meaning(of: reference, inLet: index) == nil {
      diagnostics.append(unknownName(reference, in: expression, among: names))
    }
  }

  /// Whether codes are said as words, and words asked for only where there are any. A rule that quotes codes is no more
  /// than worth a warning: what stores of before hold is read by this too.
  mutating func checkWords(_ bound: BoundRule) {
    for segment in rule.reason.templates.flatMap(\.segments) {
      switch segment {
      case .word(let name) where bound.words(of: name.text).isEmpty:
        fault(name, "\"\(name.text)\" holds no codes that have words.", hint: "Write {\(name.text)}.")
      case .name(let name) where bound.showsCodes(name.text):
        diagnostics.append(
          Diagnostic(
            .warning, at: name.place, "\"\(name.text)\" holds codes, which people will read as they are.",
            hint: "Write {\(name.text):word} for their words."))
      case .text, .name, .word: break
      }
    }
  }

  /// Whether rows and groups are kept apart.
  mutating func checkShape(_ bound: BoundRule) {
    refuseAggregates(bound.filter, in: "where")
    refuseAggregates(bound.on, in: "on")
    refuseAggregates(bound.agency, in: "agency")
    if rule.on == nil, rule.period != .all {
      fault(rule.dataset, "The rule does not say which date puts a row into a period.", hint: "Add `on:`.")
    }
    guard bound.isGroupRule else {
      for expression in bound.groupExpressions { refuseAggregates(expression, in: "flag") }
      return
    }
    if rule.window != nil, let prior = bound.groupExpressions.first(where: { !$0.priorYears.isEmpty }) {
      fault(prior.source, "prior_year does not go with `within`.", hint: nil)
    }
    let grouped =
      [bound.flag, bound.groupFilter, bound.amount].compactMap { $0 } + Array(bound.reasonNames.values)
      + bound.subject
    for expression in grouped { checkGrouped(expression, bound, inLet: nil) }
    for (index, binding) in bound.lets.enumerated() where binding.isGroupValue {
      checkGrouped(binding.expression, bound, inLet: index)
    }
    for (index, binding) in bound.lets.enumerated() where !binding.isGroupValue {
      for reference in binding.expression.references {
        guard case .letBinding(let other)? = bound.meaning(of: reference, inLet: index),
          bound.lets[other].isGroupValue
        else { continue }
        fault(
          binding.expression.source, "A value of a row cannot use the group's \"\(reference.name)\".",
          hint: nil)
      }
    }
  }

  private mutating func checkGrouped(_ expression: Expression, _ bound: BoundRule, inLet index: Int?) {
    for reference in expression.references {
      let isInside = expression.isInsideAggregate(reference.range)
      let isGroupValue = bound.isGroupValue(reference, inLet: index)
      if isInside, case .letBinding(let other)? = bound.meaning(of: reference, inLet: index),
        bound.lets[other].isGroupValue
      {
        fault(expression.source, "The aggregate holds the group's \"\(reference.name)\".", hint: nil)
      }
      guard !isInside, !isGroupValue else { continue }
      diagnostics.append(
        Diagnostic(
          at: expression.source.place(utf8Offset: reference.range.lowerBound),
          "\"\(reference.text)\" is a value of a row, not of the group.",
          hint: "Put it into `per`, or into an aggregate such as max(\(reference.text))."))
    }
  }

  func optionalNeeds(_ bound: BoundRule) -> Set<BoundRule.Need> {
    Set(rule.optional.compactMap { optionalNeed($0, bound) })
  }

  private func optionalNeed(_ name: PlacedText, _ bound: BoundRule) -> BoundRule.Need? {
    let parts = name.text.split(separator: ".", maxSplits: 1).map(String.init)
    guard let first = parts.first else { return nil }
    let joins = bound.joins + (bound.missing.map { [$0] } ?? [])
    let named =
      joins.first { $0.name == first }?.source.name ?? joins.first { $0.source.name == first }?.source.name
      ?? (first == dataset.name ? first : nil)
    if parts.count == 2 {
      guard let named, catalogue.dataset(named: named)?.column(parts[1]) != nil else { return nil }
      return BoundRule.Need(dataset: named, column: parts[1])
    }
    if dataset.column(first) != nil { return BoundRule.Need(dataset: dataset.name, column: first) }
    return named.map { BoundRule.Need(dataset: $0, column: nil) }
  }
}
