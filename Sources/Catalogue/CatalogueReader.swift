/// Reads datasets and reference tables out of a catalogue file.
struct CatalogueReader {
  private static let datasetKeys = [
    "title", "key", "month", "money", "own", "owner", "shared", "indexes", "columns",
  ]
  private static let tableKeys = ["title", "key", "from", "to", "region", "indexes", "columns"]

  private let yaml: YAMLReader
  private let vocabularies: [String: Vocabulary]

  init(file: String, text: String, vocabularies: [String: Vocabulary]) {
    yaml = YAMLReader(file: file, text: text)
    self.vocabularies = vocabularies
  }

  var diagnostics: [Diagnostic] { yaml.diagnostics }

  func datasets() -> [Dataset] {
    var owners: [(name: PlacedText, of: Dataset)] = []
    let datasets = entries(of: "the datasets").compactMap { entry -> Dataset? in
      guard let shape = shape(of: entry, keys: Self.datasetKeys, what: "dataset") else { return nil }
      let owner = yaml.optional("owner", in: shape.fields).flatMap { yaml.text($0, of: "owner") }
      let dataset = Dataset(
        name: entry.key.text,
        title: shape.title,
        key: shape.key,
        month: shape.column("month", types: [.date, .timestamptz]),
        money: shape.column("money", types: [.money, .numeric]),
        indexes: shape.indexes,
        columns: shape.columns,
        owner: owner?.text,
        isShared: yaml.optional("shared", in: shape.fields).flatMap { yaml.boolean($0, of: "shared") }
          ?? false,
        isOwn: yaml.optional("own", in: shape.fields).flatMap { yaml.boolean($0, of: "own") } ?? false)
      if let owner { owners.append((owner, dataset)) }
      return dataset
    }
    for (name, dataset) in owners {
      let owner = datasets.first { $0.name == name.text }
      guard let owner, owner.column("agency_code") != nil, owner.key.allSatisfy({ dataset.column($0) != nil })
      else {
        yaml.error("\(name) is no dataset with an agency_code whose key stands here", at: name.place)
        continue
      }
    }
    return datasets
  }

  func tables() -> [ReferenceTable] {
    entries(of: "the tables").compactMap { entry in
      guard let shape = shape(of: entry, keys: Self.tableKeys, what: "table") else { return nil }
      return ReferenceTable(
        name: entry.key.text,
        title: shape.title,
        key: shape.key,
        effectiveFrom: shape.column("from", types: [.date]),
        effectiveTo: shape.column("to", types: [.date]),
        region: shape.column("region", types: [.text]),
        columns: shape.columns,
        indexes: shape.indexes)
    }
  }

  /// What datasets and tables have in common.
  private struct Shape {
    let yaml: YAMLReader
    let fields: YAMLFields
    let title: LocalizedText
    let columns: [Column]

    var key: [String] {
      guard let node = yaml.required("key", in: fields) else { return [] }
      let names = columnNames(node, of: "key")
      if names.isEmpty { yaml.error("the key of \(fields.what) names no column", at: node.place) }
      return names
    }

    var indexes: [[String]] {
      guard let node = yaml.optional("indexes", in: fields) else { return [] }
      return yaml.list(node, of: "indexes").map { columnNames($0, of: "an index") }
    }

    func column(_ key: String, types: [ColumnType]) -> String? {
      guard let node = yaml.optional(key, in: fields), let name = yaml.text(node, of: key),
        let column = known(name)
      else { return nil }
      if !types.contains(column.type) {
        let names = types.map(\.rawValue).joined(separator: " or ")
        yaml.error("\(key) must be a column of the type \(names)", at: name.place)
      }
      return column.name
    }

    private func columnNames(_ node: YAMLNode, of what: String) -> [String] {
      yaml.texts(node, of: what).compactMap { known($0)?.name }
    }

    private func known(_ name: PlacedText) -> Column? {
      if let column = columns.first(where: { $0.name == name.text }) { return column }
      let nearest = Nearest.name(to: name.text, in: columns.map(\.name))
      yaml.error(
        "no column \"\(name.text)\" in \(fields.what)", at: name.place,
        hint: nearest.map { "did you mean \"\($0)\"?" })
      return nil
    }
  }

  private func entries(of what: String) -> [YAMLEntry] {
    guard let root = yaml.root(), let fields = yaml.fields(of: root, of: what) else { return [] }
    return fields.entries
  }

  private func shape(of entry: YAMLEntry, keys: [String], what: String) -> Shape? {
    _ = yaml.name(entry.key, of: "the name of a \(what)")
    let what = "\(what) \(entry.key.text)"
    guard let fields = yaml.fields(of: entry.value, of: what, keys: keys) else { return nil }
    let title = yaml.required("title", in: fields).flatMap { yaml.localizedText($0, of: "title") }
    let columns = yaml.required("columns", in: fields).map { self.columns(of: $0, what: what) }
    guard let title, let columns else { return nil }
    return Shape(yaml: yaml, fields: fields, title: title, columns: columns)
  }

  private func columns(of node: YAMLNode, what: String) -> [Column] {
    guard let fields = yaml.fields(of: node, of: "the columns of \(what)") else { return [] }
    return fields.entries.compactMap { entry in
      guard let name = yaml.name(entry.key, of: "the name of a column") else { return nil }
      if case .mapping = entry.value.content { return column(name.text, of: entry.value) }
      guard let type: ColumnType = yaml.choice(entry.value, of: "the type of \(name)") else { return nil }
      return Column(name: name.text, type: type)
    }
  }

  private func column(_ name: String, of node: YAMLNode) -> Column? {
    let keys = ["type", "allowed", "personal"]
    guard let fields = yaml.fields(of: node, of: "the column \(name)", keys: keys),
      let typeNode = yaml.required("type", in: fields),
      let type: ColumnType = yaml.choice(typeNode, of: "the type of \(name)")
    else { return nil }
    let allowed = yaml.optional("allowed", in: fields).flatMap { self.allowed($0) }
    let personal = yaml.optional("personal", in: fields).flatMap { yaml.boolean($0, of: "personal") }
    return Column(
      name: name, type: type, allowed: allowed?.codes ?? [], words: allowed?.words ?? [:],
      isPersonal: personal ?? false)
  }

  /// The values themselves, or the name of a vocabulary.
  private func allowed(_ node: YAMLNode) -> Vocabulary? {
    guard case .scalar(let name) = node.content else {
      return Vocabulary(codes: yaml.texts(node, of: "allowed").map(\.text), words: [:])
    }
    if let vocabulary = vocabularies[name.text] { return vocabulary }
    let nearest = Nearest.name(to: name.text, in: Array(vocabularies.keys))
    yaml.error(
      "no vocabulary \"\(name.text)\" among the codes", at: name.place,
      hint: nearest.map { "did you mean \"\($0)\"?" })
    return nil
  }
}
