/// A value of a YAML file: its texts as written, never as YAML would guess them.
public struct YAMLNode: Sendable, Hashable {
  public enum Content: Sendable, Hashable {
    /// A plain empty value, `~` or `null`.
    case null
    case scalar(PlacedText)
    case list([YAMLNode])
    case mapping([YAMLEntry])
  }

  public let content: Content
  public let place: SourcePlace

  public var isNull: Bool { content == .null }

  /// What the node is, for messages.
  public var kind: String {
    switch content {
    case .null: "nothing"
    case .scalar: "a text"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }

  /// The content without comments and layout, as JSON in which every scalar is a string.
  ///
  /// The order of keys is left out too, but for the mappings below the keys in `ordered`, where it has a meaning.
  public func canonicalText(ordered: Set<String> = []) -> String {
    switch content {
    case .null: return "null"
    case .scalar(let text): return CanonicalText.string(text.text)
    case .list(let nodes): return CanonicalText.list(nodes.map { $0.canonicalText(ordered: ordered) })
    case .mapping(let entries):
      return CanonicalText.object(
        entries.map { entry in
          guard ordered.contains(entry.key.text), case .mapping(let inner) = entry.value.content else {
            return (entry.key.text, entry.value.canonicalText(ordered: ordered))
          }
          let pairs = inner.map { pair in
            CanonicalText.list([
              CanonicalText.string(pair.key.text), pair.value.canonicalText(ordered: ordered),
            ])
          }
          return (entry.key.text, CanonicalText.list(pairs))
        })
    }
  }
}

/// A key of a mapping with its value.
public struct YAMLEntry: Sendable, Hashable {
  public let key: PlacedText
  public let value: YAMLNode
}
