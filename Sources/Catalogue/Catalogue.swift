import Embedded

/// All datasets and reference tables there are.
public struct Catalogue: Sendable {
  public let datasets: [Dataset]
  public let tables: [ReferenceTable]

  public init(datasets: [Dataset], tables: [ReferenceTable]) {
    self.datasets = datasets
    self.tables = tables
  }

  /// Throws a `CatalogueFault` that holds the faults of all texts.
  public init(
    datasetsYAML: String, tablesYAML: String, codesYAML: String = "{}",
    datasetsFile: String = "sql/catalogue/datasets.yaml", tablesFile: String = "sql/catalogue/tables.yaml",
    codesFile: String = "sql/catalogue/codes.yaml"
  ) throws {
    let codes = VocabularyReader(file: codesFile, text: codesYAML)
    let vocabularies = codes.vocabularies()
    let datasetReader = CatalogueReader(file: datasetsFile, text: datasetsYAML, vocabularies: vocabularies)
    let tableReader = CatalogueReader(file: tablesFile, text: tablesYAML, vocabularies: vocabularies)
    self.init(datasets: datasetReader.datasets(), tables: tableReader.tables())
    let diagnostics = codes.diagnostics + datasetReader.diagnostics + tableReader.diagnostics
    if !diagnostics.isEmpty { throw CatalogueFault(diagnostics: diagnostics) }
  }

  /// The catalogue inside the binary.
  public static func shipped() throws -> Catalogue {
    try Catalogue(
      datasetsYAML: EmbeddedFiles.sql["catalogue/datasets.yaml"] ?? "",
      tablesYAML: EmbeddedFiles.sql["catalogue/tables.yaml"] ?? "",
      codesYAML: EmbeddedFiles.sql["catalogue/codes.yaml"] ?? "")
  }

  public func dataset(named name: String) -> Dataset? {
    datasets.first { $0.name == name }
  }

  public func table(named name: String) -> ReferenceTable? {
    tables.first { $0.name == name }
  }
}
