import Catalogue
import LibPQ
import Rulebook
import TestSupport

/// A store with three audited months of sixty units, written by plain SQL so that no code of ours made the figures.
/// Unit 000007 has a case of each kind that a report must treat with care.
struct ReportFixture {
  static let person = "欧阳明月"
  static let formula = "=HYPERLINK(\"http://evil.example\",\"点我\")"

  /// Read once: the whole rulebook takes seconds in a debug build.
  private static let contents: Result<[(String, String)], any Error> = Result {
    let rulebook = ShippedRulebook.load(catalogue: try Catalogue.shipped()).rulebook
    return ["reception-companion-limit", "self-approval", "gp-open-tender-threshold", "petition-time-notice"]
      .map {
        ($0, rulebook.rule($0)?.canonicalText ?? "")
      }
  }

  let store: Connection
  let program: Program

  init() async throws {
    let database = TestDatabase.current
    store = try await database.connect(options: ConnectionOptions(timeZone: "Asia/Shanghai"))
    program = Program(environment: ["MINGCHA_STORE": database.conninfo()])
    for (id, content) in try Self.contents.get() {
      try await store.execute(
        """
        insert into review.content (sha256, kind, name, content)
        values (encode(sha256(convert_to($2, 'UTF8')), 'hex'), 'rule', $1, $2)
        """, [id, content])
    }
    for table in ["three_public_item", "procurement_threshold"] {
      try await store.run(script: Statement("delete from rulebook.\(table)"))
    }
    try await store.run(script: Statement(Self.ledger))
    try await store.run(script: Statement(Self.runs))
    try await store.run(script: Statement(Self.cases))
  }

  func value(_ query: String) async throws -> String {
    try await store.query(Statement(query)).first?[0] ?? ""
  }

  private static let ledger = """
    insert into rulebook.three_public_item (code, item, basis, verification) values
      ('30212', 'overseas', 'x', 'verified'), ('30217', 'reception', 'x', 'verified');
    insert into rulebook.procurement_threshold (authority_region, category, limit_kind, amount_yuan, basis, verification)
    values ('', 'goods', 'open_tender', 2000000, 'x', 'verified');
    insert into ledger.pull (month, started_at, finished_at, local_date, source_description)
    select m, now(), now(), (m + interval '1 month')::date, 'x'
    from unnest(array[date '2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01']) as m;
    insert into ledger.agency (agency_code, agency_name, mof_div_code, pull_from, pulled_from)
    select lpad(n::text, 6, '0'), '单位<' || n || '>', '370102000', 1, now() from generate_series(1, 60) as n;
    insert into ledger.payment (pay_cert_id, agency_code, xpay_date, pay_amt, dep_bgt_eco_code, pull_from, pulled_from)
    select
      'p' || n, lpad((n % 60 + 1)::text, 6, '0'), date '2024-01-15' + n % 1020, 100.10 + n % 977,
      (array['30212', '30217', '30201'])[n % 3 + 1], 1, now()
    from generate_series(1, 3000) as n;
    insert into ledger.budget (bgt_id, fiscal_year, agency_code, dep_bgt_eco_code, amount, pull_from, pulled_from)
    select 'b' || n, 2026, lpad(n::text, 6, '0'), '30217', 5000.25, 1, now() from generate_series(1, 60) as n;
    insert into ledger.tender (
      tender_id, agency_code, mof_div_code, item_category, budget_amt, method, notice_on, status, pull_from, pulled_from)
    select
      't' || n, lpad((n % 60 + 1)::text, 6, '0'), '370102000', case when n % 10 = 0 then 'services' else 'goods' end,
      n * 50000, (array['open', 'inquiry', 'single_source'])[n % 3 + 1], date '2026-01-05' + n, 'complete', 1, now()
    from generate_series(1, 100) as n;
    """

  private static let runs = """
    insert into review.run (
      month, pull_id, started_at, local_date, is_complete, lacks, is_rejudged, approval, unapproved, rulebook_sha256,
      program_version, agencies)
    values
      ('2026-07-01', 1, now(), '2026-08-01', true, '{}', false, 'release', '{}', repeat('a', 64), '0.1.0', 60),
      ('2026-08-01', 2, now(), '2026-09-01', true, '{}', false, 'release', '{}', repeat('a', 64), '0.1.0', 60),
      ('2026-09-01', 3, now(), '2026-10-01', true, '{}', false, 'release', '{}', repeat('a', 64), '0.1.0', 60),
      ('2026-09-01', 4, now(), '2026-11-01', true, '{}', true, 'release', '{}', repeat('a', 64), '0.1.0', 60),
      ('2026-10-01', 4, now(), '2026-11-01', false, '{"rule x erred"}', false, 'unapproved', '{self-approval}',
        repeat('a', 64), '0.1.0', 60);
    insert into review.run_agency (run_id, rule_id, agency_code, status, rows_judged, rows_missing)
    select
      run_id, name, lpad(n::text, 6, '0'),
      case
        when name = 'petition-time-notice' then 'data_missing'
        else (array['flagged', 'clear', 'not_applicable', 'data_missing', 'clear', 'clear', 'error'])[(n * 3 + length(name)) % 7 + 1]
      end, 1, 0
    from review.run
    cross join review.content
    cross join generate_series(1, 60) as n;
    insert into review.run_rule (
      run_id, rule_id, period, flagged, data_missing, clear, not_applicable, error, rows_judged, rows_missing,
      rule_version, note)
    select
      run_id, rule_id, '2026-10', count(*) filter (where status = 'flagged'),
      count(*) filter (where status = 'data_missing'), count(*) filter (where status = 'clear'),
      count(*) filter (where status = 'not_applicable'), count(*) filter (where status = 'error'), 1, 0,
      min(sha256), case when rule_id = 'petition-time-notice' then 'no dataset tip' end
    from review.run_agency
    join review.content on name = rule_id
    group by run_id, rule_id;
    """

  /// Every fifth case belongs to the backlog, every seventh was dismissed, every ninth is being rectified; run 4 judged
  /// September again with October's pull.
  private static let cases = """
    -- They are put where people would have moved them.
    set session_replication_role = replica;
    insert into review.case_file (
      fingerprint, rule_id, period, subject, agency_code, agencies, state, last_judged_run, judged_through,
      first_flagged_run, last_flagged_run, due_on, is_backlog, confirmed_by, state_since)
    select
      encode(sha256(convert_to(n::text, 'UTF8')), 'hex'),
      (array['reception-companion-limit', 'self-approval', 'gp-open-tender-threshold'])[n % 3 + 1], '2026-10',
      case n % 3 when 0 then jsonb_build_object('reception_id', 'r' || n) when 1 then
        jsonb_build_object('pay_cert_id', 'p' || n) else jsonb_build_object('tender_id', 't' || n) end,
      unit, array[unit],
      case when n % 7 = 0 then 'dismissed' when n % 9 = 0 then 'rectifying' else 'open' end,
      run, '2026-10-01', run, run, case when n % 2 = 0 then date '2026-09-10' + n % 40 end, n % 5 = 0,
      case when n % 9 = 0 then 'somebody' end, timestamptz '2026-09-20 12:00+08'
    from generate_series(1, 400) as n
    -- The last ten units have hardly any case.
    cross join lateral (select lpad((n % 50 + 1 + case when n % 100 = 3 then 50 else 0 end)::text, 6, '0') as unit) as u
    cross join lateral (select n % 5 + 1 as run) as r;
    insert into review.case_evidence (
      case_id, evidence_version, run_id, rule_version, severity, kind, amount, reason_zh, reason_en, evidence, sha256)
    select
      case_id, 1, first_flagged_run, sha256, (array['high', 'medium', 'low'])[case_id % 3 + 1], 'breach',
      case when case_id = 9 then 12345678901234567.89 when case_id % 8 <> 0 then case_id * 1234.56 end,
      case rule_id
        when 'self-approval' then '2026-10-09 支付 460.00 元，报销人和审批人均为 \(person)'
        else '\(formula)<script>alert(1)</script>' end,
      case rule_id
        when 'self-approval' then '460.00 yuan paid on 2026-10-09; \(person) both claimed and approved it'
        else 'x < y & "z"' end,
      jsonb_build_object(
        'figures', case rule_id when 'self-approval' then jsonb_build_object('claimant', '\(person)') else '{"a": 1.50}' end,
        'rows', jsonb_build_array(jsonb_build_object('dataset', 'payment', 'key', 'p' || case_id, 'version', case_id)),
        'count', 1, 'sum', (case_id * 1234.56)::text, 'sha256', repeat('b', 64)),
      repeat('c', 64)
    from review.case_file
    join review.content on name = rule_id;
    update review.case_evidence set reason_zh = '\(formula)', reason_en = '-1+1|cmd' where case_id = 9;
    insert into review.rectification (
      case_id, ordered_by, ordered_at, required, amount_due, due_on, amount_returned, reply, replied_at, accepted_by,
      accepted_at)
    select
      case_id, 'a', '2026-09-20', '退回多报金额', 1000, '2026-10-10', case when case_id % 2 = 0 then 900.05 end,
      case when case_id % 2 = 0 then '已退回' end, case when case_id % 2 = 0 then timestamptz '2026-10-08' end,
      case when case_id % 2 = 0 then 'b' end, case when case_id % 2 = 0 then timestamptz '2026-10-12' end
    from review.case_file
    where case_id % 9 = 0;
    insert into review.setting (name, value) values ('answer_to', '财政局 302 室 <前台>');
    -- A case that rests on a tip, in the same unit as case 6.
    update review.case_file set rule_id = 'petition-time-notice' where case_id = 56;
    update review.case_evidence
    set rule_version = (select sha256 from review.content where name = 'petition-time-notice'), reason_zh = '举报办理超期'
    where case_id = 56;
    update review.case_file as c
    set listed_severity = e.severity, listed_kind = e.kind, listed_amount = e.amount
    from review.case_evidence as e
    where e.case_id = c.case_id;
    set session_replication_role = origin
    """
}
