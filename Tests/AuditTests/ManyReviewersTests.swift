import Audit
import Foundation
import LibPQ
import Synchronization
import Testing
import TestSupport

/// Many reviewers decide at random while audits record: no illegal state, no lost decision, nobody waits long.
/// MINGCHA_STRESS=full takes 10,000 cases and a minute; otherwise it is a few thousand and some seconds.
@Suite(.database(.migrated), .serialized)
struct ManyReviewersTests {
  private static let isFull = ProcessInfo.processInfo.environment["MINGCHA_STRESS"] == "full"
  private static let cases = isFull ? 10_000 : 2_000
  private static let duration = Duration.seconds(isFull ? 60 : 6)
  private static let reviewers = 20
  private static let states = ["open", "reviewing", "confirmed", "rectifying", "rectified", "dismissed"]

  private struct Tally {
    var done: [Int: Int] = [:]
    var refused: [String: Int] = [:]
    var slowest = Duration.zero
  }

  private final class Sheet: Sendable {
    let tally = Mutex(Tally())
  }

  @Test func nothingIsLostAndNobodyWaits() async throws {
    let fixture = try await AuditFixture()
    try await fixture.create("payment")
    try await fixture.sql(
      """
      insert into source.payment (pay_cert_id, xpay_date, pay_amt, agency_code)
      select i::text, '2025-03-02', 200, '000101' from generate_series(1, \(Self.cases)) as i
      """)
    let rules = ["own": OwnRule.dear + "\ncurable: true"]
    try await fixture.audit("2025-03", rules)
    let desk = try await CaseDesk(people: Self.reviewers)
    try await fixture.sql(
      """
      create function review.seen_version(bigint) returns integer language sql security definer
      return (select work_version from review.case_file where case_id = $1)
      """)
    // A wait of a second for a lock is an error, for the reviewers and for the recorder; beside other tests it says
    // nothing of the program, so there it takes a deadlock's time.
    let patience = Self.isFull ? "1s" : "30s"
    try await fixture.sql("alter database \(desk.database.name) set lock_timeout = '\(patience)'")
    var people: [Connection] = []
    for login in desk.logins { people.append(try await desk.database.connect(user: login)) }

    let end = ContinuousClock.now + Self.duration
    let sheet = Sheet()
    var audits = 0
    try await withThrowingTaskGroup(of: Void.self) { group in
      for person in people {
        group.addTask { try await Self.work(person, until: end, sheet) }
      }
      // The records keep changing, so that each audit writes versions, reopens and clears.
      while ContinuousClock.now < end {
        try await fixture.sql(
          "update source.payment set pay_amt = 50 + 300 * random() where random() < 0.3")
        try await fixture.audit("2025-03", rules)
        audits += 1
      }
      try await group.waitForAll()
    }
    let result = sheet.tally.withLock { $0 }
    let decisions = result.done.values.reduce(0, +)
    print("decisions \(decisions), refused \(result.refused), audits \(audits), slowest \(result.slowest)")
    #expect(audits > 0 && decisions > 100)
    let expected: Set = ["illegal-move", "stale-version", "other-login", "no-reply", "not-rectifying"]
    #expect(Set(result.refused.keys).subtracting(expected) == [])
    try await check(fixture, result)
  }

  private static func work(
    _ person: Connection, until end: ContinuousClock.Instant, _ sheet: Sheet
  ) async throws {
    while ContinuousClock.now < end {
      let id = Int.random(in: 1...cases)
      // A reader sees the case a moment before he decides.
      let row = try await person.one("select review.seen_version($1)", [id])
      let version = try row.first(as: Int.self)
      let to = states.randomElement() ?? "open"
      let began = ContinuousClock.now
      do {
        if Int.random(in: 0..<5) == 0 {
          _ = try await person.query(
            "select review.reply_rectification($1, $2, 'done', null, null)", [id, version])
        } else {
          _ = try await person.query("select review.decide_case($1, $2, $3, 'because')", [id, version, to])
        }
        sheet.tally.withLock { $0.done[id, default: 0] += 1 }
      } catch let error as DatabaseError {
        let key = error.sqlState.description.hasPrefix("MC") ? error.detail ?? "" : error.sqlState.description
        sheet.tally.withLock { $0.refused[key, default: 0] += 1 }
      }
      let took = ContinuousClock.now - began
      sheet.tally.withLock { $0.slowest = max($0.slowest, took) }
    }
  }

  private func check(_ fixture: AuditFixture, _ result: Tally) async throws {
    // Every decision that was answered is an event, and nothing else is.
    let events = try await fixture.store.query(
      "select case_id, count(*) from review.case_event where run_id is null group by case_id")
    var counted: [Int: Int] = [:]
    for row in events { counted[try row.get("case_id", as: Int.self)] = try row.get("count", as: Int.self) }
    #expect(counted == result.done)
    // Versions are whole, each move begins where the one before ended, each is legal, and the last one stands.
    let faults = try await fixture.rows(
      """
      with act as (
        select e.*, row_number() over (partition by case_id order by event_id) + 1 as expected,
          lag(to_state, 1, 'open') over (partition by case_id, to_state is null order by event_id) as stood
        from review.case_event as e where work_version is not null
      )
      select 'version', case_id, event_id from act where work_version <> expected
      union all
      select 'gap', case_id, event_id from act where to_state is not null and from_state <> stood
      union all
      select 'illegal', case_id, event_id from act
      where to_state is not null and not exists (
        select from review.legal_move as m where (m.from_state, m.to_state, m.made_by)
          = (act.from_state, act.to_state, case when act.run_id is null then 'person' else 'run' end))
      union all
      select 'case', c.case_id, c.work_version from review.case_file as c
      left join lateral (
        select max(work_version) as version,
          (array_agg(to_state order by event_id desc) filter (where to_state is not null))[1] as state
        from act where act.case_id = c.case_id) as last on true
      where (c.work_version, c.state) <> (coalesce(last.version, 1), coalesce(last.state, 'open'))
      """)
    #expect(faults == [])
    #expect(
      try await fixture.value(
        """
        select count(*) = (select count(*) from review.case_event where run_id is null) from review.chain_record
        where kind in ('decision', 'rectification')
        """) == "t")
  }
}
