import Catalogue
import Foundation
import Testing

@testable import Rulebook

struct RuleReaderTests {
  @Test func readsARule() throws {
    let (rulebook, diagnostics) = try SampleRules.load(
      with: """

        agency: "'000101'"
        join:
          bids:
            dataset: bid
            keys: {tender_id: reception_id}
            where: bid_amt > 0
            let: {bidders: "count(*)", most: max(bid_amt)}
          limit: {table: threshold, keys: [kind]}
        period: year-to-date
        where: guest_count > 0
        optional: [guest_count]
        expected_share: 2.5
        curable: true
        enabled: false
        verification: {mark: own-parameters, note: {zh-CN: 自定, en: Ours}}
        """)
    #expect(diagnostics == [])
    let rule = try #require(rulebook.rule("companions"))
    #expect(rule.domain == "reception")
    #expect(rule.file == SampleRules.file)
    #expect(rule.severity == .high)
    #expect(rule.kind == .breach)
    #expect(rule.basis.first?.from == "2013-12-01")
    #expect(rule.period == .yearToDate)
    #expect(rule.lets.map(\.name.text) == ["allowed"])
    #expect(rule.expectedShare == Decimal(string: "2.5"))
    #expect(rule.isCurable && !rule.isEnabled)
    #expect(rule.verification.mark == .ownParameters)
    #expect(rule.joins.map(\.name.text) == ["bids", "limit"])
    #expect(rule.joins[0].keys.map { "\($0.joined)=\($0.own)" } == ["tender_id=reception_id"])
    #expect(rule.joins[0].lets.map(\.expression.text) == ["count(*)", "max(bid_amt)"])
    guard case .table(let table) = rule.joins[1].source else {
      Issue.record("no table")
      return
    }
    #expect(table.text == "threshold")
    #expect(rulebook.tests(of: "companions").count == 1)
  }

  @Test func cutsReasons() throws {
    let rule = try #require(try SampleRules.load().rulebook.rule("companions"))
    #expect(rule.reason.zhCN.names.map(\.text) == ["guest_count", "allowed"])
    #expect(rule.reason.zhCN.names[1].place == SourcePlace(file: SampleRules.file, line: 14, column: 33))
    #expect(rule.reason.en.segments.last == .text(" {or so}"))
  }

  @Test func aNameMayAskForItsWord() throws {
    let (rulebook, diagnostics) = try SampleRules.load(
      replacing: "{guest_count} guests, at most", with: "{guest_count:word} guests, at most")
    #expect(diagnostics == [])
    let rule = try #require(rulebook.rule("companions"))
    #expect(rule.reason.en.names.map(\.text) == ["guest_count", "allowed"])
    #expect(rule.reason.en.wordNames.map(\.text) == ["guest_count"])
    let bound = RuleBinder(catalogue: try SampleRules.catalogue()).bind(rulebook)
    #expect(bound.diagnostics.map(\.message) == [#""guest_count" holds no codes that have words."#])
    #expect(bound.rules.isEmpty)
  }

  @Test func defaultsAreWhatTheDesignSays() throws {
    let rule = try #require(try SampleRules.load().rulebook.rule("companions"))
    #expect(rule.period == .month)
    #expect(rule.isEnabled && !rule.isCurable)
    #expect(rule.verification.mark == .verified)
    #expect(rule.per.isEmpty && rule.joins.isEmpty && rule.window == nil && rule.missing == nil)
  }

  @Test func absenceNeedsNoFlag() throws {
    let (rulebook, diagnostics) = try SampleRules.load(
      replacing: "flag: guest_count > allowed",
      with: "missing: {dataset: bid, keys: {tender_id: reception_id}, where: bid_amt > 0}")
    #expect(diagnostics == [])
    #expect(rulebook.rules.first?.flag == nil)
    #expect(rulebook.rules.first?.missing?.name.text == "missing")
  }

  @Test func windowsAreCountedInDays() throws {
    let (rulebook, diagnostics) = try SampleRules.load(
      replacing: "subject:", with: "per: [reception_id]\nwithin: 7 days\nsubject:",
      [SampleRules.testFile: SampleRules.test.replacingOccurrences(of: "amount:", by: "first_on:")])
    #expect(diagnostics == [])
    #expect(rulebook.rules.first?.window?.days == 7)
  }
}
