import Catalogue
import LibPQ
import Store

/// Our own tips and rectifications stand beside the source's rows of these datasets. The source's rows keep their keys;
/// ours begin with `m:`. A row of the source with such a key is a key used twice, and reported as that.
extension DatasetPull {
  private static let datasetsWithOwn = ["tip", "rectification"]

  /// People go on working while a pull lasts: what it counts, copies and compares is what stood when it began.
  static func keepOwn(of catalogue: Catalogue, in store: Connection) async throws {
    for name in datasetsWithOwn where catalogue.dataset(named: name) != nil {
      try await store.execute(
        Statement(
          name: "keep our own rows of \(name)",
          text: "create temporary table own_\(name) on commit drop as select * from review.own_\(name)"))
    }
  }

  private static func ownRows(of dataset: Dataset) -> String? {
    datasetsWithOwn.contains(dataset.name) ? "pg_temp.own_\(dataset.name)" : nil
  }

  /// A dataset that the source lacks and that we have rows of.
  static func ownDataset(_ dataset: Dataset, in store: Connection) async throws -> SourceDataset? {
    guard let own = ownRows(of: dataset) else { return nil }
    let hasRows: Bool = try await store.one(Statement("select exists (select from \(own))")).first()
    guard hasRows else { return nil }
    let columns = dataset.columns.map { SourceColumn(column: $0, type: SourceType(of: $0.type)) }
    return SourceDataset(dataset: dataset, schema: "", columns: columns, isInSource: false)
  }

  /// Adds our rows to what there is to be read.
  func countOwn() async throws {
    guard let own = Self.ownRows(of: found.dataset) else { return }
    let money = found.moneyColumn.map { "coalesce(sum(\($0.quoted)), 0)" } ?? "null::numeric"
    try await store.execute(
      statement(
        "totals of our own rows",
        """
        with own as (select count(*) as rows, \(money) as money from \(own)),
        added as (
          update pg_temp.source_total as t
          set rows = t.rows + own.rows, money = t.money + own.money
          from own
          where t.dataset = $1 and t.month is null
          returning 1
        )
        insert into pg_temp.source_total (dataset, rows, money)
        select $1, own.rows, own.money from own where own.rows > 0 and not exists (select from added)
        """), [found.name])
  }

  /// Puts our rows beside the copied ones, written as the source writes its own. Returns how many there are.
  func stageOwn() async throws -> Int {
    guard let own = Self.ownRows(of: found.dataset) else { return 0 }
    let values = found.columns.map { column in
      switch column.type {
      case .timestamp: "\(column.quoted)::timestamp::text"
      case .timestamptz: "\(column.quoted)::timestamptz::text"
      default: "\(column.quoted)::text"
      }
    }
    return try await store.execute(
      statement(
        "our own rows",
        "insert into pg_temp.raw (\(found.columnList)) select \(values.joined(separator: ", ")) from \(own)"))
  }
}

extension SourceType {
  /// What the catalogue's own type is called in a source.
  init(of type: ColumnType) {
    switch type {
    case .text: self = .text
    case .integer: self = .integer
    case .numeric, .money: self = .numeric
    case .date: self = .date
    case .timestamptz: self = .timestamptz
    case .boolean: self = .boolean
    }
  }
}
