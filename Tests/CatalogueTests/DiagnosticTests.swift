import Testing

@testable import Catalogue

struct DiagnosticTests {
  @Test func caretStandsBelowItsColumn() {
    let source = SourceText(file: "rules/a/b.yaml", text: "id: b\nflag: amuont > 1\n")
    let diagnostic = Diagnostic(
      at: source.place(line: 2, column: 7), "no column \"amuont\"", hint: "did you mean \"amount\"?"
    ).excerpted(from: source)
    #expect(
      diagnostic.rendered() == """
        rules/a/b.yaml:2:7: error: no column "amuont"
          flag: amuont > 1
                ^
        hint: did you mean "amount"?
        """)
  }

  /// Chinese characters are two columns wide, combining marks none.
  @Test func caretCountsDisplayColumns() {
    let source = SourceText(file: "a.yaml", text: "zh: 陪餐 {x}")
    let diagnostic = Diagnostic(.warning, at: source.place(line: 1, column: 8), "m").excerpted(from: source)
    #expect(diagnostic.rendered() == "a.yaml:1:8: warning: m\n  zh: 陪餐 {x}\n           ^")
    #expect(DisplayWidth.of("a（陪）") == 7)
    #expect(DisplayWidth.of("e\u{301}𠀀") == 3)
  }

  @Test func tabsAreKept() {
    let source = SourceText(file: "a.csv", text: "a\tb")
    let diagnostic = Diagnostic(at: source.place(line: 1, column: 3), "m").excerpted(from: source)
    #expect(diagnostic.rendered() == "a.csv:1:3: error: m\n  a\tb\n   \t^")
  }

  @Test func aWholeFileHasNoLine() {
    #expect(Diagnostic(at: SourcePlace(whole: "rules"), "m").rendered() == "rules: error: m")
  }

  @Test func linesEndAsInYAML() {
    let source = SourceText(file: "a", text: "\u{FEFF}one\r\ntwo\rthree\n")
    #expect(source.lines == ["one", "two", "three", ""])
  }
}
