import Catalogue
import Foundation
import Rulebook
import Testing

/// What every rule that ships owes to those it may accuse.
struct ShippedRuleTests {
  private static func rules() throws -> [Rule] {
    ShippedRulebook.load(catalogue: try Catalogue.shipped()).rulebook.rules
  }

  @Test func whatNobodyCheckedSaysSoInItsReason() throws {
    let unverified = try Self.rules().filter { $0.verification.mark == .unverified }
    #expect(!unverified.isEmpty)
    for rule in unverified {
      #expect(rule.reason.zhCN.source.text.contains("未核实"), "\(rule.id)")
      #expect(rule.reason.en.source.text.contains("unverified"), "\(rule.id)")
      // A breach whose line may be wrong must not stand at the top of the list.
      #expect(rule.kind == .lead || rule.severity != .high, "\(rule.id)")
    }
  }

  /// People read words, not codes; a warning of the binder says where a reason quotes a code.
  @Test func reasonsQuoteNoCodes() throws {
    let catalogue = try Catalogue.shipped()
    let rulebook = ShippedRulebook.load(catalogue: catalogue).rulebook
    let (rules, diagnostics) = RuleBinder(catalogue: catalogue).bind(rulebook)
    #expect(diagnostics.map { $0.rendered() } == [])
    let worded = rules.filter { !$0.rule.reason.zhCN.wordNames.isEmpty }
    #expect(worded.count > 30)
    for bound in worded {
      for name in bound.rule.reason.templates.flatMap(\.wordNames) {
        #expect(!bound.words(of: name.text).isEmpty, "\(bound.rule.id) \(name)")
      }
      #expect(
        Set(bound.rule.reason.zhCN.wordNames.map(\.text)) == Set(bound.rule.reason.en.wordNames.map(\.text)),
        "\(bound.rule.id)")
    }
  }

  /// Rules over many payments, prices or purchases: lawful units cross their lines by chance.
  private static let statistical: Set<String> = [
    "benford-first-digit", "benford-first-two-digits", "bid-rotation", "ceiling-hugging-bid",
    "holiday-window-spend", "outlier-unit", "round-amounts", "supplier-concentration", "threshold-hugging",
    "threshold-hugging-open-tender", "year-end-rush", "year-end-rush-last-ten-days",
    "year-end-rush-monthly-mean",
  ]
  /// Their conditions are agreed word for word: they say how often they are wrong, and are leads.
  private static let agreed: Set<String> = [
    "ceiling-hugging-bid", "supplier-concentration", "threshold-hugging", "year-end-rush",
  ]

  @Test func statisticalRulesSayHowOftenChanceFlags() throws {
    let rules = try Self.rules().filter { Self.statistical.contains($0.id) }
    #expect(Set(rules.map(\.id)) == Self.statistical)
    for rule in rules {
      let share = try #require(rule.expectedShare, "\(rule.id)")
      #expect(share <= 1 || !rule.isEnabled || Self.agreed.contains(rule.id), "\(rule.id)")
      #expect(rule.kind == .lead, "\(rule.id)")
    }
  }
}
