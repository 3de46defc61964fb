import Audit
import Catalogue
import LibPQ
import Store
import Testing
import TestSupport

/// A source schema and a store in the test's database, and pulls from one to the other.
struct PullFixture {
  let source: Connection
  let store: Connection
  let catalogue: Catalogue

  /// - Parameter schema: what the source offers; without it payments and nothing else.
  init(_ schema: String = PullFixture.payment) async throws {
    source = try await TestDatabase.current.connect()
    store = try await TestDatabase.current.connect()
    catalogue = try Catalogue.shipped()
    try await source.run(script: Statement("create schema source; " + schema))
  }

  static let payment = """
    create table source.payment (
      pay_cert_id text, agency_code text, pay_amt numeric, xpay_date date, settlement text, use_des text
    );
    """

  static let agency = """
    create table source.agency (agency_code text, agency_name text);
    insert into source.agency values ('000101', '财政局'), ('000102', '教育局');
    """

  func sql(_ script: String) async throws {
    try await source.run(script: Statement(script))
  }

  func pay(_ id: String, _ date: String?, _ amount: String = "1.00", agency: String = "000101") async throws {
    try await source.execute(
      "insert into source.payment (pay_cert_id, agency_code, pay_amt, xpay_date) values ($1, $2, $3::numeric, $4::date)",
      [id, agency, amount, date])
  }

  @discardableResult
  func pull(
    _ month: String, since: String? = nil, all: Bool = false, localDate: String = "2027-01-15"
  ) async throws -> PullSummary {
    let month = try #require(AuditMonth(month))
    return try await Pull.run(
      source: source, store: store, catalogue: catalogue,
      request: PullRequest(
        month: month, since: since.flatMap { AuditMonth($0) }, readsEverything: all, localDate: localDate))
  }

  func refusal(_ month: String, since: String? = nil) async throws -> StoreFault {
    do {
      try await pull(month, since: since)
    } catch let fault as StoreFault {
      return fault
    }
    Issue.record("the pull was not refused")
    return StoreFault(.wrongUse, LocalizedText(zhCN: "", en: ""))
  }

  /// The rows as text, columns joined by `|`, null as nothing.
  func rows(_ query: String) async throws -> [String] {
    try await store.query(Statement(query)).map { $0.values.map { $0 ?? "" }.joined(separator: "|") }
  }

  /// The keys of the current payments.
  func keys() async throws -> [String] {
    try await rows("select pay_cert_id from ledger.payment where pull_until is null order by 1")
  }

  func faults(_ dataset: String = "payment") async throws -> [String] {
    try await rows(
      """
      select row_key, column_name, raw_value, kind from ledger.fault
      where dataset = '\(dataset)' and pull_id = (select max(pull_id) from ledger.pull) order by 1, 2, 4
      """)
  }
}

extension PullSummary {
  subscript(_ name: String) -> PulledDataset {
    datasets.first { $0.name == name } ?? PulledDataset.missing
  }
}

extension PulledDataset {
  static let missing: PulledDataset = { preconditionFailure("the dataset was not pulled") }()
}
