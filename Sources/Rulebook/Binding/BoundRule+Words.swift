public import Catalogue

extension BoundRule {
  /// The words for the codes that a name of the reason may hold: those of the columns that its value comes from.
  public func words(of name: String) -> [String: LocalizedText] {
    reasonNames[name].map { words(in: $0) } ?? [:]
  }

  /// The columns of a fixed vocabulary whose codes a name shows as they are.
  func showsCodes(_ name: String) -> Bool {
    guard let expression = reasonNames[name], let reference = expression.references.first else {
      return false
    }
    switch meaning(of: reference) {
    case .letBinding(let index):
      let source = lets[index].expression
      let isBare = source.references.count == 1 && source.references.first?.text == source.source.text
      return isBare && !words(in: source, inLet: index).isEmpty
    case .column, .joined: return !words(in: expression).isEmpty
    case .periodStart, .periodEnd, nil: return false
    }
  }

  private func words(in expression: Expression, inLet index: Int? = nil) -> [String: LocalizedText] {
    var found: [String: LocalizedText] = [:]
    for reference in expression.references {
      let words: [String: LocalizedText] =
        switch meaning(of: reference, inLet: index) {
        case .column(let name): dataset.column(name)?.words ?? [:]
        case .letBinding(let other): self.words(in: lets[other].expression, inLet: other)
        case .joined(let join, let name): joins[join].source.columns.first { $0.name == name }?.words ?? [:]
        case .periodStart, .periodEnd, nil: [:]
        }
      found.merge(words) { first, _ in first }
    }
    return found
  }
}
