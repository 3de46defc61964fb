import Catalogue

extension RuleReader {
  static let joinKeys = ["dataset", "table", "keys", "where", "let", "each", "join"]

  func joins(in fields: YAMLFields, keys: [String] = joinKeys) -> [Join] {
    guard let node = yaml.optional("join", in: fields), let joins = yaml.fields(of: node, of: "join") else {
      return []
    }
    return joins.entries.compactMap { entry in
      guard let name = yaml.name(entry.key, of: "the name of a join") else { return nil }
      return join(name, of: entry.value, keys: keys)
    }
  }

  func missing(in fields: YAMLFields) -> Join? {
    guard let entry = fields.entry("missing"), let node = yaml.optional("missing", in: fields) else {
      return nil
    }
    return join(entry.key, of: node, keys: ["dataset", "keys", "where"])
  }

  func lets(in fields: YAMLFields, of what: String) -> [LetBinding] {
    guard let node = yaml.optional("let", in: fields), let lets = yaml.fields(of: node, of: what) else {
      return []
    }
    return lets.entries.compactMap { entry in
      guard let name = yaml.name(entry.key, of: "the name of a let") else { return nil }
      return yaml.text(entry.value, of: name.text).map { LetBinding(name: name, expression: $0) }
    }
  }

  private func join(_ name: PlacedText, of node: YAMLNode, keys: [String]) -> Join? {
    guard let fields = yaml.fields(of: node, of: name.text, keys: keys) else { return nil }
    let source = source(in: fields, mayBeTable: keys.contains("table"))
    let joinKeys = yaml.required("keys", in: fields).map { self.keys(of: $0, join: name.text) } ?? []
    let filter = text("where", in: fields)
    let lets = keys.contains("let") ? lets(in: fields, of: "the let of \(name.text)") : []
    let isEach = yaml.optional("each", in: fields).flatMap { yaml.boolean($0, of: "each") } ?? false
    let joins = keys.contains("join") ? joins(in: fields, keys: ["dataset", "table", "keys"]) : []
    return source.map {
      Join(
        name: name, source: $0, keys: joinKeys, filter: filter, lets: lets, joins: joins, isEach: isEach)
    }
  }

  private func source(in fields: YAMLFields, mayBeTable: Bool) -> Join.Source? {
    if mayBeTable, let table = fields.entry("table") {
      if let dataset = fields.entry("dataset") {
        let place = max(dataset.key.place, table.key.place)
        yaml.error("\(fields.what) reads a dataset or a table, not both", at: place)
        return nil
      }
      return text("table", in: fields).map { .table(checkedTable($0)) }
    }
    return yaml.required("dataset", in: fields).flatMap { yaml.text($0, of: "dataset") }
      .map { .dataset(checkedDataset($0)) }
  }

  private func keys(of node: YAMLNode, join: String) -> [JoinKey] {
    let keys: [JoinKey]
    if case .mapping(let entries) = node.content {
      keys = entries.compactMap { entry in
        yaml.text(entry.value, of: entry.key.text).map { JoinKey(joined: entry.key, own: $0) }
      }
    } else {
      keys = yaml.texts(node, of: "keys").map { JoinKey(joined: $0, own: $0) }
    }
    switch node.content {
    case .list(let nodes) where nodes.isEmpty: yaml.error("the keys of \(join) name nothing", at: node.place)
    case .mapping(let entries) where entries.isEmpty:
      yaml.error("the keys of \(join) name nothing", at: node.place)
    default: break
    }
    return keys
  }

  func checkedDataset(_ name: PlacedText) -> PlacedText {
    check(name, isIn: catalogue.datasets.map(\.name), what: "dataset")
    return name
  }

  private func checkedTable(_ name: PlacedText) -> PlacedText {
    check(name, isIn: catalogue.tables.map(\.name), what: "table")
    return name
  }

  private func check(_ name: PlacedText, isIn names: [String], what: String) {
    if names.contains(name.text) { return }
    let nearest = Nearest.name(to: name.text, in: names)
    yaml.error(
      "no \(what) \"\(name.text)\" in the catalogue", at: name.place,
      hint: nearest.map { "did you mean \"\($0)\"?" })
  }
}
