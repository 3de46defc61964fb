/// Writes values in one way only, so that equal contents have equal texts and equal hashes.
public enum CanonicalText {
  public static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// The items are canonical texts already.
  public static func list(_ items: [String]) -> String {
    "[" + items.joined(separator: ",") + "]"
  }

  /// The values are canonical texts already; the keys are put in the order of their bytes.
  public static func object(_ entries: [(key: String, value: String)]) -> String {
    let sorted = entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return "{" + sorted.map { string($0.key) + ":" + $0.value }.joined(separator: ",") + "}"
  }
}
