import TestSupport
import Testing

/// `rules test --mutate`: what no test notices is named, unless it is listed as equivalent.
@Suite struct RuleMutantTests {
  private static let rule = """
    id: sample-rule
    title: {zh-CN: 样例, en: Sample}
    severity: low
    kind: lead
    basis:
      - {law: 某法, article: 第一条}
    from: payment
    on: xpay_date
    flag: pay_amt > 100
    subject: [pay_cert_id]
    reason: {zh-CN: "金额 {pay_amt}", en: "amount {pay_amt}"}
    check: {zh-CN: 核对, en: Look}
    false_positives: {zh-CN: 无, en: None}

    """

  private func mutate(amounts: [String], flagged: [Int], listed: String = "") async throws -> Program.Outcome
  {
    let folder = try TemporaryFolder()
    try folder.write(Self.rule, to: "rules/cash/sample-rule.yaml")
    let rows = amounts.enumerated().map {
      "      - {pay_cert_id: p\($0.offset), agency_code: a, xpay_date: 2026-03-02, pay_amt: \($0.element)}\n"
    }
    let subjects = flagged.map { "{pay_cert_id: p\($0)}" }.joined(separator: ", ")
    try folder.write(
      "- name: sums\n  month: 2026-03\n  given:\n    payment:\n\(rows.joined())  flagged: [\(subjects)]\n",
      to: "rules/cash/sample-rule.test.yaml")
    if !listed.isEmpty {
      try folder.write(
        "- {rule: sample-rule, mutant: \"\(listed)\", reason: {zh-CN: 等价, en: The same}}\n",
        to: "rules/equivalent-mutants.yaml")
    }
    return try await Program(folder: folder.path).run("rules", "test", "--mutate")
  }

  @Test func theLastLawfulAndTheFirstUnlawfulValueNoticeAll() async throws {
    let outcome = try await mutate(amounts: ["100", "100.01"], flagged: [1])
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.error)")
    #expect(outcome.output.contains("3 mutants of 1 rules: 3 noticed"))
  }

  @Test func survivorsAreNamedWithTheirPlace() async throws {
    let outcome = try await mutate(amounts: ["50", "500"], flagged: [1])
    #expect(outcome.status == 64)
    #expect(outcome.output.contains("flag: pay_amt [> => >=] 100"))
    #expect(outcome.output.contains("rules/cash/sample-rule.yaml:9:15"))
  }

  @Test func aListedSurvivorPassesAndAStaleEntryDoesNot() async throws {
    let listed = try await mutate(
      amounts: ["50", "100.01"], flagged: [1], listed: "flag: pay_amt [> => >=] 100")
    #expect(listed.status == 0, "\(listed.output)")
    let stale = try await mutate(
      amounts: ["100", "100.01"], flagged: [1], listed: "flag: pay_amt [> => >=] 100")
    #expect(stale.status == 64)
    #expect(stale.output.contains("rules/equivalent-mutants.yaml:1:31"))
  }
}
