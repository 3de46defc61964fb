public import LibPQ

/// Pages of cases, each from one range of an index, whatever is asked for.
public struct CaseListing: Sendable {
  public let selection: CaseSelection
  public let order: CaseOrder
  /// The store's present day, ISO.
  public let today: String
  /// Only cases that were overdue on this day.
  public let overdueOn: String?

  public struct Page: Sendable {
    public let rows: [Row]
    public let hasMore: Bool

    /// The case after which the next page begins; nil: this is the last one.
    public var next: String? { hasMore ? rows.last?["case_id"] : nil }
  }

  /// A page was to begin after a case that is not there, or not to be seen.
  public struct UnknownPosition: Error {
    public let caseID: Int64
  }

  public init(_ selection: CaseSelection, order: CaseOrder, today: String, overdueOn: String? = nil) {
    self.selection = selection
    self.order = order
    self.today = today
    self.overdueOn = overdueOn
  }

  /// - Parameter limit: nil: all there are.
  public func page(of store: Connection, limit: Int?) async throws -> Page {
    let units = try await unitCondition(store)
    let after = try await afterCondition(store)
    let text = Statements.named("case_list").text
      .replacing(":units", with: units).replacing(":after", with: after).replacing(":order", with: order.keys)
    let statement = Statement(name: "statements/case_list.sql", text: text)
    // One more than the page holds: whether there is a next one.
    var rows = try await store.query(statement, try await parameters(store, limit: limit.map { $0 + 1 }))
    let hasMore = limit.map { rows.count > $0 } ?? false
    if hasMore { rows.removeLast() }
    return Page(rows: rows, hasMore: hasMore)
  }

  private func parameters(_ store: Connection, limit: Int?) async throws -> [SQLValue?] {
    func one(_ texts: [String]) -> SQLValue? { texts.count == 1 ? texts[0] : nil }
    func several(_ texts: [String]) -> SQLValue? { texts.count > 1 ? texts : nil }
    let grades = selection.severities.map { $0 == "high" ? "1" : $0 == "medium" ? "2" : "3" }
    let assignee: String?
    switch selection.assignee {
    case "me": assignee = try await store.one("select session_user").first()
    case "none": assignee = ""
    case let login: assignee = login
    }
    return [
      one(selection.rules), several(selection.rules), one(selection.states), several(selection.states),
      grades.isEmpty ? nil : grades, selection.period, selection.minAmount, selection.maxAmount, assignee,
      try await runBefore(store), try await runSince(store), overdueOn, selection.backlog, limit,
    ]
  }

  // MARK: Age

  private func firstRun(daysAgo days: Int, _ store: Connection) async throws -> Int64? {
    let day: String = try await store.one("select ($1::date - $2::integer)::text", [today, days]).first()
    return try await store.one(Statements.named("first_run_of_day"), [day]).get("run_id")
  }

  private func runBefore(_ store: Connection) async throws -> Int64? {
    guard let days = selection.olderThan else { return nil }
    return try await firstRun(daysAgo: days, store)
  }

  private func runSince(_ store: Connection) async throws -> Int64? {
    guard let days = selection.newerThan else { return nil }
    // No run since then: no case is that new.
    return try await firstRun(daysAgo: days - 1, store) ?? .max
  }

  // MARK: Units

  /// The units asked for, within those that the login may see: row-level security hides the others anyway, but
  /// only a range of the index finds a few units among a million cases in no time.
  private func unitCondition(_ store: Connection) async throws -> String {
    let scope = try await ownScope(store)
    var prefixes = selection.units.filter { !$0.isEmpty }
    if let scope {
      prefixes = prefixes.isEmpty ? scope : prefixes.flatMap { prefix in Self.shared(prefix, scope) }
      if prefixes.isEmpty { return "false" }
    }
    guard !prefixes.isEmpty else { return "true" }
    let shared = try await store.query(Statements.named("shared_cases"), [prefixes]).compactMap { $0[0] }
    let ranges = Set(prefixes).sorted().map {
      "starts_with(c.agency_code collate \"C\", \(Connection.quotedLiteral($0)))"
    }
    let others = shared.isEmpty ? [] : ["c.case_id = any ('{\(shared.joined(separator: ","))}'::bigint[])"]
    return (ranges + others).joined(separator: " or ")
  }

  private static func shared(_ prefix: String, _ scope: [String]) -> [String] {
    scope.compactMap { own in prefix.hasPrefix(own) ? prefix : own.hasPrefix(prefix) ? own : nil }
  }

  /// Nil: not restricted, or by too much to help.
  private func ownScope(_ store: Connection) async throws -> [String]? {
    do {
      let prefixes = try await store.query(Statements.named("own_scope")).map { $0[0] ?? "" }
      return prefixes.isEmpty || prefixes.contains("") || prefixes.count > 100 ? nil : prefixes
    } catch let error as DatabaseError where error.sqlState == .insufficientPrivilege {
      return nil
    }
  }

  // MARK: Pages

  private func afterCondition(_ store: Connection) async throws -> String {
    guard let id = selection.after else { return "true" }
    guard let position = try await store.query(Statements.named("case_position"), [id]).first else {
      throw UnknownPosition(caseID: id)
    }
    return order.after(id, at: position)
  }
}
