import LibPQ
import Testing
import TestSupport

/// Reviewers with logins of their own, and cases for them to work on.
struct CaseDesk {
  let database: TestDatabase
  let admin: Connection
  let logins: [String]
  let people: [Connection]

  var one: Connection { people[0] }
  var two: Connection { people[1] }

  init(people count: Int = 2, zone: String = "Asia/Shanghai") async throws {
    database = TestDatabase.current
    admin = try await database.connect()
    let roles = try await admin.query("select rolname from pg_roles where rolname = 'mingcha_reviewer'")
    var logins: [String] = []
    var people: [Connection] = []
    for _ in 0..<count {
      let login = try await database.makeLogin(memberOf: roles.isEmpty ? [] : ["mingcha_reviewer"])
      try await admin.execute(Statement("grant usage on schema review, rulebook to \(login)"))
      try await admin.run(script: Statement(Self.seeingAll(login)))
      logins.append(login)
      people.append(try await database.connect(user: login, options: ConnectionOptions(timeZone: zone)))
    }
    self.logins = logins
    self.people = people
  }

  /// A grant of all agencies, and its record.
  static func seeingAll(_ login: String) -> String {
    """
    begin;
    insert into review.agency_scope (login, agency_prefix) values ('\(login)', '');
    select review.expand_scopes('\(login)');
    select review.append_chain('grant', jsonb_build_object('act', 'granted', 'login', '\(login)'));
    commit
    """
  }

  /// Open cases of the rule `own` and agency 000101, amount 100, as a run would have left them.
  func seed(_ count: Int) async throws {
    try await admin.run(
      script: Statement(
        """
        insert into ledger.pull (month, started_at, finished_at, local_date, source_description)
        values ('2025-03-01', now(), now(), current_date, 'seed');
        insert into review.content (sha256, kind, name, content) values ('v', 'rule', 'own', 'x');
        insert into review.run (month, pull_id, started_at, local_date, is_complete, approval, rulebook_sha256,
          program_version, agencies) values ('2025-03-01', 1, now(), current_date, true, 'release', 'x', '0', 1);
        insert into review.run_rule (run_id, rule_id, period, flagged, data_missing, clear, not_applicable, error,
          rows_judged, rows_missing, rule_version) values (1, 'own', '2025-03', 1, 0, 0, 0, 0, 1, 0, 'v');
        insert into review.case_file (fingerprint, rule_id, period, subject, agency_code, agencies, last_judged_run,
          judged_through, first_flagged_run, last_flagged_run)
        select 'f' || i, 'own', '2025-03', jsonb_build_object('pay_cert_id', i::text), '000101', '{000101}', 1,
          '2025-03-01', 1, 1 from generate_series(1, \(count)) as i;
        insert into review.case_evidence (case_id, evidence_version, run_id, rule_version, severity, kind, amount,
          reason_zh, reason_en, evidence, sha256)
        select case_id, 1, 1, 'v', 'high', 'breach', 100, 'z', 'e', '{}', 'h' from review.case_file;
        """))
  }

  func version(of id: Int) async throws -> Int {
    try await admin.one("select work_version from review.case_file where case_id = $1", [id]).first(
      as: Int.self)
  }

  func state(of id: Int) async throws -> String {
    try await admin.one("select state from review.case_file where case_id = $1", [id]).first(as: String.self)
  }

  /// Decides on the case as it is now.
  func decide(_ person: Connection, _ id: Int, _ state: String, _ reason: String? = "because") async throws {
    _ = try await person.query(
      "select review.decide_case($1, $2, $3, $4)", [id, try await version(of: id), state, reason])
  }

  /// Brings an open case into a state, confirmed and ordered by the first person, accepted by the second.
  func bring(_ id: Int, to state: String) async throws {
    let ways: [String: [String]] = [
      "open": [], "reviewing": ["reviewing"], "confirmed": ["confirmed"],
      "rectifying": ["confirmed", "rectifying"],
      "rectified": ["confirmed", "rectifying", "rectified"], "dismissed": ["dismissed"],
    ]
    for step in try #require(ways[state]) {
      try await decide(step == "rectified" ? two : one, id, step)
      if step == "rectifying" {
        _ = try await one.query(
          "select review.reply_rectification($1, $2, 'done', null, null)", [id, try await version(of: id)])
      }
    }
  }

  /// The key of the refusal (or the SQLSTATE), nil when it was done.
  func refusal(_ body: () async throws -> Void) async -> String? {
    do {
      try await body()
      return nil
    } catch let error as DatabaseError {
      return error.sqlState.description.hasPrefix("MC") ? error.detail : error.sqlState.description
    } catch {
      return "\(error)"
    }
  }

  /// Calls a function of ours as somebody; the key of the refusal, or nil.
  func call(_ person: Connection, _ call: String) async -> String? {
    await refusal { _ = try await person.query(Statement("select review.\(call)")) }
  }
}
