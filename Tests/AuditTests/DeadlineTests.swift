import LibPQ
import Testing
import TestSupport

/// Working days, more time, and what is late.
@Suite(.database(.migrated))
struct DeadlineTests {
  private static let table = """
    insert into rulebook.case_deadline (severity, state, working_days, leader_days, basis, verification) values
      ('high', 'open', 5, 3, 'x', 'own-parameters'), ('high', 'rectifying', 30, 3, 'x', 'own-parameters');
    """
  private static let holidays = """
    insert into rulebook.holiday (day, name, is_off_day, basis)
    select day::date, '国庆节', true, 'x' from generate_series('2026-10-01'::date, '2026-10-07', '1 day') as day
    union all select '2026-10-10', '国庆节', false, 'x';
    """

  private func desk() async throws -> CaseDesk {
    let desk = try await CaseDesk()
    try await desk.admin.run(script: Statement(Self.table + Self.holidays))
    return desk
  }

  @Test(arguments: [
    // Wednesday before the holiday, then Thursday, Friday, the Saturday that is worked, and Monday.
    ("high", "open", "2026-09-29", "2026-10-12|"), ("high", "open", "2026-09-21", "2026-09-28|"),
    ("high", "open", "2026-12-29", "|holiday year missing"),
    ("high", "open", "2027-02-01", "|holiday year missing"),
    ("high", "reviewing", "2026-09-29", "|no deadline"), ("low", "open", "2026-09-29", "|no deadline"),
    ("high", "dismissed", "2026-09-29", "|"), ("high", "rectified", "2026-09-29", "|"),
  ])
  func deadlinesAreWorkingDays(severity: String, state: String, from: String, due: String) async throws {
    let desk = try await desk()
    let row = try await desk.admin.one(
      "select due_on, due_note from review.deadline_of($1, $2, $3::date)", [severity, state, from])
    #expect("\(row[0] ?? "")|\(row[1] ?? "")" == due)
  }

  @Test(arguments: [
    ("open", "2026-09-30", 0), ("open", "2026-10-01", 1), ("open", "2026-10-10", 1),
    ("open", "2026-10-12", 2),
    ("open", "2027-03-01", 1), ("reviewing", "2026-12-01", 1), ("dismissed", "2026-12-01", 0),
  ])
  func whatIsLateRises(state: String, on: String, level: Int) async throws {
    let desk = try await desk()
    let row = try await desk.admin.one(
      "select review.escalation_level('high', $1, '2026-09-30', $2::date)", [state, on])
    #expect(try row.first(as: Int.self) == level)
  }

  @Test func anotherLoginGivesMoreTime() async throws {
    let desk = try await desk()
    try await desk.seed(1)
    try await desk.admin.execute("update review.case_file set due_on = '2099-01-05'")
    #expect(await desk.call(desk.one, "ask_extension(1, 1, '2099-01-05', 'slow')") == "no-extension")
    #expect(await desk.call(desk.one, "ask_extension(1, 1, '2099-02-05', '')") == "reason-needed")
    #expect(await desk.call(desk.two, "approve_extension(1, 1, null)") == "no-extension-asked")
    #expect(await desk.call(desk.one, "ask_extension(1, 1, '2099-02-05', 'slow')") == nil)
    #expect(await desk.call(desk.two, "ask_extension(1, 2, '2099-03-05', 'slower')") == nil)
    #expect(await desk.call(desk.two, "approve_extension(1, 3, null)") == "other-login")
    #expect(try await desk.admin.one("select due_on from review.case_file")[0] == "2099-01-05")
    #expect(await desk.call(desk.one, "approve_extension(1, 3, 'this once')") == nil)
    #expect(try await desk.admin.one("select due_on from review.case_file")[0] == "2099-03-05")
    // A move of the case lets what was asked lapse, and its own deadline begins.
    #expect(await desk.call(desk.one, "ask_extension(1, 4, '2099-04-05', 'slow')") == nil)
    try await desk.decide(desk.one, 1, "confirmed")
    #expect(await desk.call(desk.two, "approve_extension(1, 6, null)") == "no-extension-asked")
    #expect(
      try await desk.admin.one("select due_on, due_note from review.case_file").values == [
        nil, "no deadline",
      ])
  }

  @Test func aMissingHolidayYearIsSaidAndFilledInLater() async throws {
    let fixture = try await AuditFixture()
    try await fixture.create("payment")
    try await fixture.pay("1", "2025-03-02", "101")
    try await fixture.sql(Self.table)
    try await fixture.audit("2025-03", ["own": OwnRule.dear])
    #expect(
      try await fixture.value("select due_on, due_note from review.case_file") == "|holiday year missing")
    try await fixture.sql(
      """
      insert into rulebook.holiday (day, name, is_off_day, basis)
      select make_date(extract(year from now())::integer + i, 1, 1), '元旦', true, 'x' from generate_series(0, 1) as i
      """)
    try await fixture.audit("2025-03", ["own": OwnRule.dear])
    #expect(
      try await fixture.value(
        """
        select due_on = rulebook.working_day_after((select local_date from review.run where run_id = 1), 5),
          due_note is null from review.case_file
        """) == "t|t")
  }
}
