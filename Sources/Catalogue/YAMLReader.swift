/// Reads one YAML file by what its author must have meant and collects every fault on the way.
public final class YAMLReader {
  public let source: SourceText
  public private(set) var diagnostics: [Diagnostic] = []

  public init(file: String, text: String) {
    source = SourceText(file: file, text: text)
  }

  public func error(_ message: String, at place: SourcePlace, hint: String? = nil) {
    diagnostics.append(Diagnostic(at: place, message, hint: hint).excerpted(from: source))
  }

  public func warn(_ message: String, at place: SourcePlace, hint: String? = nil) {
    diagnostics.append(Diagnostic(.warning, at: place, message, hint: hint).excerpted(from: source))
  }

  /// Nil where the file is empty or no YAML at all, which is reported.
  public func root() -> YAMLNode? {
    var composer = YAMLComposer(source)
    let root = composer.root()
    diagnostics += composer.diagnostics
    if root == nil, composer.diagnostics.isEmpty {
      error("the file is empty", at: source.place(line: 1, column: 1))
    }
    return root
  }

  // MARK: Structure

  /// A mapping whose keys are known; `what` names it in messages ("a rule").
  public func fields(of node: YAMLNode, of what: String, keys: [String]) -> YAMLFields? {
    guard let fields = fields(of: node, of: what) else { return nil }
    for entry in fields.entries where !keys.contains(entry.key.text) {
      let nearest = Nearest.name(to: entry.key.text, in: keys)
      error(
        "unknown key \"\(entry.key.text)\" in \(what)", at: entry.key.place,
        hint: nearest.map { "did you mean \"\($0)\"?" } ?? "the keys are \(keys.joined(separator: ", "))")
    }
    return fields
  }

  /// A mapping whose keys are names that the author chooses.
  public func fields(of node: YAMLNode, of what: String) -> YAMLFields? {
    guard case .mapping(let entries) = node.content else {
      error("\(what) must be a mapping of keys and values, not \(node.kind)", at: node.place)
      return nil
    }
    return YAMLFields(entries: entries, place: node.place, what: what)
  }

  /// The value of a key that must be there and hold something.
  public func required(_ key: String, in fields: YAMLFields) -> YAMLNode? {
    guard let entry = fields.entry(key) else {
      error("\(fields.what) needs the key \"\(key)\"", at: fields.place)
      return nil
    }
    if entry.value.isNull {
      error("\"\(key)\" holds nothing", at: entry.key.place)
      return nil
    }
    return entry.value
  }

  /// The value of a key that may be left out, but not left blank.
  public func optional(_ key: String, in fields: YAMLFields) -> YAMLNode? {
    fields.entry(key) == nil ? nil : required(key, in: fields)
  }

  public func list(_ node: YAMLNode, of what: String) -> [YAMLNode] {
    guard case .list(let nodes) = node.content else {
      error("\(what) must be a list, not \(node.kind)", at: node.place, hint: "write it in brackets: [a, b]")
      return []
    }
    return nodes
  }

  // MARK: Values

  public func text(_ node: YAMLNode, of what: String) -> PlacedText? {
    guard case .scalar(let text) = node.content else {
      let hint = "a text that begins with a bracket or brace needs quotes"
      error("\(what) must be a text, not \(node.kind)", at: node.place, hint: node.isNull ? nil : hint)
      return nil
    }
    guard text.text.contains(where: { !$0.isWhitespace }) else {
      error("\(what) holds only blanks", at: node.place)
      return nil
    }
    return text
  }

  public func texts(_ node: YAMLNode, of what: String) -> [PlacedText] {
    list(node, of: what).compactMap { text($0, of: "an entry of \(what)") }
  }

  public func localizedText(_ node: YAMLNode, of what: String) -> LocalizedText? {
    localized(node, of: what).map { LocalizedText(zhCN: $0.zhCN.text, en: $0.en.text) }
  }

  public func localized(_ node: YAMLNode, of what: String) -> (zhCN: PlacedText, en: PlacedText)? {
    guard let fields = fields(of: node, of: what, keys: ["zh-CN", "en"]) else { return nil }
    let zhCN = required("zh-CN", in: fields).flatMap { text($0, of: "the Chinese text of \(what)") }
    let en = required("en", in: fields).flatMap { text($0, of: "the English text of \(what)") }
    guard let zhCN, let en else { return nil }
    return (zhCN, en)
  }

  public func boolean(_ node: YAMLNode, of what: String) -> Bool? {
    guard let text = text(node, of: what) else { return nil }
    if let value = Bool(text.text) { return value }
    error("\(what) must be true or false, not \"\(text.text)\"", at: text.place)
    return nil
  }

  public func choice<Choice>(_ node: YAMLNode, of what: String) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    guard let text = text(node, of: what) else { return nil }
    if let choice = Choice(rawValue: text.text) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    let nearest = Nearest.name(to: text.text, in: names)
    error(
      "\(what) cannot be \"\(text.text)\"", at: text.place,
      hint: nearest.map { "did you mean \"\($0)\"?" } ?? "it is one of \(names.joined(separator: ", "))")
    return nil
  }

  /// A name as SQL takes it without quotes.
  public func name(_ text: PlacedText, of what: String) -> PlacedText? {
    if SQLName.isPlain(text.text) { return text }
    error(
      "\"\(text.text)\" cannot be \(what)", at: text.place,
      hint: "names are small letters, digits and underscores, and begin with a letter")
    return nil
  }

  public func day(_ node: YAMLNode, of what: String) -> String? {
    guard let text = text(node, of: what) else { return nil }
    if ISODate.isDay(text.text) { return text.text }
    error("\(what) is no date: \"\(text.text)\"", at: text.place, hint: "write it as 2026-03-31")
    return nil
  }

  public func month(_ node: YAMLNode, of what: String) -> String? {
    guard let text = text(node, of: what) else { return nil }
    if ISODate.isMonth(text.text) { return text.text }
    error("\(what) is no month: \"\(text.text)\"", at: text.place, hint: "write it as 2026-03")
    return nil
  }
}
