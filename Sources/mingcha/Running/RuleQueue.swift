import Rulebook

/// Hands rules to those who try them, each rule once.
actor RuleQueue {
  private let rules: [BoundRule]
  private var taken = 0

  init(_ rules: [BoundRule]) { self.rules = rules }

  /// The next rule, and how many went before it.
  func next() -> (BoundRule, Int)? {
    guard taken < rules.count else { return nil }
    defer { taken += 1 }
    return (rules[taken], taken)
  }
}
