import Foundation
import LibPQ
import LocalServer
import TestSupport
import Testing

/// The roles on the command line, as the README tells a database administrator to set them up.
@Suite struct RolesCommandTests {
  /// The blocks of the README's section about logins.
  private func blocks(_ language: String, of heading: String) throws -> [String] {
    let text = try String(contentsOf: Readme.folder.appending(path: "README.md"), encoding: .utf8)
    let section = try #require(text.components(separatedBy: "\n## \(heading)\n").dropFirst().first)
    let own = section.components(separatedBy: "\n## ")[0]
    return own.components(separatedBy: "```\(language)\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
  }

  private func run(_ sql: String, on server: PrivateServer) async throws {
    let admin = try await Connection.open(server.conninfo())
    for statement in sql.components(separatedBy: ";\n") where !statement.allSatisfy(\.isWhitespace) {
      try await admin.run(script: Statement(statement))
    }
    await admin.close()
  }

  @Test func theReadmesSetupWorks() async throws {
    let server = try await PrivateServer.ephemeral()
    let program = Program(environment: ["PGHOST": server.folder])
    let sql = try blocks("sql", of: "登录名和角色")
    try await run(
      "create role mingcha login createrole;\ncreate database mingcha owner mingcha;\n", on: server)
    let owner = "dbname=mingcha user=mingcha"
    #expect(try await program.run("migrate", "-q", "--store", owner).status == 0)
    try await run(sql[0], on: server)

    let commands = try blocks("bash", of: "登录名和角色").flatMap { $0.split(separator: "\n") }
    #expect(commands.count == 6)
    for command in commands {
      let line = command.replacing("mingcha roles", with: "\"$MINGCHA\" roles")
      let outcome = try await program.shell(String(line))
      #expect(outcome.status == 0, "\(command): \(outcome.error)")
    }
    let list = try await program.run(
      "roles", "list", "--format", "csv", "--store", "dbname=mingcha user=chen")
    for line in ["audit_job,auditor,", "chen,admin,", "li,reviewer,", "wang,reviewer,3701,"] {
      #expect(list.output.contains(line), "\(list.output)")
    }
    #expect(!list.output.contains("370102"))

    // What is refused is wrong use, and says what helps, in both languages.
    let chen = "dbname=mingcha user=chen"
    let own = try await program.run(
      "roles", "grant", "chen", "reviewer", "--all-agencies", "--store", chen, "--lang", "en")
    #expect(own.status == 64)
    #expect(own.error.contains("another administrator"))
    let chinese = try await program.run(
      "roles", "grant", "chen", "reviewer", "--all-agencies", "--store", chen, "--lang", "zh-CN")
    #expect(chinese.status == 64)
    #expect(chinese.error.contains("（chen 不能更改自己的角色和范围）"), "\(chinese.error)")
    #expect(chinese.error.contains("须由另一位管理员操作") && !chinese.error.contains("another"))
    let both = try await program.run(
      "roles", "grant", "audit_job", "reviewer", "--agencies", "37", "--store", chen)
    #expect(both.status == 64)
    let nobody = try await program.run(
      "roles", "grant", "li", "auditor", "--store", "dbname=mingcha user=wang", "--lang", "en")
    #expect(nobody.status == 64)
    #expect(nobody.error.contains("only the role admin"))

    // The doctor sees what an administrator did past us.
    try await run(
      "grant mingcha_auditor to wang;\ncreate role zhao login in role mingcha_reviewer;\n", on: server)
    let doctor = try await program.run("doctor", "--store", owner, "--source", owner, "--lang", "en")
    #expect(doctor.output.contains("wang may both run audits and decide"), "\(doctor.output)")
    #expect(doctor.output.contains("zhao have no agencies"), "\(doctor.output)")
    try await server.stop()
  }

  @Test func theAdministratorsRolesDoForAnOwnerWhoMayNotMakeAny() async throws {
    let server = try await PrivateServer.ephemeral()
    let program = Program(environment: ["PGHOST": server.folder])
    let sql = try blocks("sql", of: "登录名和角色")
    try await run("create role mingcha login;\ncreate database mingcha owner mingcha;\n", on: server)
    let owner = "dbname=mingcha user=mingcha"
    let lacking = try await program.run("migrate", "--store", owner, "--lang", "en")
    #expect(lacking.status == 0)
    #expect(lacking.error.contains("mingcha_reviewer"), "\(lacking.error)")
    let early = try await program.run("doctor", "--store", owner, "--source", owner, "--lang", "en")
    #expect(early.output.contains("mingcha_reviewer") && early.output.contains("are missing"))

    try await run(sql[1] + sql[0], on: server)
    #expect(try await program.run("migrate", "-q", "--store", owner).status == 0)
    let grant = try await program.run("roles", "grant", "chen", "admin", "--store", owner)
    #expect(grant.status == 0, "\(grant.error)")
    let reviewer = try await program.run(
      "roles", "grant", "wang", "reviewer", "--all-agencies", "--store", "dbname=mingcha user=chen")
    #expect(reviewer.status == 0, "\(reviewer.error)")
    let cases = try await program.run("cases", "list", "--store", "dbname=mingcha user=wang")
    #expect(cases.status == 0, "\(cases.error)")
    try await server.stop()
  }

  @Test(.database()) func rolesOfOtherNamesAreMadeByMigrate() async throws {
    let store = TestDatabase.current.conninfo()
    let program = Program(environment: ["MINGCHA_STORE": store])
    let name = "\(TestDatabase.current.name) 复核"
    #expect(try await program.run("migrate", "-q", "--role", "reviewer=\(name)").status == 0)
    let later = try await program.run("migrate", "--role", "reviewer=other", "--lang", "en")
    #expect(later.status == 64)
    #expect(later.error.contains(name))
    for faulty in ["reviewer", "king=x", "reviewer="] {
      #expect(try await program.run("migrate", "--role", faulty).status == 64)
    }
    let script = try await program.run("migrate", "--print", "--role", "reviewer=甲")
    #expect(script.output.contains("to \"甲\""))
  }
}
