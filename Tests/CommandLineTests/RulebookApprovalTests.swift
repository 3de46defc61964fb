import Foundation
import LibPQ
import TestSupport
import Testing

/// Two logins change a rulebook: propose, diff, approve, audit.
@Suite(.database()) struct RulebookApprovalTests {
  private let folder: TemporaryFolder
  private let author: Program
  private let second: Program

  init() async throws {
    let database = TestDatabase.current
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Readme.folder.appending(path: "rules").path, toPath: folder.path + "/rules")
    let logins = [
      try await database.makeLogin(attributes: "superuser"),
      try await database.makeLogin(attributes: "superuser"),
    ].map { database.conninfo(user: $0) }
    author = Program(
      folder: folder.path, environment: ["MINGCHA_STORE": logins[0], "MINGCHA_SOURCE": logins[0]])
    second = Program(
      folder: folder.path, environment: ["MINGCHA_STORE": logins[1], "MINGCHA_SOURCE": logins[1]])
    #expect(try await author.run("migrate", "-q").status == 0)
    let connection = try await database.connect()
    try await connection.run(
      script: """
        create schema source;
        create table source.payment (pay_cert_id text, agency_code text, xpay_date date, pay_amt numeric,
          settlement text, claimant text, approver text);
        insert into source.payment values ('1', '000101', '2025-03-02', 1001, 'cash', 'a', 'b');
        """)
    await connection.close()
  }

  private static let rule = "rules/cash-and-cards/cash-over-1000.yaml"

  private func edit(_ path: String = rule, _ change: (String) -> String) throws {
    try folder.write(change(try folder.text(path)), to: path)
  }

  private func audit(_ more: String...) async throws -> Program.Outcome {
    try await author.run(["audit", "--month", "2025-03"] + more)
  }

  @Test func whatShippedNeedsNobodysApproval() async throws {
    // Comments and layout are no content.
    try edit { "# a comment of one's own\n" + $0 }
    #expect(try await audit().status == 0)
    let differences = try await author.run("rules", "diff")
    #expect(differences.output.contains("holds what shipped"))
    #expect(try await author.run("rules", "propose", "--reason", "none").status == 64)
  }

  @Test func aChangeGoesFromRefusalToAudit() async throws {
    try edit { $0.replacing("severity: ", with: "expected_share: 3\nseverity: ") }
    try FileManager.default.removeItem(atPath: folder.path + "/rules/cash-and-cards/self-approval.yaml")
    try FileManager.default.removeItem(atPath: folder.path + "/rules/cash-and-cards/self-approval.test.yaml")
    try edit("rules/tables/festival.csv") {
      $0.split(separator: "\n").dropLast().joined(separator: "\n") + "\n"
    }

    let refused = try await audit()
    #expect(refused.status == 64)
    #expect(refused.error.contains("cash-over-1000, self-approval, tables/festival"))
    #expect(refused.error.contains("mingcha rules propose"))

    let difference = try await author.run("rules", "diff")
    #expect(difference.output.contains("+expected_share: 3"))
    #expect(difference.output.contains("--- self-approval  shipped"))
    #expect(difference.output.contains("\n-- {"))
    #expect(
      difference.output.contains("3 differences: 0 wait for approval, 0 are approved, 3 are not proposed"))

    let proposal = try await author.run("rules", "propose", "--reason", "trial", "--format", "json")
    #expect(proposal.status == 0, "\(proposal.error)")
    let batch = try #require(
      proposal.output.firstMatch(of: /"batch_sha256": ?"([0-9a-f]{64})"/).map { String($0.1) })
    #expect(try await author.run("rules", "propose", "--reason", "again").error.contains("waits"))

    let own = try await author.run("rules", "approve", batch)
    #expect(own.status == 64)
    #expect(own.error.contains("who proposes may not approve"))
    let chinese = try await author.run("rules", "approve", batch, "--lang", "zh-CN")
    #expect(chinese.error.contains("提议者不能批准自己的提议"))

    let read = try await second.run("rules", "diff", String(batch.prefix(8)))
    #expect(read.output.contains("+expected_share: 3") && read.output.contains("--- self-approval  shipped"))
    let approved = try await second.run("rules", "approve", String(batch.prefix(12)), "--note", "read")
    #expect(approved.status == 0, "\(approved.error)")
    let audited = try await audit("--format", "json")
    #expect(audited.status == 0, "\(audited.error)")
    #expect(
      audited.output.contains("\"approval\": \"approved\"")
        || audited.output.contains("\"approval\":\"approved\""))
    let listed = try await author.run("rules", "proposals", "--all")
    #expect(listed.output.contains("approved") && listed.output.contains("trial"))

    let withdrawn = try await author.run("rules", "withdraw", batch, "--reason", "a slip")
    #expect(withdrawn.status == 0, "\(withdrawn.error)")
    #expect(try await audit().status == 64)
  }

  @Test func aFileEditedAfterTheProposalIsNotApproved() async throws {
    try edit { $0.replacing("severity: ", with: "expected_share: 3\nseverity: ") }
    let proposal = try await author.run(
      "rules", "propose", "cash-over-1000", "--reason", "x", "--format", "csv")
    let hash = try #require(proposal.output.firstMatch(of: /,([0-9a-f]{64}),/).map { String($0.1) })
    try edit { $0.replacing("expected_share: 3", with: "expected_share: 4") }
    let refused = try await second.run("rules", "approve", hash)
    #expect(refused.status == 64)
    #expect(refused.error.contains("cash-over-1000 has changed since it was proposed"))
    #expect(try await second.run("rules", "approve", "12345678").status == 64)
    #expect(try await second.run("rules", "approve", "xyz").status == 64)
    #expect(try await author.run("rules", "propose", "reception-tobacco", "--reason", "x").status == 64)
  }

  @Test func whatIsAllowedIsSaidEverywhere() async throws {
    try edit { $0.replacing("severity: ", with: "expected_share: 3\nseverity: ") }
    let audited = try await audit("--allow-unapproved")
    #expect(audited.status == 0, "\(audited.error)")
    #expect(audited.output.contains("nobody approved (1): cash-over-1000"))
    #expect(audited.error.contains("nobody approved (1): cash-over-1000"))
    let checked = try await author.run("check", "--month", "2025-03", "--rule", "cash-over-1000")
    #expect(checked.output.contains("nobody approved (1): cash-over-1000"))
    for verb in ["show", "explain"] {
      let shown = try await author.run("cases", verb, "1")
      #expect(shown.output.contains("nobody approved (1): cash-over-1000"), "\(shown.error)")
    }
  }
}
