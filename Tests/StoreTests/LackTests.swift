import Catalogue
import Store
import Testing

/// What the store keeps in English words comes back as what it was, and is said in both languages.
@Suite struct LackTests {
  @Test(arguments: [
    RuleLack.dataset("tip"), .column("tender.size"), .history(from: "2024-04"), .history(from: nil),
  ])
  func aRulesLackIsReadBack(lack: RuleLack) {
    #expect(RuleLack(stored: lack.description) == lack)
    #expect(lack.text.zhCN != lack.text.en)
  }

  @Test(arguments: [
    RunLack.erred(rule: "a-b", message: "division by zero\nin two lines"),
    .unchecked(rule: "a-b", note: "no dataset tip"), .dataset("tip"), .column("tender.size"), .nothingChecked,
    .other("something new"),
  ])
  func aRunsLackIsReadBack(lack: RunLack) {
    #expect(RunLack(stored: lack.description) == lack)
    if case .other = lack { return }
    #expect(lack.text.zhCN.contains(/[\u{4E00}-\u{9FFF}]/) && !lack.text.en.contains(/[\u{4E00}-\u{9FFF}]/))
  }

  @Test func aServersWordsAreFramed() {
    #expect(RuleLack(stored: "division by zero") == nil)
    #expect(RuleLack.text(ofNote: "division by zero").zhCN == "执行出错，数据库报告：division by zero")
    #expect(
      RunLack(stored: "the rule x is unchecked: no column a.b").text.zhCN == "规则 x 未能审查：来源没有列 a.b")
  }
}
