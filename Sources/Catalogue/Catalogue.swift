/// All datasets and reference tables there are.
public struct Catalogue: Sendable {
  public let datasets: [Dataset]
  public let tables: [ReferenceTable]

  public init(datasets: [Dataset], tables: [ReferenceTable]) {
    self.datasets = datasets
    self.tables = tables
  }

  public func dataset(named name: String) -> Dataset? {
    datasets.first { $0.name == name }
  }

  public func table(named name: String) -> ReferenceTable? {
    tables.first { $0.name == name }
  }
}
