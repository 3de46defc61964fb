import Catalogue
import LibPQ
import Store

/// What the source has of the catalogue's datasets.
struct SourceOffer: Sendable {
  let datasets: [SourceDataset]
  let absent: [Dataset]
  let warnings: [LocalizedText]

  /// Throws one fault that names everything in the source that stands in the way.
  static func inspect(_ source: Connection, schema: String, catalogue: Catalogue) async throws -> SourceOffer
  {
    let version = await source.serverVersion
    guard version >= 120_000 else {
      throw StoreFault(
        .source,
        LocalizedText(
          zhCN: "来源库需要 PostgreSQL 12 或更新的版本，这里是 \(version / 10_000)",
          en: "the source needs PostgreSQL 12 or newer; this is version \(version / 10_000)"))
    }
    let rights = try await source.one(Statements.named("source_rights"), [schema])
    let role = Connection.quotedIdentifier(await source.user)
    try await require(schema, rights, role, source)

    let wanted = catalogue.datasets.filter { !$0.isOwn }
    let rows = try await source.query(
      Statements.named("source_columns"), [schema, wanted.map(\.name)])
    let byDataset = Dictionary(grouping: rows) { $0["dataset"] ?? "" }
    var inspection = SourceInspection(schema: schema, role: role)
    let datasets = try wanted.compactMap { dataset in
      try byDataset[dataset.name].map { try inspection.take(dataset, $0) }
    }
    let absent = wanted.filter { byDataset[$0.name] == nil }
    guard absent.count < wanted.count else {
      throw StoreFault(
        .source,
        LocalizedText(
          zhCN: "来源库的 schema“\(schema)”中没有任何数据集",
          en: "the schema \"\(schema)\" of the source holds none of the datasets"),
        hint: LocalizedText(
          zhCN: "每个数据集建一个视图，名称照约定：payment、contract……",
          en: "make a view for each dataset there is, named as in the contract: payment, contract, …"))
    }
    try inspection.throwProblems()
    inspection.warnOfWriting(isSuperuser: try rights.get("is_superuser", as: Bool?.self) ?? false)
    return SourceOffer(datasets: datasets, absent: absent, warnings: inspection.warnings)
  }

  private static func require(
    _ schema: String, _ rights: Row, _ role: String, _ source: Connection
  ) async throws {
    let quoted = Connection.quotedIdentifier(schema)
    let database = await source.database
    guard try rights.get("is_there", as: Bool.self) else {
      throw StoreFault(
        .source,
        LocalizedText(
          zhCN: "来源数据库“\(database)”没有 schema“\(schema)”",
          en: "the source database \"\(database)\" has no schema \"\(schema)\""),
        hint: LocalizedText(
          zhCN: "建立 schema \(quoted)，每个数据集一个视图；或另给一个 schema",
          en: "create schema \(quoted) with a view for each dataset, or name another schema"))
    }
    guard try rights.get("is_usable", as: Bool.self) else {
      throw StoreFault(
        .source,
        LocalizedText(
          zhCN: "角色 \(role) 无权使用来源库的 schema“\(schema)”",
          en: "the role \(role) may not use the schema \"\(schema)\" of the source"),
        hint: LocalizedText(
          zhCN: "授权：grant usage on schema \(quoted) to \(role)",
          en: "grant usage on schema \(quoted) to \(role)"))
    }
  }
}
