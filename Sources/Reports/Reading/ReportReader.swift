public import Catalogue
public import LibPQ
public import Rulebook
import Store

/// Reads what reports show out of a store, everything in one snapshot.
public struct ReportReader: Sendable {
  /// Reads a rule as it judged: id and content.
  public typealias RuleReading = @Sendable (String, String) -> BoundRule?

  let store: Connection
  let catalogue: Catalogue
  /// What the folders of rules are called, by rule.
  let domains: [String: LocalizedText]
  let readRule: RuleReading
  let showsPersonalData: Bool

  /// - Parameter store: its time zone is the store's own.
  public init(
    store: Connection, catalogue: Catalogue, domains: [String: LocalizedText],
    showsPersonalData: Bool = false,
    readRule: @escaping RuleReading
  ) {
    self.store = store
    self.catalogue = catalogue
    self.domains = domains
    self.readRule = readRule
    self.showsPersonalData = showsPersonalData
  }

  func settings() async throws -> (office: String?, answerTo: String?) {
    let row = try await store.one(Statements.named("report_settings"))
    return (row["office_name"], row["answer_to"])
  }

  func unitNames() async throws -> [String: String] {
    let rows = try await permitted { try await $0.query(Statements.named("report_unit_names")) } ?? []
    return Dictionary(rows.map { ($0["agency_code"] ?? "", $0["agency_name"] ?? "") }) { first, _ in first }
  }

  /// The chain's newest record; number 0 where there is none.
  func chainHead() async throws -> ChainHead {
    let row = try await store.query("select record_number, sha256 from review.chain_head").first
    return ChainHead(number: try row?.get("record_number") ?? 0, hash: row?["sha256"] ?? "")
  }

  func run(of month: String, start: String) async throws -> RunFigures {
    guard let row = try await store.query(Statements.named("report_run"), [start]).first else {
      throw ReportFault.notAudited(month)
    }
    return try RunFigures(row, unmasked: showsPersonalData)
  }

  /// Nil where this login may not read what the statement needs: the rest of the report stands.
  func permitted<Value: Sendable>(
    _ body: nonisolated(nonsending) (Connection) async throws -> Value
  ) async throws -> Value? {
    do {
      return try await store.savepoint { try await body($0) }
    } catch let error as DatabaseError where error.sqlState == .insufficientPrivilege {
      return nil
    }
  }
}

/// The newest record of the chain.
struct ChainHead: Sendable {
  let number: Int64
  let hash: String
}
