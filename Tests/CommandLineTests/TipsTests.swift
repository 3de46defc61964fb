import Foundation
import LibPQ
import Store
import TestSupport
import Testing

/// The report box on the command line.
@Suite(.database(.migrated)) struct TipsTests {
  private static let planted = "王五收受贿赂 PLANTEDTEXT"

  /// A login of the discipline office with a key, in a folder of its own.
  private func office() async throws -> (program: Program, folder: TemporaryFolder, login: String) {
    let database = TestDatabase.current
    let login = try await database.makeLogin()
    let store = try await database.connect()
    try await store.execute("select review.grant_role($1, 'discipline', '{\"\"}')", [login])
    await store.close()
    let folder = try TemporaryFolder()
    var program = Program(
      environment: ["MINGCHA_STORE": database.conninfo(user: login), "MINGCHA_TIP_KEY": "tip.key"])
    program.folder = folder.path
    #expect(try await program.run("tips", "key", "new", "tip.key").status == 0)
    try folder.write(Self.planted, to: "text.txt")
    return (program, folder, login)
  }

  private static let add = [
    "tips", "add", "--channel", "letter", "--received", "2025-03-03", "--agency", "000101", "--text-file",
    "text.txt",
  ]

  private func json(_ outcome: Program.Outcome, _ name: String) throws -> String {
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    return object?[name].map { "\($0)" } ?? ""
  }

  @Test func aReportIsKeptShownAndAskedFor() async throws {
    let (program, folder, login) = try await office()
    defer { withExtendedLifetime(folder) {} }
    let added = try await program.run(Self.add + ["--format", "json"])
    #expect(added.status == 0, "\(added.error)")
    let code = try json(added, "receipt_code")
    let id = try json(added, "tip_id")
    #expect(!added.output.contains("PLANTED"))
    let shown = try await program.run("tips", "show", id)
    #expect(shown.output.contains(Self.planted) && shown.output.contains(login))
    let chinese = try await program.run("tips", "show", id, "--lang", "zh-CN").output
    #expect(chinese.contains("渠道: 来信") && chinese.contains("登记"))
    #expect(!chinese.contains("letter") && !chinese.contains("added") && !chinese.contains("pending"))
    let status = try await program.run("tips", "status", code.lowercased())
    #expect(status.output == "received\n")
    #expect(try await program.run("tips", "stage", id, "accepted").status == 0)
    #expect(try await program.run("tips", "status", code, "--lang", "zh-CN").output == "已受理\n")
    #expect(try await program.run("tips", "note", id, "--text-file", "text.txt").status == 0)
    let check = try await program.run("tips", "check", id, "substantiated", "--evidence-file", "text.txt")
    #expect(check.status == 0)
    let own = try await program.run("tips", "verify", "1")
    #expect(own.status == 64 && own.error.contains("another login"))
    var blind = program
    blind.environment["MINGCHA_TIP_KEY"] = ""
    let sealed = try await blind.run("tips", "show", id)
    #expect(sealed.status == 0 && !sealed.output.contains("PLANTED") && sealed.error.contains("3 texts"))
    // Nothing else prints what was written.
    let quiet = [
      ["tips", "list"], ["tips", "list", "--format", "json"], ["tips", "overdue", "--on", "2025-12-31"],
      ["tips", "stats"], ["tips", "key", "list"], ["chain", "export"], ["verify"],
    ]
    for verb in quiet {
      let outcome = try await program.run(verb + ["--verbose"])
      #expect(outcome.status == 0 || verb == ["verify"], "\(verb) \(outcome.error)")
      #expect(!outcome.output.contains("PLANTED") && !outcome.error.contains("PLANTED"), "\(verb)")
    }
    let dump = try await program.shell("exec pg_dump -d \"$1\"", [TestDatabase.current.conninfo()])
    #expect(dump.status == 0, "\(dump.error)")
    #expect(dump.output.contains("COPY report_box.sealed") && !dump.output.contains("PLANTED"))
  }

  @Test func badInputIsRefusedClearly() async throws {
    let (program, folder, _) = try await office()
    func refused(_ arguments: [String], _ sentence: String, status: Int32 = 64) async throws {
      let outcome = try await program.run(arguments)
      #expect(outcome.status == status, "\(arguments) \(outcome.error)")
      #expect(outcome.error.contains(sentence), "\(outcome.error)")
      #expect(!outcome.error.contains("PLANTED") && outcome.output.isEmpty)
    }
    try folder.write(String(repeating: "PLANTED ", count: 10 << 17), to: "text.txt")
    try await refused(Self.add, "text.txt is larger than 1 MiB")
    try folder.write("a\nPLANTED\u{1B}[2J", to: "text.txt")
    try await refused(Self.add, "text.txt:2:8: a control character")
    try folder.write(" \n", to: "text.txt")
    try await refused(Self.add, "holds no text")
    try folder.write(Self.planted, to: "text.txt")
    try await refused(Self.add + ["--tip-key", "absent.key"], "there is no key file absent.key")
    try folder.write("mingcha-tip-key-1 0123", to: "half.key")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder.path + "/half.key")
    try await refused(Self.add + ["--tip-key", "half.key"], "half.key is no whole key file")
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: folder.path + "/tip.key")
    try await refused(Self.add, "others can read the key file")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder.path + "/tip.key")
    try await refused(Self.add + ["--real-name"], "names its reporter")
    try await refused(["tips", "status", "12345"], "this is no receipt code")
    try await refused(["tips", "status", "7K3QM-0XWVA-9RTBE-55DHN"], "no tip has this receipt code")
    try await refused(["tips", "show", "99"], "no such tip")
    try await refused(["tips", "list", "--store", TestDatabase.current.conninfo()], "discipline office")
    let store = try await TestDatabase.current.connect()
    try await store.execute("insert into review.known_agency values ('000102')")
    try await refused(Self.add, "no agency has the code \"000101\"")
    let kept = try await store.one("select count(*) as tips from review.tip")["tips"]
    #expect(kept == "0")
  }

  @Test func anImportIsAllOrNothing() async throws {
    let (program, folder, _) = try await office()
    let header = "received_on,channel,real_name,agency_code,text,reporter\n"
    try folder.write(
      header + "2025-03-03,letter,no,000101,PLANTED 1,\n2025-13-03,pigeon,no,000101,PLANTED 2,\n",
      to: "tips.csv")
    let faulty = try await program.run("tips", "import", "tips.csv")
    #expect(faulty.status == 64)
    #expect(faulty.error.contains("tips.csv:3:1: error:") && faulty.error.contains("tips.csv:3:12: error:"))
    #expect(!faulty.error.contains("PLANTED"))
    // The database refuses the second row: the first is not kept either.
    try folder.write(
      header + "2025-03-03,letter,no,000101,PLANTED 1,\n2025-03-03,letter,yes,000101,PLANTED 2,\n",
      to: "tips.csv")
    let refused = try await program.run("tips", "import", "tips.csv")
    #expect(refused.status == 64 && refused.error.contains("tips.csv:3:1"), "\(refused.error)")
    let store = try await TestDatabase.current.connect()
    #expect(try await store.one("select count(*) as tips from review.tip")["tips"] == "0")
    try folder.write(
      header + "2025-03-03,letter,no,000101,\"PLANTED\nlines\",\n2025-03-04,web,是,000101,PLANTED 2,赵六\n",
      to: "tips.csv")
    let done = try await program.run("tips", "import", "tips.csv", "--format", "csv")
    #expect(done.status == 0, "\(done.error)")
    #expect(done.output.split(whereSeparator: \.isNewline).count == 3)
    #expect(try await store.one("select count(*) as tips from review.tip")["tips"] == "2")
  }

  @Test func aKeyIsChanged() async throws {
    let (program, folder, _) = try await office()
    defer { withExtendedLifetime(folder) {} }
    let id = try json(try await program.run(Self.add + ["--format", "json"]), "tip_id")
    #expect(try await program.run("tips", "key", "new", "new.key").status == 0)
    let change = try await program.run("tips", "key", "change", "--old", "tip.key", "--new", "new.key")
    #expect(change.status == 0 && change.output.contains("1 texts"))
    let old = try await program.run("tips", "show", id)
    #expect(old.status == 64 && old.error.contains("none of the keys given"))
    let new = try await program.run("tips", "show", id, "--tip-key", "new.key")
    #expect(new.output.contains(Self.planted))
  }
}
