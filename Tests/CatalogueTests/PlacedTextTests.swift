import Testing

@testable import Catalogue

/// Each text holds an X; its place in the value must lead back to the one in the file.
struct PlacedTextTests {
  @Test(arguments: [
    "flag: a and X",
    "flag: 陪餐 and X",
    "flag: a\n  and b\n  and X",
    "flag: a\n\n\n  and X",
    "flag: a   \n      and   X",
    "flag: 'it''s X'",
    "flag: 'a\n  b''\n\n  X'",
    "flag: \"a\\\"\\u4e00\\x41 X\"",
    "flag: \"a \\\n   X\"",
    "flag: \"a\n  b\\n  X\"",
    "flag: |\n  a\n  and X\n",
    "flag: |\n\n    a\n      and X\n    b\n",
    "flag: |-  # comment\n  陪\n  X",
    "flag: >\n  a\n  and X\n",
    "flag: >-\n\n    a\n    b\n\n    c\n      d\n      e\n    X\n",
    "{flag: a and X, b: c}",
    "  flag: a\n    X\r\n",
    "flag: a # not X\nother: 1\nflagged: X",
  ])
  func knowsWhereTheMarkStands(text: String) throws {
    let found = try #require(texts(in: text).first { $0.text.contains("X") })
    let offset = try #require(found.text.utf8.firstIndex(of: UInt8(ascii: "X")))
    let place = found.place(utf8Offset: found.text.utf8.distance(from: found.text.startIndex, to: offset))
    let lines = SourceText(file: "f", text: text).lines
    let line = try #require(lines.lastIndex { $0.contains("X") })
    let before = lines[line].unicodeScalars.prefix { $0 != "X" }.count
    #expect(place == SourcePlace(file: "f", line: line + 1, column: before + 1))
  }

  @Test func partsKeepTheirPlaces() throws {
    let text = try #require(texts(in: "flag: a\n  b 陪\n  cd").first)
    #expect(text.text == "a b 陪 cd")
    let part = text.part(2..<9)
    #expect(part.text == "b 陪 c")
    #expect(part.place == SourcePlace(file: "f", line: 2, column: 3))
    #expect(part.place(utf8Offset: 6) == SourcePlace(file: "f", line: 3, column: 3))
  }

  @Test func withoutRunsTheBeginningStandsForAll() {
    let place = SourcePlace(file: "f", line: 4, column: 2)
    #expect(PlacedText("a + b", at: place).place(utf8Offset: 4) == place)
  }

  private func texts(in text: String) throws -> [PlacedText] {
    let reader = YAMLReader(file: "f", text: text)
    let root = try #require(reader.root())
    let fields = try #require(reader.fields(of: root, of: "the file"))
    return fields.entries.compactMap { if case .scalar(let text) = $0.value.content { text } else { nil } }
  }
}
