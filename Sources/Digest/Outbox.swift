public import LibPQ
import Store

/// The letters that wait, as the mailer's role may see and mark them.
public struct Outbox: Sendable {
  /// How often a letter is tried before it has failed.
  public static let attempts = 6
  private static let lease = "10 minutes"

  public struct Standing: Sendable {
    public let pending: Int
    public let late: Int
    public let failed: Int
    public let sent: Int
    /// A few of the addresses that got nothing.
    public let addresses: String
    public let lastError: String
  }

  let store: Connection

  public init(_ store: Connection) { self.store = store }

  /// Files the letters that say that nobody audited a month that is over.
  public func fileSilence(monthStart: String, today: String) async throws -> Int {
    try await store.one("select review.file_silence($1::date, $2::date)", [monthStart, today]).first()
  }

  /// The next letter of this month or an earlier one that is due, ours until it is marked.
  public func claim(through period: String) async throws -> Int64? {
    try await store.query(
      Statement("select outbox_id from review.claim_letter($1, interval '\(Self.lease)', $2::integer)"),
      [period, Self.attempts]
    ).first?.first(as: Int64.self)
  }

  /// False: somebody else has claimed the letter meanwhile.
  public func markSent(_ letter: Int64, data: String) async throws -> Bool {
    try await store.one(
      "select review.mark_letter_sent($1::bigint, encode(sha256(convert_to($2, 'UTF8')), 'hex'))",
      [letter, data]
    ).first()
  }

  /// Whether the letter has failed for good.
  public func markFailed(_ letter: Int64, _ fault: MailFault) async throws -> Bool {
    let row = try await store.one(
      "select review.mark_letter_failed($1::bigint, $2, $3::boolean, $4::integer)",
      [letter, fault.message, fault.kind == .refused, Self.attempts])
    return row[0] == "failed"
  }

  /// Letters as they would go out now, or went out; only inside a transaction that is rolled back.
  public func preview(monthStart: String, address: String?) async throws -> [Int64] {
    try await store.query("select review.preview_letters($1::date, $2)", [monthStart, address]).map {
      try $0.first()
    }
  }

  public func retry(address: String?) async throws -> Int {
    try await store.one("select review.retry_letters($1)", [address]).first()
  }

  public func standing() async throws -> Standing {
    let row = try await store.one("select * from review.outbox_state()")
    return Standing(
      pending: try row.get("pending"), late: try row.get("late"), failed: try row.get("failed"),
      sent: try row.get("sent"), addresses: row["addresses"] ?? "", lastError: row["last_error"] ?? "")
  }
}
