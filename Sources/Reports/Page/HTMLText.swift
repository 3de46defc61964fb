/// Text that may stand in a page: between tags and in attributes.
enum HTMLText {
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      // Control characters have no place in HTML; left-to-right overrides could turn a sentence round.
      case let control where control.value < 0x20 || (0x7f...0x9f).contains(control.value):
        result += "\u{FFFD}"
      case let turning
      where (0x202A...0x202E).contains(turning.value) || (0x2066...0x2069).contains(turning.value):
        result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
