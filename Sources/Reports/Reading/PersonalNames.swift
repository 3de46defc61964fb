import Catalogue
import Rulebook

/// Which names of a rule stand for personal data: its wording, its subject and its figures may show them.
struct PersonalNames: Sendable {
  enum Kind: Sendable {
    case open
    /// The value of a personal column itself.
    case personal
    /// Computed from one: a count or a sum may be shown, a text may not.
    case derived
  }

  /// Functions whose answer says nothing of the person that they were asked about.
  private static let silentCalls: Set<String> = ["spending_term", "count", "length", "char_length", "blank"]

  let rule: BoundRule

  /// - Parameter name: `claimant` or `bids.contact_name`.
  func kind(of name: String) -> Kind {
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    let reference =
      parts.count == 2
      ? Expression.Reference(qualifier: parts[0], name: parts[1], range: 0..<0)
      : Expression.Reference(name: name, range: 0..<0)
    return kind(of: reference, inLet: nil)
  }

  var reads: Set<String> { rule.datasets }

  private func kind(of reference: Expression.Reference, inLet index: Int?) -> Kind {
    switch rule.meaning(of: reference, inLet: index) {
    case .column(let name): rule.dataset.column(name)?.isPersonal == true ? .personal : .open
    case .letBinding(let other): kind(of: rule.lets[other].expression) { kind(of: $0, inLet: other) }
    case .joined(let index, let name): kind(of: name, in: rule.joins[index])
    case .periodStart, .periodEnd, nil: .open
    }
  }

  private func kind(of name: String, in join: BoundJoin) -> Kind {
    if let binding = join.lets.first(where: { $0.name == name }) {
      return kind(of: binding.expression) { reference in
        if let qualifier = reference.qualifier {
          guard let inner = join.joins.first(where: { $0.name == qualifier }) else { return .open }
          return kind(of: reference.name, in: inner)
        }
        // A name of its own that hides a column would call itself.
        return reference.name == name ? column(name, of: join) : kind(of: reference.name, in: join)
      }
    }
    return column(name, of: join)
  }

  private func column(_ name: String, of join: BoundJoin) -> Kind {
    join.source.columns.first { $0.name == name }?.isPersonal == true ? .personal : .open
  }

  /// A bare name passes on what it stands for; anything else is computed.
  private func kind(of expression: Expression, _ ask: (Expression.Reference) -> Kind) -> Kind {
    let silent = expression.calls.filter { Self.silentCalls.contains($0.name) }.map(\.range)
    let told = expression.references.filter { reference in
      !silent.contains { $0.contains(reference.range.lowerBound) }
    }
    let isBare = expression.references.count == 1 && expression.references[0].text == expression.source.text
    if isBare { return ask(expression.references[0]) }
    return told.contains { ask($0) != .open } ? .derived : .open
  }
}
