import Catalogue
import LibPQ
import Store

/// Holds the source's relations against the catalogue and collects what is wrong with them.
struct SourceInspection {
  private struct Problem {
    let message: LocalizedText
    let hint: LocalizedText
  }

  let schema: String
  let role: String
  private(set) var warnings: [LocalizedText] = []
  private var problems: [Problem] = []
  private var writable: [String] = []

  init(schema: String, role: String) {
    self.schema = schema
    self.role = role
  }

  /// - Parameter rows: the relation's columns as `source_columns` lists them.
  mutating func take(_ dataset: Dataset, _ rows: [Row]) throws -> SourceDataset {
    let relation = Connection.quotedIdentifier(schema) + "." + Connection.quotedIdentifier(dataset.name)
    if try rows.contains(where: { try $0.get("is_writable", as: Bool.self) }) { writable.append(relation) }
    var columns: [SourceColumn] = []
    var isReadable = true
    for column in dataset.columns {
      guard let row = rows.first(where: { $0["name"] == column.name }) else {
        if dataset.key.contains(column.name) { add(missingKey: column, relation) }
        continue
      }
      isReadable = try isReadable && row.get("is_readable")
      columns.append(try sourceColumn(column, row, relation))
    }
    if !isReadable {
      problems.append(
        Problem(
          message: LocalizedText(
            zhCN: "角色 \(role) 无权读取 \(relation)", en: "the role \(role) may not read \(relation)"),
          hint: LocalizedText(
            zhCN: "授权：grant select on \(relation) to \(role)", en: "grant select on \(relation) to \(role)")))
    }
    if let month = dataset.month, !columns.contains(where: { $0.name == month }) {
      warnings.append(
        LocalizedText(
          zhCN: "\(relation) 没有列 \(month)：每次整体取数，不属于任何月份",
          en: "\(relation) lacks the column \(month): it comes whole, and belongs to no month"))
    }
    return SourceDataset(dataset: dataset, schema: schema, columns: columns)
  }

  private mutating func sourceColumn(
    _ column: Column, _ row: Row, _ relation: String
  ) throws -> SourceColumn {
    let found: String = try row.get("type")
    let type = SourceType(
      name: try row.get("base_type"), kind: try row.get("base_kind"), category: try row.get("base_category"))
    if !type.converts(to: column.type) {
      let expected = column.type == .money ? "numeric(18,2)" : column.type.sqlType
      let name = Connection.quotedIdentifier(column.name)
      problems.append(
        Problem(
          message: LocalizedText(
            zhCN: "\(relation).\(name) 的类型是 \(found)，应为 \(expected)",
            en: "\(relation).\(name) has the type \(found), where \(expected) is expected"),
          hint: LocalizedText(
            zhCN: "在视图中写：cast(… as \(expected)) as \(name)",
            en: "write in the view: cast(… as \(expected)) as \(name)")))
    }
    return SourceColumn(column: column, type: type)
  }

  private mutating func add(missingKey column: Column, _ relation: String) {
    let name = Connection.quotedIdentifier(column.name)
    problems.append(
      Problem(
        message: LocalizedText(
          zhCN: "\(relation) 没有主键列 \(name)", en: "\(relation) lacks its key column \(name)"),
        hint: LocalizedText(
          zhCN: "把这一列加进视图；没有它，行与行分不开",
          en: "add the column to the view; without it rows cannot be told apart")))
  }

  func throwProblems() throws {
    guard !problems.isEmpty else { return }
    throw StoreFault(
      .source,
      LocalizedText(
        zhCN: problems.map(\.message.zhCN).joined(separator: "\n"),
        en: problems.map(\.message.en).joined(separator: "\n")),
      hint: LocalizedText(
        zhCN: problems.map(\.hint.zhCN).joined(separator: "\n      "),
        en: problems.map(\.hint.en).joined(separator: "\n      ")))
  }

  /// What the role could do besides reading.
  mutating func warnOfWriting(isSuperuser: Bool) {
    guard !isSuperuser else {
      warnings.append(
        LocalizedText(
          zhCN: "来源库的角色 \(role) 是超级用户；请给一个只能读取的角色",
          en: "the source role \(role) is a superuser; give one that may only select"))
      return
    }
    guard !writable.isEmpty else { return }
    let few = writable.prefix(5).joined(separator: ", ") + (writable.count > 5 ? ", …" : "")
    warnings.append(
      LocalizedText(
        zhCN: "来源库的角色 \(role) 可以写入 \(few)；请给一个只能读取的角色",
        en: "the source role \(role) could write to \(few); give one that may only select"))
  }
}
