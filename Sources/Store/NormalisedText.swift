/// The text of an SQL file as it is hashed: line ends and trailing blanks make no difference.
enum NormalisedText {
  static func of(_ text: String) -> String {
    let lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
    let trimmed = lines.map { line in
      var line = line[...]
      while let last = line.last, last == " " || last == "\t" || last == "\r" { line.removeLast() }
      return String(line)
    }
    let end = trimmed.lastIndex { !$0.isEmpty } ?? trimmed.startIndex
    return trimmed.prefix(through: end).joined(separator: "\n")
  }
}
