/// PostgreSQL's text form of a one-dimensional array: `{plain,"with, comma","with \" quote"}`.
enum ArrayText {
  static func encode(_ elements: [String]) -> String {
    "{" + elements.map(quoted).joined(separator: ",") + "}"
  }

  private static func quoted(_ element: String) -> String {
    var text = "\""
    // By scalars: a quote with a combining mark is one Character and would slip through.
    for scalar in element.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { text.unicodeScalars.append("\\") }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }

  static func decode(_ text: String) throws -> [String] {
    var scanner = Scanner(bytes: Array(text.utf8))
    return try scanner.elements()
  }

  private struct Scanner {
    let bytes: [UInt8]
    var index = 0

    mutating func elements() throws -> [String] {
      guard bytes.first == UInt8(ascii: "{"), bytes.last == UInt8(ascii: "}") else {
        throw ValueError("not an array of one dimension that starts at 1")
      }
      index = 1
      guard bytes.count > 2 else { return [] }
      var found: [String] = []
      while index < bytes.count {
        found.append(try element())
        guard index < bytes.count else { throw ValueError("an array without its end") }
        index += 1  // the comma or the closing brace
      }
      return found
    }

    private mutating func element() throws -> String {
      if bytes[index] == UInt8(ascii: "\"") { return try quoted() }
      let start = index
      while index < bytes.count, bytes[index] != UInt8(ascii: ","), bytes[index] != UInt8(ascii: "}") {
        guard bytes[index] != UInt8(ascii: "{") else { throw ValueError("an array of several dimensions") }
        index += 1
      }
      let word = String(decoding: bytes[start..<index], as: UTF8.self)
      guard word.uppercased() != "NULL" else { throw ValueError("null in an array of texts") }
      return word
    }

    private mutating func quoted() throws -> String {
      var word: [UInt8] = []
      index += 1
      while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
        if bytes[index] == UInt8(ascii: "\\") { index += 1 }
        guard index < bytes.count else { break }
        word.append(bytes[index])
        index += 1
      }
      guard index < bytes.count else { throw ValueError("a quote without its end") }
      index += 1
      return String(decoding: word, as: UTF8.self)
    }
  }
}
