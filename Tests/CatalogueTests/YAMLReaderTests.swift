import Testing

@testable import Catalogue

struct YAMLReaderTests {
  @Test(arguments: [
    ("0777", "0777"), ("yes", "yes"), ("2024-01-01", "2024-01-01"), ("1e3", "1e3"), ("\"null\"", "null"),
    ("on", "on"), ("'~'", "~"), ("1_000", "1_000"), ("0x1F", "0x1F"), ("\"\"", ""),
  ])
  func scalarsStayAsWritten(written: String, value: String) throws {
    let reader = YAMLReader(file: "f", text: "a: \(written)")
    guard case .mapping(let entries) = try #require(reader.root()).content,
      case .scalar(let text) = try #require(entries.first).value.content
    else {
      Issue.record("no text")
      return
    }
    #expect(text.text == value)
  }

  @Test(arguments: ["", "~", "null", "NULL"])
  func blankPlainScalarsAreNull(written: String) throws {
    guard case .mapping(let entries) = YAMLReader(file: "f", text: "a: \(written)").root()?.content else {
      Issue.record("no mapping")
      return
    }
    #expect(entries.first?.value.isNull == true)
  }

  @Test(arguments: [
    ("a: &x 1\nb: *x", "f:1:4: error: anchors and aliases are not allowed"),
    ("a: &x [1]\nb: [*x, *x]", "f:1:4: error: anchors and aliases are not allowed"),
    ("a: *x", "f:1:4: error: anchors and aliases are not allowed"),
    ("a: !!str 1", "f:1:4: error: tags are not allowed"),
    ("a: !!str \"1\"", "f:1:4: error: tags are not allowed"),
    ("!!str a: 1", "f:1:1: error: tags are not allowed"),
    ("a: ! 1", "f:1:4: error: tags are not allowed"),
    ("a: !thing {b: 1}", "f:1:4: error: tags are not allowed"),
    ("[a]: 1", "f:1:1: error: a key must be a plain text"),
    ("a: 1\nb: 2\na: 3", "f:3:1: error: the key \"a\" is given twice"),
    ("b:\n  - a: 1\n    c: 2\n    \"a\": 3", "f:4:5: error: the key \"a\" is given twice"),
    ("b: {01: x, '01': y}", "f:1:5: error: the key \"01\" is given twice"),
    ("a: 1\n---\nb: 2", "f:2:1: error: not valid YAML: but found another document"),
    ("a: \"x\\0y\"", "f:1:4: error: a text may not hold a NUL character"),
    ("a: b: c", "f:1:5: error: not valid YAML: mapping values are not allowed in this context"),
    ("# nothing", "f:1:1: error: the file is empty"),
    ("a: 陪\u{1}", "f:1:5: error: not valid YAML: control characters are not allowed"),
  ])
  func refuses(text: String, expected: String) {
    let reader = YAMLReader(file: "f", text: text)
    _ = reader.root()
    #expect(reader.diagnostics.map { $0.rendered().split(separator: "\n")[0] } == [Substring(expected)])
  }

  /// Nine levels of nine aliases each would be 400 million nodes.
  @Test(.timeLimit(.minutes(10))) func aliasBombsDoNotExplode() {
    var text = "a0: &a0 [x]\n"
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let reader = YAMLReader(file: "f", text: text)
    #expect(reader.root() == nil)
    #expect(reader.diagnostics.count == 10)
  }

  @Test func choicesSuggest() throws {
    let reader = YAMLReader(file: "f", text: "a: monye\nb: yes")
    let fields = try #require(reader.root().flatMap { reader.fields(of: $0, of: "it") })
    let type: ColumnType? = fields["a"].flatMap { reader.choice($0, of: "a") }
    #expect(type == nil)
    #expect(fields["b"].flatMap { reader.boolean($0, of: "b") } == nil)
    #expect(
      reader.diagnostics.map { $0.rendered() } == [
        "f:1:4: error: a cannot be \"monye\"\n  a: monye\n     ^\nhint: did you mean \"money\"?",
        "f:2:4: error: b must be true or false, not \"yes\"\n  b: yes\n     ^",
      ])
  }
}
