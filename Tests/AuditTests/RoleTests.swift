import Audit
import LibPQ
import Store
import Testing
import TestSupport

/// Each login does its part, and sees what it was given.
@Suite(.database(.empty))
struct RoleTests {
  @Test func aPlainAuditorPullsJudgesAndRecords() async throws {
    let fixture = try await RoleFixture()
    try await fixture.auditMarch()
    #expect(try await fixture.audit.cases().count == 3)
    // A late posting has March judged again; a vanished row takes its case back.
    try await fixture.audit.sql("delete from source.payment where pay_cert_id = '2'")
    try await fixture.audit.pay("4", "2025-03-20", "500")
    #expect(try await fixture.run("2025-04").judged == ["2025-03", "2025-04"])
    #expect(
      try await fixture.audit.cases() == [
        #"{"pay_cert_id": "1"}|2025-03|open|200"#, #"{"pay_cert_id": "2"}|2025-03|not_reproduced|300"#,
        #"{"pay_cert_id": "3"}|2025-03|open|400"#, #"{"pay_cert_id": "4"}|2025-03|open|500"#,
      ])
    #expect(
      try await fixture.audit.rows("select distinct recorded_by from review.run") == [fixture.auditor])
    #expect(
      try await fixture.audit.rows("select distinct actor from review.case_event") == [fixture.auditor])
  }

  @Test func theShippedRulesRunAsThePlainAuditor() async throws {
    let fixture = try await RoleFixture()
    try await fixture.audit.create("payment")
    try await fixture.audit.pay("1", "2025-03-05", "200")
    let runner = try await fixture.audit.runner(try fixture.audit.shippedRules(), user: fixture.auditor)
    let report = try await fixture.audit.audit("2025-03", with: runner)
    #expect(report.months.first?.answers.contains { $0.error > 0 } == false)
    let request = AuditRequest(month: try #require(AuditMonth("2025-03")))
    _ = try await runner.check(request) { _ in }
  }

  @Test func eachReviewerSeesHisAgenciesOnly() async throws {
    let fixture = try await RoleFixture()
    try await fixture.auditMarch()
    let ids = "select subject ->> 'pay_cert_id' from review.flagged_case order by 1"
    #expect(try await fixture.rows(ids, as: fixture.wang) == ["1", "2"])
    #expect(try await fixture.rows(ids, as: fixture.li) == ["1", "2", "3"])
    #expect(try await fixture.rows(ids, as: fixture.auditor) == ["1", "2", "3"])
    for table in ["case_file", "case_evidence", "case_event"] {
      #expect(try await fixture.rows("select count(*) from review.\(table)", as: fixture.wang) == ["2"])
    }
    #expect(
      try await fixture.rows("select distinct agency_code from review.run_agency", as: fixture.wang)
        == ["000101"])
    #expect(
      try await fixture.rows("select pay_cert_id from review.ledger_payment order by 1", as: fixture.wang)
        == ["1", "2"])
    #expect(try await fixture.rows("select review.narrow_scope()", as: fixture.wang) == ["{000101}"])
    #expect(
      try await fixture.rows("select login from review.agency_scope", as: fixture.wang) == [fixture.wang])
  }

  @Test func whatTablesLackIsSeenForHisAgenciesOnly() async throws {
    let fixture = try await RoleFixture()
    try await fixture.audit.create("payment")
    for (id, agency) in [("1", "000101"), ("2", "000102")] {
      try await fixture.audit.pay(id, "2025-03-05", "200", agency: agency)
    }
    try await fixture.run("2025-03", rules: ["lacking": OwnRule.lacking])
    let agencies = "select agency_code from review.run_gap order by 1"
    #expect(try await fixture.rows(agencies, as: fixture.wang) == ["000101"])
    for login in [fixture.li, fixture.auditor] {
      #expect(try await fixture.rows(agencies, as: login) == ["000101", "000102"])
    }
  }

  @Test func aCaseOfTwoAgenciesIsSeenByEitherAndDecidedByWhoHasBoth() async throws {
    let fixture = try await RoleFixture()
    try await fixture.audit.create("payment")
    try await fixture.audit.pay("1", "2025-03-05", "200", ["invoice_no": "i"])
    try await fixture.audit.pay("2", "2025-03-06", "200", agency: "000102", ["invoice_no": "i"])
    try await fixture.run("2025-03", rules: ["own": OwnRule.twice])
    #expect(try await fixture.rows("select agencies from review.flagged_case", as: fixture.wang).count == 1)
    let decide = "select review.decide_case(case_id, work_version, 'confirmed', null) from review.case_file"
    #expect(try await fixture.refusal(decide, as: fixture.wang) == "MC004 foreign-case")
    #expect(try await fixture.refusal(decide, as: fixture.li) == "")
    #expect(
      try await fixture.audit.value("select confirmed_by from review.case_file") == fixture.li)
  }

  /// Rules hold for all agencies: a reviewer of some has no say in them.
  @Test func rulesAreApprovedByWhoSpeaksForAllAgencies() async throws {
    let fixture = try await RoleFixture()
    func propose(_ name: String) -> String {
      "select review.propose_content('[{\"name\": \"\(name)\", \"kind\": \"rule\", \"content\": \"\(name)\"}]', 'x')"
    }
    func act(_ function: String, _ name: String) -> String {
      let hash = "encode(sha256('\(name)'), 'hex')"
      return "select review.\(function)(array[\(hash)], 'x')"
    }
    let head = try await fixture.database.makeLogin()
    let chief = try await fixture.database.makeLogin()
    for login in [head, chief] {
      #expect(
        try await fixture.refusal(
          "select review.grant_role('\(login)', 'reviewer', '{\"\"}')", as: fixture.admin) == "")
    }
    let few = [fixture.wang, fixture.li]
    let others = [fixture.mailer, fixture.judge, fixture.stranger]
    // Anybody at work proposes, and takes his own back.
    for login in few + [fixture.auditor, fixture.admin, head] {
      #expect(try await fixture.refusal(propose("a"), as: login) == "")
      #expect(try await fixture.refusal(act("withdraw_content", "a"), as: login) == "")
    }
    for login in others {
      #expect(try await fixture.refusal(propose("a"), as: login) == "42501")
      #expect(try await fixture.refusal(act("approve_content", "a"), as: login) == "42501")
    }
    #expect(try await fixture.refusal(propose("a") + ";" + propose("b"), as: head) == "")
    #expect(try await fixture.refusal(act("approve_content", "a"), as: head) == "MC006 own-proposal")
    #expect(try await fixture.refusal(act("approve_content", "a"), as: fixture.auditor) == "42501")
    for login in few + [fixture.auditor] {
      let approval = login == fixture.auditor ? "42501" : "MC004 limited-scope"
      #expect(try await fixture.refusal(act("approve_content", "a"), as: login) == approval)
      #expect(try await fixture.refusal(act("withdraw_content", "a"), as: login) == "MC004 limited-scope")
    }
    #expect(try await fixture.refusal(act("approve_content", "a"), as: chief) == "")
    #expect(try await fixture.refusal(act("approve_content", "b"), as: fixture.admin) == "")
    // What is approved its proposer alone does not take back either, unless he may approve.
    #expect(try await fixture.refusal(act("withdraw_content", "b"), as: fixture.li) == "MC004 limited-scope")
    #expect(try await fixture.refusal(act("withdraw_content", "b"), as: head) == "")
    #expect(
      try await fixture.audit.rows("select name, proposed_by, approved_by from review.approved_content")
        == ["a|\(head)|\(chief)"])
    // What ships only the owner says.
    for login in few + others + [fixture.auditor, fixture.admin, head] {
      #expect(try await fixture.refusal("select review.register_release('{}', 'x')", as: login) == "42501")
    }
  }

  @Test func agenciesThatComeLaterAreSeenAtOnce() async throws {
    let fixture = try await RoleFixture()
    try await fixture.auditMarch()
    // One that the dataset of agencies brings, and one that only a case knows.
    try await fixture.audit.insert(
      "agency", [["agency_code": "000109", "mof_div_code": "370102000"]])
    try await fixture.audit.pay("5", "2025-04-01", "900", agency: "000109")
    try await fixture.audit.pay("6", "2025-04-01", "900", agency: "000177")
    try await fixture.audit.pay("7", "2025-04-01", "900", agency: "990001")
    try await fixture.run("2025-04")
    let ids = "select subject ->> 'pay_cert_id' from review.flagged_case where period = '2025-04' order by 1"
    #expect(try await fixture.rows(ids, as: fixture.li) == ["5", "6"])
    #expect(try await fixture.rows(ids, as: fixture.wang) == [])
    let all = "select review.grant_role('\(fixture.wang)', 'reviewer', '{990001}')"
    #expect(try await fixture.refusal(all, as: fixture.admin) == "")
    #expect(try await fixture.rows(ids, as: fixture.wang) == ["7"])
  }

  @Test func revokedScopesAndRolesAreGoneAtOnce() async throws {
    let fixture = try await RoleFixture()
    try await fixture.auditMarch()
    let admin = try await fixture.database.connect(user: fixture.admin)
    let count = "select count(*) from review.flagged_case"
    try await admin.execute("select review.grant_role($1, 'reviewer', '{000102,000103}')", [fixture.wang])
    #expect(try await fixture.rows(count, as: fixture.wang) == ["3"])
    try await admin.execute("select review.revoke_role($1, 'reviewer', '{000102}')", [fixture.wang])
    #expect(try await fixture.rows(count, as: fixture.wang) == ["2"])
    try await admin.execute("select review.revoke_role($1, 'reviewer')", [fixture.wang])
    #expect(try await fixture.refusal(count, as: fixture.wang) == "42501")
    try await admin.execute("select review.grant_role($1, 'reviewer', '{000103}')", [fixture.wang])
    #expect(try await fixture.rows(count, as: fixture.wang) == ["0"])
    let acts = try await fixture.audit.rows("select count(*) from review.chain_record where kind = 'grant'")
    #expect(acts == ["10"])
  }

  @Test func anyLoginNameCanBeGranted() async throws {
    let fixture = try await RoleFixture()
    let admin = try await fixture.database.connect(user: fixture.admin)
    let name = "\(fixture.database.name) 王 \"o'brien\"; --"
    try await fixture.audit.sql("create role \(Connection.quotedIdentifier(name)) login")
    try await admin.execute("select review.grant_role($1, 'reviewer', '{\"\"}')", [name])
    let session = try await fixture.database.connect(user: name)
    #expect(try await session.one("select review.may_decide('{000103,x,\"\"}') as may")["may"] == "t")
    await session.close()
    try await admin.execute("select review.revoke_role($1, 'reviewer')", [name])
    await admin.close()
    try await fixture.audit.sql("drop role \(Connection.quotedIdentifier(name))")
  }

  @Test(arguments: [
    ("nobody_of_this_name", "reviewer", "{0001}", "MC008 unknown-login"),
    (":stranger", "king", "{}", "MC008 unknown-role"),
    (":stranger", "reviewer", "{}", "MC008 scope-needed"),
    (":stranger", "reviewer", "{0001,7777}", "MC008 unknown-agency"),
    (":stranger", "mailer", "{0001}", "MC008 scope-not-used"),
    (":auditor", "reviewer", "{0001}", "MC009 roles-conflict"),
    (":wang", "auditor", "{}", "MC009 roles-conflict"),
    ("postgres", "reviewer", "{0001}", "MC009 superuser-login"),
    (":admin", "reviewer", "{0001}", "MC007 own-login"),
  ])
  func whatMakesNoSenseIsNotGranted(
    login: String, role: String, agencies: String, refusal: String
  ) async throws {
    let fixture = try await RoleFixture()
    try await fixture.auditMarch()
    let logins = [
      ":stranger": fixture.stranger, ":auditor": fixture.auditor, ":wang": fixture.wang,
      ":admin": fixture.admin,
    ]
    let statement = "select review.grant_role('\(logins[login] ?? login)', '\(role)', '\(agencies)')"
    #expect(try await fixture.refusal(statement, as: fixture.admin) == refusal)
  }

  /// What a policy asks must be asked once a statement, not once a row.
  @Test func theReviewersPolicyIsHashed() async throws {
    let fixture = try await RoleFixture()
    try await fixture.auditMarch()
    let plan = try await fixture.rows(
      "explain (costs off) select * from review.case_file order by case_id", as: fixture.wang)
    #expect(plan.contains { $0.contains("hashed SubPlan") }, "\(plan)")
  }

  @Test func everyFunctionOfOursIsClosedToThePublicAndPinned() async throws {
    let fixture = try await RoleFixture()
    let open = try await fixture.audit.rows(
      """
      select p.oid::regprocedure
      from pg_proc as p
      where p.pronamespace = 'review'::regnamespace
        and exists (
          select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) as a
          where a.grantee = 0)
      """)
    #expect(open == [])
    let loose = try await fixture.audit.rows(
      """
      select p.oid::regprocedure
      from pg_proc as p
      where p.pronamespace in ('review'::regnamespace, 'ledger'::regnamespace, 'rulebook'::regnamespace)
        and (p.prosecdef or p.prorettype = 'trigger'::regtype)
        and not coalesce(p.proconfig, '{}') @> array['search_path=pg_catalog, pg_temp']
      """)
    #expect(loose == [])
    let readable = try await fixture.audit.rows(
      """
      select c.oid::regclass
      from pg_class as c
      where c.relnamespace in ('review'::regnamespace, 'ledger'::regnamespace, 'rulebook'::regnamespace)
        and exists (select from aclexplode(c.relacl) as a where a.grantee = 0)
      """)
    #expect(readable == [])
    // A view that reads cases reads them as whoever asks.
    let definers = try await fixture.audit.rows(
      """
      select c.relname
      from pg_class as c
      where c.relkind = 'v' and c.relnamespace = 'review'::regnamespace
        and not coalesce(c.reloptions, '{}') && array['security_invoker=true', 'security_barrier=true']
      """)
    #expect(definers == [])
  }
}
