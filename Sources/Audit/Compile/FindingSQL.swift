import Catalogue
import Rulebook

/// What a flagged row or group tells: subject, amount, reasons, figures.
struct FindingSQL {
  let scope: RuleScope

  private var bound: BoundRule { scope.bound }

  func subject() -> SQLText {
    var members = bound.subject.map { name in
      "\(SQLQuoting.string(name.source.text)), rulebook.subject_text(\(scope.sql(name)))" as SQLText
    }
    if bound.rule.window != nil { members.append("'first_on', rulebook.subject_text(g.first_on)") }
    return "jsonb_build_object(\(members.joined(", ")))"
  }

  func amount() -> SQLText { bound.amount.map { "\(scope.sql($0))::numeric" } ?? "null::numeric" }

  func reason(_ template: ReasonTemplate, language: String) -> SQLText {
    let parts = template.segments.map { segment -> SQLText in
      switch segment {
      case .text(let text): SQLText(SQLQuoting.string(text))
      case .name(let name): "rulebook.show(\(value(named: name.text)), '\(language)')"
      case .word(let name):
        "rulebook.show_word((\(value(named: name.text)))::text, '\(language)', \(words(of: name.text, language)))"
      }
    }
    return parts.isEmpty ? "''" : parts.joined(" || ")
  }

  private func words(of name: String, _ language: String) -> SQLText {
    let pairs = bound.words(of: name).sorted { $0.key < $1.key }.map { code, word -> SQLText in
      let said = language == "en" ? word.en : word.zhCN
      return "\(SQLQuoting.string(code)), \(SQLQuoting.string(said))"
    }
    return "jsonb_build_object(\(pairs.joined(", ")))"
  }

  private func value(named name: String) -> SQLText {
    if bound.rule.window != nil, ["first_on", "last_on"].contains(name) { return "g.\(name)" }
    return bound.reasonNames[name].map { scope.sql($0) } ?? "null::text"
  }

  /// The values that the condition used, by the names that it gives them.
  func figures() -> SQLText {
    var members: [(name: String, value: SQLText)] = []
    func add(_ name: String, _ value: SQLText) {
      if !members.contains(where: { $0.name == name }), members.count < 48 { members.append((name, value)) }
    }
    if scope.isGroup {
      for (index, name) in bound.rule.per.enumerated() { add(name.text, "g.k\(index)") }
    }
    for (index, binding) in bound.lets.enumerated() where isVisible(letAt: index) {
      add(binding.name, SQLText(RuleScope.letColumn(index)))
    }
    for expression in figureExpressions {
      for aggregate in expression.aggregates where scope.isGroup {
        guard let column = scope.aggregates?.column(expression, aggregate, inLet: nil) else { continue }
        add(expression.text(aggregate.range), SQLText(column))
      }
      for reference in expression.references {
        if scope.isGroup, expression.isInsideAggregate(reference.range) { continue }
        guard scope.isGroup ? bound.isGroupValue(reference) : true else { continue }
        guard !["period_start", "period_end"].contains(reference.text) else { continue }
        add(reference.text, SQLText(scope.name(reference, inLet: nil)))
      }
    }
    if bound.rule.window != nil {
      add("first_on", "g.first_on")
      add("last_on", "g.last_on")
    }
    let pairs = members.map { "\(SQLQuoting.string($0.name)), to_jsonb(\($0.value))" as SQLText }
    let figures: SQLText = "jsonb_build_object(\(pairs.joined(", ")))"
    guard scope.isGroup, let followed = SuccessionSQL(bound, scope.context)?.figures() else { return figures }
    return "\(figures) || \(followed)"
  }

  /// The expressions whose names the figures hold: they decide, and they are already behind the chain.
  var figureExpressions: [Expression] {
    scope.isGroup
      ? [bound.groupFilter, bound.flag].compactMap { $0 } : [bound.filter, bound.flag].compactMap { $0 }
  }

  /// All that a finding's wording needs from the chain.
  var expressions: [Expression] {
    figureExpressions + bound.subject + bound.reasonNames.values + [bound.amount].compactMap { $0 } + letNames
  }

  private func isVisible(letAt index: Int) -> Bool {
    scope.isGroup ? bound.isGroupEvaluable(letAt: index) : true
  }

  /// A reference to each `let`, so that the chain computes it.
  private var letNames: [Expression] {
    bound.lets.indices.filter(isVisible).map {
      Expression(name: bound.lets[$0].name, at: bound.rule.dataset.place)
    }
  }
}
