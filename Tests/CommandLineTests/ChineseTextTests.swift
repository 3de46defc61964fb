import LibPQ
import Testing
import TestSupport

@testable import mingcha

/// Texts for Chinese readers hold Chinese words where programs read codes.
@Suite(.database(.casework)) struct ChineseTextTests {
  private func chinese(_ fixture: CaseworkFixture) -> Program {
    var program = fixture.program
    program.environment["MINGCHA_LANG"] = "zh-CN"
    return program
  }

  @Test func warningsOfAPullAreChinese() async throws {
    let fixture = try await CaseworkFixture()
    let outcome = try await chinese(fixture).run("pull", "--month", "2025-03", "--since", "2025-01")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.error.contains("是超级用户；请给一个只能读取的角色"), "\(outcome.error)")
    #expect(outcome.error.contains("--since 2025-01 对 payment 不起作用"), "\(outcome.error)")
    #expect(!outcome.error.contains("superuser"))
    // Programs read the same sentence in either language.
    let json = try await chinese(fixture).run("pull", "--month", "2025-03", "--format", "json")
    #expect(json.output.contains("is a superuser; give one that may only select"), "\(json.output)")
  }

  @Test func aStoreThatIsNotThereIsRefusedInChinese() async throws {
    let fixture = try await CaseworkFixture()
    let outcome = try await chinese(fixture)
      .run("pull", "--month", "2025-03", "--source-schema", "nowhere")
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("没有 schema“nowhere”"), "\(outcome.error)")
    #expect(outcome.error.contains("提示：建立 schema"), "\(outcome.error)")
  }

  @Test func theReasonOfARunIsChinese() async throws {
    let fixture = try await CaseworkFixture()
    let id = try await fixture.caseOf("p2")
    try await fixture.store.execute("delete from source.payment where pay_cert_id = 'p2'")
    let audit = try await fixture.program.run(
      "audit", "--month", "2025-03", "--all", "--allow-unapproved", "--quiet")
    #expect(audit.status == 0, "\(audit.error)")
    let shown = try await chinese(fixture).run("cases", "show", id)
    #expect(shown.output.contains("消除原因: 数据已改变"), "\(shown.output)")
    #expect(!shown.output.contains("data changed"), "\(shown.output)")
    let json = try await chinese(fixture).run("cases", "show", id, "--format", "json")
    #expect(json.output.contains(#""gone_because": "data changed""#), "\(json.output)")
  }

  @Test func rulesAreListedInChinese() async throws {
    let program = Program(environment: ["MINGCHA_LANG": "zh-CN"])
    let list = try await program.run("rules", "list")
    #expect(list.output.contains(" 是 ") && !list.output.contains("true"), "\(list.output)")
    let shown = try await program.run("rules", "show", "reception-companion-limit")
    #expect(shown.output.contains("核实情况: 已对照法规原文核实"), "\(shown.output)")
  }

  @Test func faultsOfRulesAreChinese() async throws {
    let fixture = try await CaseworkFixture()
    try fixture.folder.write(
      """
      id: broken
      title: {zh-CN: 坏, en: Broken}
      severity: grave
      flagg: 1
      from: payment
      on: xpay_date
      """, to: "rules/own/broken.yaml")
    let outcome = try await chinese(fixture).run("rules", "check", "--rules", "rules")
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("broken.yaml:3:11: 错误：severity 不能是“grave”"), "\(outcome.error)")
    #expect(outcome.error.contains("提示：可用的有 low, medium, high"), "\(outcome.error)")
    #expect(!outcome.error.contains("error:") && !outcome.error.contains("hint:"), "\(outcome.error)")
  }
}
