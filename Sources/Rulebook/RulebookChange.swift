import Catalogue

/// One difference from the rulebook that shipped: a rule or a table that is new, another, or not there.
public struct RulebookChange: Sendable, Hashable {
  public enum Kind: String, Sendable {
    case rule, table
    /// A rule or table that shipped and is not there.
    case removal
  }

  /// The rule's id, or `tables/<name>`.
  public let name: String
  public let kind: Kind
  /// What is to be approved: the canonical text; for a removal, a text that says so.
  public let content: String
  /// The canonical text that shipped; nil: nothing of that name did.
  public let shipped: String?

  public init(name: String, content: String?, shipped: String?) {
    self.name = name
    self.shipped = shipped
    if let content {
      kind = name.hasPrefix("tables/") ? .table : .rule
      self.content = content
    } else {
      kind = .removal
      self.content = CanonicalText.object([
        ("name", CanonicalText.string(name)), ("removed", CanonicalText.string("true")),
      ])
    }
  }
}
