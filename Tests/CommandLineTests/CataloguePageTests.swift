import Foundation
import TestSupport
import Testing

/// The catalogue page says what the rule files say.
@Suite struct CataloguePageTests {
  private static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  @Test func thePageOfTheShippedRulesIsCurrent() async throws {
    let program = Program(folder: Self.repository)
    let outcome = try await program.run("rules", "document", "--check", "--rules", "rules")
    #expect(outcome.status == 0, "\(outcome.error)")
  }

  @Test func aPageIsStaleWithoutItsRuleAndCurrentOnceWritten() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      id: sample-rule
      title: {zh-CN: 样例, en: Sample}
      severity: low
      kind: lead
      basis:
        - {law: 某法, article: 第一条}
      verification: {mark: unverified}
      from: payment
      on: xpay_date
      # Small sums are nobody's business.
      flag: pay_amt > 100
      subject: [pay_cert_id]
      reason: {zh-CN: "金额 {pay_amt}", en: "amount {pay_amt}"}
      check: {zh-CN: 核对, en: Look}
      false_positives: {zh-CN: 无, en: None}

      """, to: "rules/cash/sample-rule.yaml")
    let program = Program(folder: folder.path)
    #expect(try await program.run("rules", "document", "--check").status == 64)
    #expect(try await program.run("rules", "document").status == 0)
    #expect(try await program.run("rules", "document", "--check").status == 0)
    let page = try folder.text("rules/README.md")
    for text in ["样例", "Sample", "某法", "unverified", "# Small sums", "flag: pay_amt > 100", "核对", "Look"] {
      #expect(page.contains(text), "\(text)")
    }
    #expect(!page.contains("subject:"))
  }
}
