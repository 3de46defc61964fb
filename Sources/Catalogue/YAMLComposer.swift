import Yams

/// Turns a file's text into nodes and refuses what YAML offers beyond plain values.
struct YAMLComposer {
  private let source: SourceText
  private let scalars: [[Unicode.Scalar]]
  private(set) var diagnostics: [Diagnostic] = []
  /// Set where something was left unread, so that its absence is not reported as well.
  private var isIncomplete = false

  init(_ source: SourceText) {
    self.source = source
    scalars = source.lines.map { Array($0.unicodeScalars) }
  }

  /// Nil: the file holds nothing, or is no YAML; `diagnostics` says what is wrong.
  mutating func root() -> YAMLNode? {
    do {
      // The parser lives on until the end: it alone keeps the anchors that `node(of:)` looks for.
      let parser = try Parser(yaml: source.text, resolver: .basic, encoding: .utf8)
      return try withExtendedLifetime(parser) {
        guard let root = try parser.singleRoot() else { return nil }
        let node = node(of: root)
        return isIncomplete ? nil : node
      }
    } catch {
      diagnostics.append(YAMLFault.diagnostic(of: error, in: source))
      return nil
    }
  }

  private mutating func node(of node: Node) -> YAMLNode {
    let place = source.place(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    if isTagged(at: place) {
      refuse(
        "tags are not allowed", at: place, hint: "write the value without the tag; quote it if it is a text")
    }
    if node.anchor != nil {
      refuse("anchors and aliases are not allowed", at: place, hint: "write the value in each place")
      // Aliases that hold aliases can stand for more nodes than memory holds: no further.
      guard node.scalar != nil else { return unread(at: place) }
    }
    switch node {
    case .scalar(let scalar): return self.scalar(scalar, at: place)
    case .sequence(let sequence):
      return YAMLNode(content: .list(sequence.map { self.node(of: $0) }), place: place)
    case .mapping(let mapping):
      return YAMLNode(content: .mapping(mapping.compactMap { entry($0.key, $0.value) }), place: place)
    case .alias:
      refuse("anchors and aliases are not allowed", at: place, hint: "write the value in each place")
      return unread(at: place)
    }
  }

  /// No plain text begins with an exclamation mark, and a node with a tag begins at the tag.
  private func isTagged(at place: SourcePlace) -> Bool {
    guard scalars.indices.contains(place.line - 1) else { return false }
    return scalars[place.line - 1].dropFirst(place.column - 1).first == "!"
  }

  private mutating func unread(at place: SourcePlace) -> YAMLNode {
    isIncomplete = true
    return YAMLNode(content: .null, place: place)
  }

  private mutating func entry(_ key: Node, _ value: Node) -> YAMLEntry? {
    let keyNode = node(of: key)
    let valueNode = node(of: value)
    guard case .scalar(let text) = keyNode.content else {
      if key.anchor == nil { refuse("a key must be a plain text", at: keyNode.place) }
      return nil
    }
    return YAMLEntry(key: text, value: valueNode)
  }

  private mutating func scalar(_ scalar: Node.Scalar, at place: SourcePlace) -> YAMLNode {
    if scalar.string.unicodeScalars.contains("\0") {
      refuse("a text may not hold a NUL character", at: place)
    }
    if scalar.style == .plain, ["", "~", "null", "Null", "NULL"].contains(scalar.string) {
      return YAMLNode(content: .null, place: place)
    }
    let runs = ScalarPlaces(lines: scalars, start: place, style: scalar.style).runs(of: scalar.string)
    return YAMLNode(content: .scalar(PlacedText(scalar.string, at: place, runs: runs)), place: place)
  }

  private mutating func refuse(_ message: String, at place: SourcePlace, hint: String? = nil) {
    let diagnostic = Diagnostic(at: place, message, hint: hint).excerpted(from: source)
    // An alias stands at its anchor's place and would be reported there again.
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }
}
