/// An audit by rules or tables that differ from what shipped and that no second login has approved.
public struct UnapprovedContent: Error, Sendable, Hashable {
  /// Rules by id, tables as `tables/<name>`.
  public let names: [String]
}
