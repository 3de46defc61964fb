/// The keys and values of a mapping, in the order of the file.
public struct YAMLFields: Sendable {
  public let entries: [YAMLEntry]
  public let place: SourcePlace
  /// What the mapping is, for messages.
  public let what: String

  public func entry(_ key: String) -> YAMLEntry? {
    entries.first { $0.key.text == key }
  }

  public subscript(_ key: String) -> YAMLNode? {
    entry(key)?.value
  }
}
