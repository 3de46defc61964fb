import LibPQ
import LocalServer
import Store

/// Two logins at work on one case of the demo: who confirmed it may not dismiss it alone.
struct DemoFourEyes {
  let server: PrivateServer

  private static let first = "li_inspector"
  private static let second = "wang_chief"

  /// What happened, a line each; nothing where the demo found no case.
  func lines() async throws -> [String] {
    let admin = try await Connection.open(server.conninfo(database: DemoAudit.database))
    for login in [Self.first, Self.second] {
      try await admin.execute(Statement("create role \(login) login"))
      _ = try await admin.query("select review.grant_role($1, 'reviewer', array[''])", [login])
    }
    let found = try await admin.query(
      """
      select case_id, rule_id from review.case_file where state = 'open'
      order by rule_id <> 'self-approval', grade, dearness, case_id limit 1
      """)
    await admin.close()
    guard let id: Int64 = try found.first?.get("case_id") else { return [] }
    let names: KeyValuePairs = [
      "first": Self.first, "second": Self.second, "id": String(id), "rule": found.first?["rule_id"] ?? "",
    ]
    try await act(as: Self.first) { try await $0.decide(id, version: 1, state: "confirmed", reason: nil) }
    var lines = [CaseworkPhrase.demoConfirmed.said(names)]
    do {
      try await act(as: Self.first) { desk in
        try await desk.decide(id, version: 2, state: "dismissed", reason: CaseworkPhrase.demoReason.said)
      }
    } catch let error as DatabaseError {
      guard let refusal = CaseRefused(error)?.refusal else { throw error }
      lines.append(
        CaseworkPhrase.demoRefused.said(["first": Self.first, "id": String(id), "why": refusal.said]))
    }
    try await act(as: Self.second) { desk in
      try await desk.decide(id, version: 2, state: "dismissed", reason: CaseworkPhrase.demoReason.said)
    }
    return lines + [CaseworkPhrase.demoClosed.said(names)]
  }

  private func act(as login: String, _ body: (CaseDesk) async throws -> Int) async throws {
    let session = try await Connection.open(server.conninfo(database: DemoAudit.database, user: login))
    let result: Result<Int, any Error>
    do {
      result = .success(try await body(CaseDesk(store: session)))
    } catch {
      result = .failure(error)
    }
    await session.close()
    _ = try result.get()
  }
}
