import Audit
import Catalogue
import LibPQ
import Store
import Testing
import TestSupport

@Suite(.database(.migrated))
struct PullSourceTests {
  private func pull(as role: String, _ fixture: PullFixture) async throws -> PullSummary {
    let source = try await TestDatabase.current.connect(user: role)
    return try await Pull.run(
      source: source, store: fixture.store, catalogue: fixture.catalogue,
      request: PullRequest(month: AuditMonth(year: 2026, month: 10)))
  }

  private func refusal(as role: String, _ fixture: PullFixture) async throws -> StoreFault {
    do {
      _ = try await pull(as: role, fixture)
    } catch let fault as StoreFault {
      return fault
    }
    Issue.record("the pull was not refused")
    return StoreFault(.wrongUse, LocalizedText(zhCN: "", en: ""))
  }

  @Test func whatTheSourceRoleCouldWriteIsReported() async throws {
    let fixture = try await PullFixture(PullFixture.agency + PullFixture.payment)
    #expect(try await fixture.pull("2026-10").warnings.contains { $0.en.contains("superuser") })
    #expect(try await fixture.pull("2026-10").warnings.contains { $0.zhCN.contains("是超级用户") })

    let role = try await TestDatabase.current.makeLogin()
    try await fixture.sql(
      "grant usage on schema source to \(role); grant select on all tables in schema source to \(role)")
    #expect(try await pull(as: role, fixture).warnings.isEmpty)
    try await fixture.sql("grant truncate on source.payment to \(role)")
    let warnings = try await pull(as: role, fixture).warnings
    #expect(warnings.count == 1)
    #expect(warnings.first?.en.contains("\"source\".\"payment\"") == true)
    #expect(warnings.first?.en.contains("agency") == false)
  }

  @Test func missingRightsAreNamedWithTheGrant() async throws {
    let fixture = try await PullFixture(PullFixture.agency + PullFixture.payment)
    let role = try await TestDatabase.current.makeLogin()
    #expect(
      try await refusal(as: role, fixture).hint?.en == "grant usage on schema \"source\" to \"\(role)\"")
    try await fixture.sql("grant usage on schema source to \(role); grant select on source.agency to \(role)")
    let fault = try await refusal(as: role, fixture)
    #expect(fault.message.en.contains("\"source\".\"payment\""))
    #expect(fault.hint?.en == "grant select on \"source\".\"payment\" to \"\(role)\"")
    #expect(try await fixture.rows("select * from ledger.pull").isEmpty)
  }

  @Test func theSchemaAndItsDatasetsMustBeThere() async throws {
    let fixture = try await PullFixture("create table source.other ()")
    #expect(try await fixture.refusal("2026-10").message.en.contains("none of the datasets"))
    try await fixture.sql("drop schema source cascade")
    #expect(try await fixture.refusal("2026-10").message.en.contains("no schema \"source\""))
  }

  @Test func typesThatMakeNoSenseAreNamedAllAtOnce() async throws {
    let fixture = try await PullFixture(
      """
      create domain source.amount as jsonb;
      create table source.payment (pay_cert_id text, pay_amt source.amount, xpay_date date[], use_des bytea);
      create table source.contract (agency_code text);
      """)
    let fault = try await fixture.refusal("2026-10")
    #expect(fault.kind == .source)
    #expect(
      fault.message.en.contains("\"pay_amt\" has the type source.amount, where numeric(18,2) is expected"))
    #expect(fault.message.en.contains("\"xpay_date\" has the type date[], where date is expected"))
    #expect(fault.message.en.contains("\"use_des\" has the type bytea, where text is expected"))
    #expect(fault.message.en.contains("\"source\".\"contract\" lacks its key column \"contract_no\""))
    #expect(fault.hint?.en.contains("cast(… as numeric(18,2)) as \"pay_amt\"") == true)
  }

  @Test func viewsDomainsEnumsAndOtherTypesAreTaken() async throws {
    let fixture = try await PullFixture(
      """
      create type source.way as enum ('cash', 'transfer', 'barter');
      create domain source.code as char(12);
      create table source.voucher (id uuid, unit source.code, fen bigint, way source.way, day timestamp, extra json);
      insert into source.voucher values
        ('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '000101', 12345, 'cash', '2026-10-31 23:59:59', '{}'),
        ('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a12', '000101', 100, 'barter', '2026-11-01 00:00', '{}');
      create view source.payment as
      select id as pay_cert_id, unit as agency_code, fen / 100.0::double precision as pay_amt, way as settlement,
        day as xpay_date, extra
      from source.voucher;
      """)
    try await fixture.pull("2026-10")
    #expect(
      try await fixture.rows(
        "select pay_cert_id, agency_code, pay_amt, settlement, xpay_date from ledger.payment")
        == ["a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11|000101|123.45|cash|2026-10-31"])
    try await fixture.pull("2026-11")
    #expect(
      try await fixture.faults() == ["a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a12|settlement|barter|not_allowed"])
  }

  @Test func textThatIsNotUTF8IsNamedAndNothingIsLost() async throws {
    let fixture = try await PullFixture()
    try await fixture.pay("p0", "2026-10-01")
    try await fixture.pull("2026-10")
    let name = "\(TestDatabase.current.name)_ascii"
    try await fixture.source.execute(
      Statement("create database \(name) encoding 'SQL_ASCII' locale 'C' template template0"))
    let conninfo = TestDatabase.current.conninfo() + " dbname=\(name)"
    let ascii = try await Connection.open(conninfo)
    try await ascii.run(
      script: """
        create schema source;
        create table source.payment (pay_cert_id text, xpay_date date, use_des text, payee_acct_name text);
        insert into source.payment values ('好', '2026-10-01', '办公', '张三'), ('p7', '2026-10-02', E'\\xb0\\xec', '李四');
        """)
    do {
      try await Pull.run(
        source: ascii, store: fixture.store, catalogue: fixture.catalogue,
        request: PullRequest(month: AuditMonth(year: 2026, month: 10)))
      Issue.record("bytes that are no text were taken")
    } catch let fault as StoreFault {
      #expect(
        fault.message.en
          == "\"source\".\"payment\" holds text that is not UTF-8: use_des of the row with the key p7")
      #expect(fault.hint?.en.contains("GBK") == true)
    }
    #expect(try await fixture.keys() == ["p0"])

    // What the hint says works.
    try await ascii.run(
      script: """
        alter table source.payment rename to voucher;
        delete from source.voucher where pay_cert_id <> 'p7';
        create view source.payment as
        select pay_cert_id, xpay_date,
          convert_from(convert(convert_to("use_des", 'SQL_ASCII'), 'GBK', 'UTF8'), 'SQL_ASCII') as "use_des"
        from source.voucher;
        """)
    try await Pull.run(
      source: ascii, store: fixture.store, catalogue: fixture.catalogue,
      request: PullRequest(month: AuditMonth(year: 2026, month: 10)))
    #expect(
      try await fixture.rows(
        "select use_des from ledger.payment where pull_until is null and pay_cert_id = 'p7'")
        == ["办"])
    await ascii.close()
    try await fixture.source.execute(Statement("drop database \(name)"))
  }

  @Test func theSourceIsOnlyRead() async throws {
    let fixture = try await PullFixture(
      """
      create table source.log (at timestamptz);
      create function source.note() returns text language plpgsql as
        $$ begin insert into source.log values (now()); return 'x'; end $$;
      create view source.agency as select source.note() as agency_code;
      """)
    await #expect(throws: DatabaseError.self) { try await fixture.pull("2026-10") }
    #expect(try await fixture.rows("select * from source.log").isEmpty)
  }
}
