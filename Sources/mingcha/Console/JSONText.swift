/// Writes values as JSON, two spaces a level, keys in the order given.
enum JSONText {
  static func of(_ value: Value, indentation: String = "") -> String {
    let inner = indentation + "  "
    switch value {
    case .text(let text): return quoted(text)
    case .number(let digits): return digits
    case .flag(let isTrue): return isTrue ? "true" : "false"
    case .nothing: return "null"
    case .list(let values):
      return enclosed("[", values.map { inner + of($0, indentation: inner) }, "]", indentation)
    case .object(let fields):
      let lines = fields.map { "\(inner)\(quoted($0.name)): \(of($0.value, indentation: inner))" }
      return enclosed("{", lines, "}", indentation)
    }
  }

  private static func enclosed(
    _ open: String, _ lines: [String], _ close: String, _ indentation: String
  ) -> String {
    lines.isEmpty
      ? open + close : "\(open)\n" + lines.joined(separator: ",\n") + "\n\(indentation)\(close)"
  }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case let control where control.value < 0x20:
        let digits = String(control.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
