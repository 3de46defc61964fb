import Foundation

/// Writes one Swift file that holds the text of every `.sql`, `.yaml`, `.csv` and `.json` file below the given folders.
@main
struct EmbedFiles {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let output = arguments.first else { throw CocoaError(.fileNoSuchFile) }
    var text = "/// Texts of the package's folders, by folder and then by path inside it.\n"
    text += "public enum EmbeddedFiles {\n"
    for folder in arguments.dropFirst().map({ URL(fileURLWithPath: $0, isDirectory: true) }) {
      text += "  public static let \(folder.lastPathComponent): [String: String] = [\n"
      let entries = try entries(below: folder)
      if entries.isEmpty { text += "    :\n" }
      for (path, content) in entries {
        text += "    \(literal(path)): \(literal(content)),\n"
      }
      text += "  ]\n"
    }
    text += "}\n"
    try text.write(toFile: output, atomically: true, encoding: .utf8)
  }

  static func entries(below folder: URL) throws -> [(path: String, content: String)] {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return try names.sorted()
      .filter { ["sql", "yaml", "csv", "json"].contains(($0 as NSString).pathExtension) }
      .map { ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
  }

  static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
