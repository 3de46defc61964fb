import Catalogue

/// The work of binding one rule: collects faults and goes on.
struct RuleBinding {
  let rule: Rule
  let dataset: Dataset
  let catalogue: Catalogue
  var diagnostics: [Diagnostic] = []
  private let parser = ExpressionParser()

  init(rule: Rule, dataset: Dataset, catalogue: Catalogue) {
    self.rule = rule
    self.dataset = dataset
    self.catalogue = catalogue
  }

  mutating func bind() -> BoundRule {
    let lets = bindLets(rule.lets)
    let joins = rule.joins.map { bindJoin($0) }
    let missing = rule.missing.map { bindJoin($0) }
    let agency = rule.agency.flatMap { parse($0) } ?? defaultAgency()
    let bound = BoundRule(
      rule: rule, dataset: dataset, agency: agency, on: rule.on.flatMap { parse($0) },
      filter: rule.filter.flatMap { parse($0) }, groupFilter: rule.groupFilter.flatMap { parse($0) },
      flag: rule.flag.flatMap { parse($0) }, amount: rule.amount.flatMap { parse($0) }, lets: lets,
      joins: joins.compactMap { $0 }, missing: missing ?? nil, per: rule.per.compactMap { parse($0) },
      subject: rule.subject.filter { $0.text != "first_on" || rule.window == nil }.compactMap { parse($0) },
      reasonNames: parseReasonNames(), needs: [])
    guard diagnostics.isEmpty else { return bound }
    checkNames(bound)
    checkShape(bound)
    guard diagnostics.isEmpty else { return bound }
    checkWords(bound)
    return bound.withNeeds(optional: optionalNeeds(bound))
  }

  private mutating func parse(_ text: PlacedText) -> Expression? {
    do throws(Diagnostic) {
      return try parser.parse(text)
    } catch {
      diagnostics.append(error)
      return nil
    }
  }

  private mutating func defaultAgency() -> Expression {
    if dataset.column("agency_code") == nil {
      fault(
        rule.dataset,
        "The dataset \"\(dataset.name)\" has no agency_code, so the rule must say whose row it is.",
        hint: "Add `agency:`, for example `agency: tender.agency_code`.")
    }
    return Expression(name: "agency_code", at: rule.dataset.place)
  }

  private mutating func parseReasonNames() -> [String: Expression] {
    var names: [String: Expression] = [:]
    for name in rule.reason.zhCN.names + rule.reason.en.names where names[name.text] == nil {
      if rule.window != nil, ["first_on", "last_on"].contains(name.text) { continue }
      names[name.text] = parse(name)
    }
    return names
  }

  private mutating func bindLets(_ bindings: [LetBinding]) -> [BoundLet] {
    var bound: [BoundLet] = []
    for binding in bindings {
      guard let expression = parse(binding.expression) else { continue }
      if bound.contains(where: { $0.name == binding.name.text }) {
        fault(binding.name, "\"\(binding.name.text)\" is named twice in `let`.", hint: nil)
      }
      let usesGroupValue = expression.references.contains { reference in
        reference.qualifier == nil && !expression.isInsideAggregate(reference.range)
          && bound.contains { $0.name == reference.name && $0.isGroupValue }
      }
      bound.append(
        BoundLet(
          name: binding.name.text, expression: expression,
          isGroupValue: !expression.aggregates.isEmpty || usesGroupValue))
    }
    return bound
  }

  private mutating func bindJoin(_ join: Join) -> BoundJoin? {
    let source: BoundJoin.Source
    switch join.source {
    case .dataset(let name):
      guard let dataset = catalogue.dataset(named: name.text) else {
        diagnostics.append(unknown("dataset", name, among: catalogue.datasets.map(\.name)))
        return nil
      }
      source = .dataset(dataset)
    case .table(let name):
      guard let table = catalogue.table(named: name.text) else {
        diagnostics.append(unknown("table", name, among: catalogue.tables.map(\.name)))
        return nil
      }
      source = .table(table)
    }
    let lets = bindLets(join.lets)
    let nested = join.joins.compactMap { bindJoin($0) }
    for (inner, bound) in zip(join.joins, nested) where !bound.isUnique {
      fault(
        inner.name, "The join \"\(bound.name)\" of the joined rows may find several rows.",
        hint: "Name the whole key of \(bound.source.name) in its keys.")
    }
    let nestedNames = nested.flatMap { inner in inner.source.columns.map { "\(inner.name).\($0.name)" } }
    let columns = source.columns.map(\.name)
    var keys: [BoundJoin.Key] = []
    for key in join.keys {
      if !columns.contains(key.joined.text), !lets.contains(where: { $0.name == key.joined.text }) {
        diagnostics.append(unknown("column of \(source.name)", key.joined, among: columns + lets.map(\.name)))
      }
      if let own = parse(key.own) { keys.append(BoundJoin.Key(joined: key.joined.text, own: own)) }
    }
    let filter = join.filter.flatMap { parse($0) }
    for (index, binding) in lets.enumerated() {
      checkJoined(binding.expression, columns: columns + nestedNames + lets[..<index].map(\.name))
    }
    if let filter {
      checkJoined(filter, columns: columns + nestedNames + lets.filter { !$0.isGroupValue }.map(\.name))
      refuseAggregates(filter, in: "where")
    }
    return BoundJoin(
      name: join.name.text, source: source, keys: keys, filter: filter, lets: lets, joins: nested,
      isEach: join.isEach)
  }

  private mutating func checkJoined(_ expression: Expression, columns: [String]) {
    for reference in expression.references {
      let names = columns + ["period_start", "period_end"]
      guard !names.contains(reference.text) else { continue }
      diagnostics.append(unknownName(reference, in: expression, among: names))
    }
  }

  mutating func refuseAggregates(_ expression: Expression?, in key: String) {
    guard let expression, let aggregate = expression.aggregates.first else { return }
    diagnostics.append(
      Diagnostic(
        at: expression.source.place(utf8Offset: aggregate.range.lowerBound),
        "`\(key)` speaks of one row; it can hold no aggregate (\(aggregate.name)).",
        hint: "Conditions on groups stand in `when` and `flag`, beside `per`."))
  }

  mutating func fault(_ text: PlacedText, _ message: String, hint: String?) {
    diagnostics.append(Diagnostic(at: text.place, message, hint: hint))
  }

  func unknown(_ what: String, _ text: PlacedText, among names: some Sequence<String>) -> Diagnostic {
    RuleBinder(catalogue: catalogue).unknown(what, text, among: names)
  }

  func unknownName(
    _ reference: Expression.Reference, in expression: Expression, among names: [String]
  ) -> Diagnostic {
    Diagnostic(
      at: expression.source.place(utf8Offset: reference.range.lowerBound),
      "There is no column or name \"\(reference.text)\" here.",
      hint: Nearest.name(to: reference.text, in: Set(names)).map { "Did you mean \($0)?" })
  }
}
