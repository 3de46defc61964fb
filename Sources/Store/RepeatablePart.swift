/// A function or view of `sql/`, made again whenever its text changes.
struct RepeatablePart: Sendable {
  /// Below `sql/`.
  let path: String
  let text: String

  /// Functions before views, each in the order of their names.
  static func all(in files: [String: String]) -> [RepeatablePart] {
    ["functions/", "views/"].flatMap { folder in
      files.filter { $0.key.hasPrefix(folder) }.sorted { $0.key < $1.key }
        .map { RepeatablePart(path: $0.key, text: $0.value) }
    }
  }

  var isView: Bool { path.hasPrefix("views/") }

  /// The schema and name of what the text makes.
  var subject: (schema: String, name: String)? {
    let pattern =
      /create\s+(?:or\s+replace\s+)?(?:function|aggregate|procedure|view)\s+([a-z_0-9]+)\.([a-z_0-9]+)/
    return text.firstMatch(of: pattern).map { (String($0.output.1), String($0.output.2)) }
  }
}
