/// What the place of a file among the rules says about it.
struct RulePath {
  enum Role {
    case rule, test, retired, table, equivalents, uncheckable, ignored
  }

  /// The path as given.
  let file: String
  /// The folder that holds the file; empty: the rules' own.
  let domain: String
  /// The name without its endings.
  let name: String
  let role: Role

  /// Files of the rules' own folder that hold no rule.
  private static let lists: [String: Role] = [
    "equivalent-mutants.yaml": .equivalents, "not-checkable.yaml": .uncheckable,
  ]

  init(file: String, root: String) {
    self.file = file
    let isInside = !root.isEmpty && file.hasPrefix(root + "/")
    let path = isInside ? file.dropFirst(root.count + 1) : file[...]
    let parts = path.split(separator: "/")
    let fileName = parts.last.map(String.init) ?? ""
    domain = parts.dropLast().last.map(String.init) ?? ""
    if domain == "tables" {
      role = fileName.hasSuffix(".csv") ? .table : .ignored
    } else if fileName.hasPrefix(".") || !fileName.hasSuffix(".yaml") {
      role = .ignored
    } else if domain.isEmpty, let role = Self.lists[fileName] {
      self.role = role
    } else if fileName.hasSuffix(".test.yaml") {
      role = .test
    } else {
      role = domain == "retired" ? .retired : .rule
    }
    let endings = [".test.yaml", ".yaml", ".csv"]
    name = endings.first { fileName.hasSuffix($0) }.map { String(fileName.dropLast($0.count)) } ?? fileName
  }
}
