import Catalogue

/// Reads the test file of a rule.
struct RuleTestReader {
  private static let keys = [
    "name", "month", "today", "since", "given", "lacking", "tables", "flagged", "data_missing",
  ]

  let yaml: YAMLReader
  private let catalogue: Catalogue
  private let path: RulePath

  init(path: RulePath, text: String, catalogue: Catalogue) {
    yaml = YAMLReader(file: path.file, text: text)
    self.catalogue = catalogue
    self.path = path
  }

  func tests() -> [RuleTest] {
    guard let root = yaml.root() else { return [] }
    let tests = yaml.list(root, of: "a test file")
    if case .list(let nodes) = root.content, nodes.isEmpty {
      yaml.error("the file holds no test", at: root.place)
    }
    var names: [String: SourcePlace] = [:]
    return tests.compactMap { node in
      guard let test = test(of: node) else { return nil }
      if let first = names.updateValue(test.place, forKey: test.name) {
        yaml.error(
          "two tests have the name \"\(test.name)\"", at: test.place,
          hint: "the other is on line \(first.line)")
      }
      return test
    }
  }

  private func test(of node: YAMLNode) -> RuleTest? {
    guard let fields = yaml.fields(of: node, of: "a test", keys: Self.keys) else { return nil }
    let name = yaml.required("name", in: fields).flatMap { yaml.text($0, of: "name") }
    let month = yaml.required("month", in: fields).flatMap { yaml.month($0, of: "month") }
    let today = yaml.optional("today", in: fields).flatMap { yaml.day($0, of: "today") }
    let since = yaml.optional("since", in: fields).flatMap { yaml.month($0, of: "since") }
    if let month, let since, month < since {
      yaml.error("the ledger begins in \(since), after the month that is audited", at: fields.place)
    }
    let given = groups("given", in: fields, what: "dataset") { catalogue.dataset(named: $0)?.columns }
    let tables = groups("tables", in: fields, what: "table") { catalogue.table(named: $0)?.columns }
    let lacking = yaml.optional("lacking", in: fields).map { yaml.texts($0, of: "lacking") } ?? []
    lacking.forEach(checkLacking)
    let flagged = yaml.required("flagged", in: fields).map { rows(of: $0, what: "flagged") }
    let dataMissing = yaml.optional("data_missing", in: fields)
    let unjudged = dataMissing.flatMap { count($0, of: "data_missing") }
    guard let name, let month, let flagged else { return nil }
    return RuleTest(
      rule: path.name, name: name.text, place: fields.place, month: month, today: today, since: since,
      given: given, lacking: lacking, tables: tables, flagged: flagged, dataMissing: unjudged ?? 0,
      dataMissingPlace: dataMissing?.place ?? fields.place)
  }

  private func count(_ node: YAMLNode, of what: String) -> Int? {
    guard let text = yaml.text(node, of: what) else { return nil }
    if let count = Int(text.text), count >= 0 { return count }
    yaml.error("\(what) is a number of units, not \"\(text.text)\"", at: text.place)
    return nil
  }

  /// Rows by the name of their dataset or table.
  private func groups(
    _ key: String, in fields: YAMLFields, what: String, columns: (String) -> [Column]?
  ) -> [RuleTest.Rows] {
    guard let node = yaml.optional(key, in: fields), let groups = yaml.fields(of: node, of: key) else {
      return []
    }
    return groups.entries.map { entry in
      let rows = rows(of: entry.value, what: entry.key.text)
      if let known = columns(entry.key.text) {
        let names = Set(known.map(\.name))
        for cell in rows.flatMap(\.cells) where !names.contains(cell.column.text) {
          checkName(cell.column, isIn: known.map(\.name), what: "column", of: "\(what) \(entry.key)")
        }
      } else {
        let names = what == "table" ? catalogue.tables.map(\.name) : catalogue.datasets.map(\.name)
        checkName(entry.key, isIn: names, what: what, of: "the catalogue")
      }
      return RuleTest.Rows(name: entry.key, rows: rows)
    }
  }

  private func rows(of node: YAMLNode, what: String) -> [RuleTest.Row] {
    if node.isNull { return [] }
    return yaml.list(node, of: what).flatMap { node -> [RuleTest.Row] in
      guard let fields = yaml.fields(of: node, of: "a row") else { return [] }
      let cells = fields.entries.filter { $0.key.text != "repeat" }.compactMap { entry in
        cell(of: entry.value, column: entry.key)
      }
      guard let times = fields.entry("repeat") else { return [RuleTest.Row(place: node.place, cells: cells)] }
      return repeated(cells, times: times.value)
    }
  }

  /// `repeat: 3`: the row stands three times, and `{n}` in its values becomes 1, 2, 3.
  private func repeated(_ cells: [RuleTest.Cell], times node: YAMLNode) -> [RuleTest.Row] {
    guard let times = count(node, of: "repeat") else { return [] }
    // Rows may stand there by the thousand.
    let numbered = cells.indices.filter { cells[$0].value?.contains("{n}") == true }
    return (1...max(times, 1)).map { number in
      var row = cells
      for index in numbered {
        row[index] = RuleTest.Cell(
          column: cells[index].column, value: cells[index].value?.replacing("{n}", with: String(number)))
      }
      return RuleTest.Row(place: node.place, cells: row)
    }
  }

  private func cell(of node: YAMLNode, column: PlacedText) -> RuleTest.Cell? {
    switch node.content {
    case .null: return RuleTest.Cell(column: column, value: nil)
    case .scalar(let text): return RuleTest.Cell(column: column, value: text.text)
    case .list, .mapping:
      yaml.error("\(column) must be a single value, not \(node.kind)", at: node.place)
      return nil
    }
  }

  private func checkLacking(_ name: PlacedText) {
    let parts = name.text.split(separator: ".", maxSplits: 1).map(String.init)
    guard let dataset = catalogue.dataset(named: parts.first ?? "") else {
      let first = name.part(0..<(parts.first ?? "").utf8.count)
      checkName(first, isIn: catalogue.datasets.map(\.name), what: "dataset", of: "the catalogue")
      return
    }
    guard parts.count == 2 else { return }
    let column = name.part((parts[0].utf8.count + 1)..<name.text.utf8.count)
    checkName(column, isIn: dataset.columns.map(\.name), what: "column", of: "dataset \(dataset.name)")
  }

  private func checkName(_ name: PlacedText, isIn names: [String], what: String, of owner: String) {
    if names.contains(name.text) { return }
    let nearest = Nearest.name(to: name.text, in: names)
    yaml.error(
      "no \(what) \"\(name)\" in \(owner)", at: name.place, hint: nearest.map { "did you mean \"\($0)\"?" })
  }
}
