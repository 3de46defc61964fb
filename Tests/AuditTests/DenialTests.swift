import LibPQ
import Store
import Testing
import TestSupport

/// What each role must not do, and what the database says to it.
@Suite(.database(.empty))
struct DenialTests {
  private static let insufficient = "42501"

  private func expect(
    _ attempts: [(String, String)], as login: String, _ fixture: RoleFixture,
    location: SourceLocation = #_sourceLocation
  ) async throws {
    for (statement, expected) in attempts {
      let refusal = try await fixture.refusal(statement, as: login)
      #expect(refusal == expected, "\(statement)", sourceLocation: location)
    }
  }

  /// History that nobody below the owner may rewrite.
  private static let tampering = [
    "update review.case_evidence set amount = 1", "delete from review.case_evidence",
    "delete from review.case_file", "delete from review.case_event",
    "update review.case_event set actor = 'x'",
    "delete from review.run", "update review.run set is_complete = true", "delete from review.run_rule",
    "delete from review.content", "update review.content set content = ''",
    "delete from ledger.payment", "update ledger.payment set pay_amt = 1",
    "update review.chain_record set body = ''", "delete from review.chain_record",
    "update review.chain_head set record_number = 0",
    "truncate review.case_file cascade", "truncate ledger.payment", "truncate review.chain_record",
    "alter table review.case_file disable trigger all",
    "alter table review.case_file disable row level security",
    "alter table review.case_file no force row level security",
    "drop policy reviewer_sees on review.case_file",
    "create policy mine on review.case_file using (true)",
    "set session_replication_role = replica",
    "create function review.mine() returns integer language sql as 'select 1'", "create table review.mine ()",
    "create table ledger.mine ()",
    "insert into review.agency_scope (login, agency_prefix) values (current_user, '')",
    "insert into review.visible_agency select current_user, '000102'",
    "update review.agency_scope set agency_prefix = ''", "delete from review.agency_scope",
    "update review.setting set value = 'Etc/UTC'", "update review.role_name set name = 'x'",
    "delete from review.legal_move", "select review.expand_scopes('x')",
    "select review.learn_agencies('{x}')",
    "select review.append_chain('decision', '{}')",
    "create or replace function review.may_decide(agency_codes text[]) returns boolean return true",
  ]

  /// The rights of people's acts.
  private static let acts = [
    "select review.decide_case(1, 1, 'confirmed', null)", "select review.assign_case(1, 1, null, null)",
    "select review.comment_case(1, 'x')", "select review.order_rectification(1, 1, 'x', 1, null)",
    "select review.approve_extension(1, 1, 'x')",
    "select review.propose_exception('own', '0001', '{}', '2025-01-01', '2999-01-01', 'x')",
  ]

  @Test func nobodyTampersWithHistoryOrGivesHimselfRights() async throws {
    let fixture = try await RoleFixture()
    try await fixture.auditMarch()
    let logins = [
      fixture.wang, fixture.li, fixture.auditor, fixture.mailer, fixture.judge, fixture.admin,
      fixture.stranger,
    ]
    for login in logins {
      var attempts = Self.tampering.map { ($0, Self.insufficient) }
      attempts += ["reviewer", "auditor", "admin"].map {
        ("grant \"\(fixture.roles[StoreRole(rawValue: $0) ?? .judge])\" to \"\(login)\"", Self.insufficient)
      }
      attempts += [
        ("set role \(fixture.owner)", Self.insufficient), ("set role postgres", Self.insufficient),
        ("set session authorization \(fixture.owner)", Self.insufficient),
      ]
      if login != fixture.admin {
        let others = "select review.grant_role('\(login)', 'reviewer', '{\"\"}')"
        attempts += [(others, Self.insufficient)]
      }
      try await expect(attempts, as: login, fixture)
    }
  }

  @Test func aReviewerReadsNothingForeignAndNothingPersonal() async throws {
    let fixture = try await RoleFixture()
    try await fixture.auditMarch()
    #expect(
      try await fixture.rows(
        "select count(*) from review.case_file where agency_code = '000102'", as: fixture.wang) == ["0"])
    #expect(
      try await fixture.rows(
        "select count(*) from review.ledger_payment where agency_code <> '000101'",
        as: fixture.wang) == ["0"])
    try await expect(
      [
        ("select * from ledger.payment", Self.insufficient),
        ("select pay_amt from ledger.payment", Self.insufficient),
        ("select raw from ledger.set_aside_row", Self.insufficient),
        ("table ledger.fault", Self.insufficient),
        ("select payee_acct_name from review.ledger_payment", "42703"),
        ("select person_id from review.ledger_staff", "42703"),
        ("copy (select payee_acct_name from ledger.payment) to stdout", Self.insufficient),
        ("set row_security = off; select count(*) from review.case_file", Self.insufficient),
        ("table review.known_agency", Self.insufficient),
      ], as: fixture.wang, fixture)
    // A function that tells what it is given learns nothing of rows that the policy hides.
    let leak = """
      create function pg_temp.tell(code text) returns boolean language plpgsql cost 0.0000001 as
      $$ begin raise exception '%', code using errcode = 'P0009'; end $$;
      select count(*) from review.case_file where agency_code <> '000101' and pg_temp.tell(agency_code);
      """
    #expect(try await fixture.refusal(leak, as: fixture.wang) == "")
    let view = leak.replacing("review.case_file", with: "review.ledger_payment")
    #expect(try await fixture.refusal(view, as: fixture.wang) == "")
  }

  @Test func onlyReviewersDecideAndOnlyOnTheirOwn() async throws {
    let fixture = try await RoleFixture()
    try await fixture.auditMarch()
    for login in [fixture.auditor, fixture.mailer, fixture.judge, fixture.admin, fixture.stranger] {
      try await expect(Self.acts.map { ($0, Self.insufficient) }, as: login, fixture)
    }
    let foreign = try await fixture.audit.value(
      "select case_id from review.case_file where agency_code = '000102'")
    try await expect(
      [
        ("select review.decide_case(\(foreign), 1, 'confirmed', null)", "MC004 foreign-case"),
        ("select review.comment_case(\(foreign), 'x')", "MC004 foreign-case"),
        ("select review.assign_case(\(foreign), 1, null, null)", "MC004 foreign-case"),
        (
          "select review.propose_exception('own', '0001', '{}', current_date, '2999-01-01', 'x')",
          "MC004 foreign-scope"
        ),
        ("update review.case_file set state = 'dismissed'", Self.insufficient),
        (
          "insert into review.case_event (case_id, action, actor) values (1, 'decided', 'li')",
          Self.insufficient
        ),
        ("select review.begin_act(1, 1)", Self.insufficient),
        (
          "select review.move_case(c, 'dismissed', 'decided', 'x') from review.case_file as c",
          Self.insufficient
        ),
      ], as: fixture.wang, fixture)
  }

  @Test func whoDecidedIsWhoLoggedIn() async throws {
    let fixture = try await RoleFixture()
    try await fixture.auditMarch()
    // wang becomes a member of li and of the reviewers' role, as a careless administrator might make him.
    try await fixture.audit.sql("grant \(fixture.li) to \(fixture.wang)")
    let own = try await fixture.audit.value(
      "select min(case_id) from review.case_file where agency_code = '000101'")
    let foreign = try await fixture.audit.value(
      "select case_id from review.case_file where agency_code = '000102'")
    for other in [fixture.li, "\"\(fixture.roles[.reviewer])\""] {
      try await expect(
        [
          (
            "set role \(other); select review.decide_case(\(foreign), 1, 'confirmed', null)",
            "MC004 foreign-case"
          )
        ],
        as: fixture.wang, fixture)
    }
    try await expect(
      [("set role \(fixture.li); select review.decide_case(\(own), 1, 'confirmed', null)", "")],
      as: fixture.wang, fixture)
    #expect(
      try await fixture.audit.value("select actor from review.case_event where action = 'decided'")
        == fixture.wang)
    #expect(
      try await fixture.audit.value("select actor from review.chain_record where kind = 'decision'")
        == fixture.wang)
    // Nor does the other name in the session's variables matter.
    try await expect(
      [("set application_name = 'li'; set session authorization \(fixture.li)", Self.insufficient)],
      as: fixture.wang, fixture)
  }

  @Test func aPoisonedSearchPathChangesNothing() async throws {
    let fixture = try await RoleFixture()
    try await fixture.auditMarch()
    let foreign = try await fixture.audit.value(
      "select case_id from review.case_file where agency_code = '000102'")
    let poison = """
      create function pg_temp.starts_with(text, text) returns boolean language sql as 'select true';
      create function pg_temp.may_decide(text[]) returns boolean language sql as 'select true';
      create function pg_temp.unnest(text[]) returns setof text language sql as 'select null::text where false';
      create function pg_temp.pg_has_role(name, name, text) returns boolean language sql as 'select true';
      create function pg_temp.always(text, text) returns boolean language sql as 'select true';
      create operator pg_temp.= (leftarg = text, rightarg = text, function = pg_temp.always);
      create temp table case_file (case_id bigint);
      create temp table agency_scope as select current_user::text as login, ''::text as agency_prefix;
      create temp table visible_agency as select current_user::text as login, '000102'::text as agency_code;
      create temp table pg_roles as select current_user as rolname, true as rolsuper, true as rolcanlogin;
      set search_path = pg_temp, review, ledger, pg_catalog;
      """
    try await expect(
      [
        (poison + "select review.decide_case(\(foreign), 1, 'confirmed', null)", "MC004 foreign-case"),
        (poison + "select review.grant_role('\(fixture.wang)', 'reviewer', '{\"\"}')", Self.insufficient),
      ], as: fixture.wang, fixture)
    #expect(
      try await fixture.rows("select count(*) from review.case_file", as: fixture.wang) == ["2"])
    try await expect(
      [(poison + "do $$ begin assert (select count(*) from review.case_file) = 2; end $$", "")],
      as: fixture.wang, fixture)
    try await expect(
      [(poison + "select review.grant_role('\(fixture.admin)', 'reviewer', '{\"\"}')", "MC007 own-login")],
      as: fixture.admin, fixture)
    try await expect(
      [(poison + "select review.analyze_table('pg_catalog.pg_class')", "MC008 foreign-table")],
      as: fixture.auditor, fixture)
  }

  @Test func theAuditorForgesNoPersonAndNoOtherRun() async throws {
    let fixture = try await RoleFixture()
    try await fixture.auditMarch()
    try await expect(
      [
        ("update review.case_file set state = 'dismissed'", "MC003 illegal-move"),
        ("update review.case_file set state = 'confirmed', confirmed_by = 'li'", "MC003 illegal-move"),
        ("update review.case_file set assignee = 'li'", Self.insufficient),
        ("update review.case_file set subject = '{}'", Self.insufficient),
        ("update review.case_file set fingerprint = 'x'", Self.insufficient),
        ("insert into review.case_event (case_id, action) values (1, 'decided')", Self.insufficient),
        (
          "insert into review.case_event (case_id, run_id, actor, action) values (1, 1, 'li', 'decided')",
          Self.insufficient
        ),
        ("update ledger.payment set pay_amt = 1", Self.insufficient),
        ("update review.run set recorded_by = 'li'", Self.insufficient),
        ("update review.run_rule set flagged = 0", Self.insufficient),
        (
          "insert into review.run (month, pull_id, started_at, local_date, is_complete, approval, rulebook_sha256, "
            + "program_version, agencies, recorded_by) "
            + "select month, pull_id, started_at, local_date, true, approval, rulebook_sha256, program_version, 1, 'li' "
            + "from review.run", Self.insufficient
        ),
        (
          "insert into review.explained_exception (rule_id, agency_prefix, valid_from, valid_until, explanation, "
            + "proposed_by) values ('own', '0001', '2025-01-01', '2999-01-01', 'x', 'li')", Self.insufficient
        ),
      ], as: fixture.auditor, fixture)
  }

  @Test func theOthersReadOnlyTheirOwn() async throws {
    let fixture = try await RoleFixture()
    try await fixture.auditMarch()
    for login in [fixture.mailer, fixture.admin, fixture.stranger] {
      try await expect(
        [
          ("table ledger.payment", Self.insufficient), ("table review.ledger_payment", Self.insufficient),
          ("table review.case_evidence", Self.insufficient),
        ], as: login, fixture)
    }
    try await expect(
      [
        ("table review.case_file", Self.insufficient), ("table review.case_evidence", Self.insufficient),
        ("insert into ledger.payment (pay_cert_id) values ('x')", Self.insufficient),
        ("table review.agency_scope", Self.insufficient),
      ], as: fixture.judge, fixture)
    try await expect(
      [("table review.run", Self.insufficient), ("table review.setting", Self.insufficient)],
      as: fixture.stranger, fixture)
  }
}
