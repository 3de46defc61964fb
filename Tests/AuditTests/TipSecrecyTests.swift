import Chain
import Foundation
import LibPQ
import ReportBox
import Store
import Testing
import TestSupport

/// What is in the box cannot be read without its key, and keys are looked after.
@Suite(.database(.empty))
struct TipSecrecyTests {
  /// All of the store as text, tables and sequences of every schema.
  private func dump(_ fixture: TipFixture) async throws -> String {
    let tables = try await fixture.roles.audit.rows(
      """
      select c.oid::regclass from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
      where c.relkind in ('r', 'v', 'm', 'S') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
      """)
    var text = ""
    for table in tables {
      text += try await fixture.roles.audit.rows("select to_jsonb(t)::text from \(table) as t").joined(
        separator: "\n")
    }
    return text
  }

  @Test func plantedTextIsNowhereInTheStore() async throws {
    let fixture = try await TipFixture()
    let id = try await fixture.add(try TipFixture.tip())
    let note = try fixture.seal("备注 PLANTEDNOTE", of: id, as: .note)
    #expect(try await fixture.act("review.note_tip(\(id), \(note))", as: fixture.yi) == "")
    try await fixture.conclude(id)
    try await fixture.roles.auditMarch()
    let text = try await dump(fixture)
    #expect(text.contains("000101") && text.contains(fixture.key.id))
    for secret in ["PLANTED", "王五", "赵六", "13800001111"] {
      #expect(!text.contains(secret))
      let hex = secret.utf8.map { String($0, radix: 16) }.joined()
      #expect(!text.contains(hex) && !text.contains(Data(secret.utf8).base64EncodedString().prefix(8)))
    }
    let texts = try await fixture.box(fixture.yi).texts(of: id)
    #expect(texts.map(\.field) == [.text, .reporter, .note, .evidence, .conclusion])
    #expect(try texts[0].opened(KeyRing([fixture.key])) == TipFixture.planted)
    #expect(try texts[1].opened(KeyRing([fixture.key])) == TipFixture.reporter)
    // The chain vouches for each of them.
    let chain = try await fixture.roles.audit.rows("select body from review.chain_record").joined()
    for text in texts { #expect(chain.contains(text.commitment)) }
  }

  @Test func aTextIsOpenedInItsPlaceOnly() async throws {
    let fixture = try await TipFixture()
    let first = try await fixture.add(try TipFixture.tip(named: false))
    let second = try await fixture.add(try TipFixture.tip(named: false, text: "x"))
    let box = try await fixture.box(fixture.jia)
    try await fixture.roles.audit.sql(
      """
      update report_box.sealed as s set sealed = o.sealed, commitment = o.commitment
      from report_box.sealed as o where s.tip_id = \(second) and o.tip_id = \(first)
      """)
    let swapped = try #require(try await box.texts(of: second).first)
    #expect(throws: BoxFault(.sealBroken, "\(second)")) { try swapped.opened(box.ring) }
    try await fixture.roles.audit.sql(
      "update report_box.sealed set commitment = repeat('0', 64) where tip_id = \(first)")
    let other = try #require(try await box.texts(of: first).first)
    #expect(throws: BoxFault(.commitmentBroken, "\(first)")) { try other.opened(box.ring) }
  }

  @Test func aKeyIsChangedWhileBothOpen() async throws {
    let fixture = try await TipFixture()
    for _ in 1...60 { _ = try await fixture.add(try TipFixture.tip()) }
    let theirs = try await fixture.add(try TipFixture.tip("000103"), as: fixture.bing)
    let new = try TipKey.make(at: fixture.folder + "/new.key")
    let box = try await fixture.box(fixture.bing, [new, fixture.key])
    #expect(try await box.change(to: new, from: fixture.key) == 2)
    #expect(try await box.texts(of: theirs).map { try $0.opened(box.ring) }.first == TipFixture.planted)
    let all = try await fixture.box(fixture.jia, [new, fixture.key])
    #expect(try await all.texts(of: 1).map { try $0.opened(all.ring) }.first == TipFixture.planted)
    #expect(try await all.change(to: new, from: fixture.key) == 120)
    #expect(try await all.change(to: new, from: fixture.key) == 0)
    let texts = try await all.texts(of: 1)
    #expect(try texts.map { try $0.opened(KeyRing([new])) } == [TipFixture.planted, TipFixture.reporter])
    #expect(throws: BoxFault(.keyWrong, new.id)) { try texts[0].opened(KeyRing([fixture.key])) }
    #expect(throws: BoxFault(.noKey, new.id)) { try texts[0].opened(KeyRing([])) }
  }

  @Test func keyFilesAreLookedAfter() async throws {
    let fixture = try await TipFixture()
    let path = fixture.keyPath
    #expect(try TipKey.read(path).id == fixture.key.id)
    #expect(throws: BoxFault(.keyExists, path)) { try TipKey.make(at: path) }
    #expect(throws: BoxFault(.keyMissing, path + "x")) { try TipKey.read(path + "x") }
    #expect(throws: BoxFault(.keyUnreadable, fixture.folder)) { try TipKey.read(fixture.folder) }
    let whole = try String(contentsOfFile: path, encoding: .utf8)
    func write(_ text: String, mode: Int = 0o600) throws {
      try text.write(toFile: path, atomically: false, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }
    try write(whole, mode: 0o640)
    #expect(throws: BoxFault(.keyReadableByOthers, path)) { try TipKey.read(path) }
    for length in 0..<whole.count {
      try write(String(whole.prefix(length)))
      #expect(throws: BoxFault(.keyMalformed, path)) { try TipKey.read(path) }
    }
    let last = whole.dropLast(2).last == "0" ? "1" : "0"
    try write(String(whole.dropLast(3)) + last + whole.suffix(2))
    #expect(throws: BoxFault(.keyDamaged, path)) { try TipKey.read(path) }
    try write(whole + whole)
    #expect(throws: BoxFault(.keyMalformed, path)) { try TipKey.read(path) }
  }

  @Test func textsThatCannotBeKeptAreRefused() throws {
    func fault(_ bytes: [UInt8]) -> BoxFault? {
      do {
        _ = try BoxText(bytes, place: "t")
        return nil
      } catch {
        return error as? BoxFault
      }
    }
    #expect(fault(Array(repeating: 0x61, count: 1 << 20)) == nil)
    #expect(fault(Array(repeating: 0x61, count: 1 << 20 + 1)) == BoxFault(.textTooLong, "t"))
    #expect(fault([]) == BoxFault(.textBlank, "t"))
    #expect(fault(Array(" \n\u{3000}".utf8)) == BoxFault(.textBlank, "t"))
    #expect(fault([0xC3, 0x28]) == BoxFault(.textNotUTF8, "t"))
    #expect(fault(Array("a\r\nb\u{1B}[31m".utf8)) == BoxFault(.controlCharacter, "t:2:2"))
    #expect(fault(Array("a\u{202E}b".utf8)) == BoxFault(.controlCharacter, "t:1:2"))
    #expect(fault(Array("\u{FEFF}a\r\n\tb".utf8)) == nil)
  }

  /// By a superuser who leaves no trace otherwise.
  @Test(arguments: [
    ("update review.tip set outcome = 'pending', concluded_on = null", "replay"),
    ("update review.tip_check set verified_by = 'x'", "replay"),
    ("update report_box.sealed set commitment = repeat('0', 64) where field = 'text'", "altered"),
    ("delete from report_box.sealed where field = 'evidence'", "missing"),
    ("update review.tip_event set actor = 'x' where event_id = 2", "altered"),
    ("delete from review.tip_event where action = 'closed'", "missing"),
    (
      "insert into review.tip_event (tip_id, at, actor, action, version) values (1, now(), 'x', 'noted', 1)",
      "unrecorded"
    ),
  ])
  func tamperingWithTheBoxIsFound(statement: String, fault: String) async throws {
    let fixture = try await TipFixture()
    try await fixture.conclude(try await fixture.add(try TipFixture.tip()))
    let sound = try await StoreVerification().verify(fixture.roles.audit.store)
    #expect(sound.includesTips)
    try await fixture.roles.audit.sql(
      "set session_replication_role = replica; \(statement); reset session_replication_role")
    let found = await #expect(throws: ChainFault.self) {
      _ = try await StoreVerification().verify(fixture.roles.audit.store)
    }
    #expect(found?.kind.rawValue == fault)
    let auditor = try await fixture.roles.database.connect(user: fixture.roles.auditor)
    #expect(try await StoreVerification().verify(auditor).includesTips == false)
  }
}
