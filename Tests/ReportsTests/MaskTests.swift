import Catalogue
import Rulebook
import Testing

@testable import Reports

/// Personal data in wording, subject and figures of the shipped rules.
@Suite struct MaskTests {
  private func mask(_ id: String) throws -> (PersonalMask, Rule) {
    let catalogue = try Catalogue.shipped()
    let rulebook = ShippedRulebook.load(catalogue: catalogue).rulebook
    let bound = try #require(RuleBinder(catalogue: catalogue).bind(rulebook).rules.first { $0.rule.id == id })
    return (PersonalMask(bound), bound.rule)
  }

  @Test func namesInTheSentenceAreMasked() throws {
    let (mask, rule) = try mask("self-approval")
    #expect(
      mask.reason("2026-02-09 支付 460 元，报销人和审批人均为 侯俊强", rule.reason.zhCN, known: [])
        == "2026-02-09 支付 460 元，报销人和审批人均为 侯**")
    #expect(mask.value("侯俊强", of: "claimant") == "侯**")
    #expect(PersonalMask.masked("370102199001011234") == "****1234")
    #expect(mask.value("460", of: "pay_amt") == "460")
  }

  @Test func severalSentencesAreMaskedEach() throws {
    let (mask, rule) = try mask("self-approval")
    let one = "2026-02-09 支付 460 元，报销人和审批人均为 "
    let text = mask.reason("\(one)张三；\(one)李四五", rule.reason.zhCN, known: [])
    #expect(text.map { !$0.contains("张三") && !$0.contains("李四五") } == true)
  }

  @Test func whatCannotBeFoundIsWithheld() throws {
    let (mask, rule) = try mask("self-approval")
    #expect(mask.reason("侯俊强 did something", rule.reason.en, known: []) == nil)
  }

  @Test func wordsOfAVocabularyAreNoPersons() throws {
    let (mask, _) = try mask("three-public-hidden-in-other-accounts")
    #expect(mask.value("车辆", of: "term") == "车辆")
    #expect(mask.value("某某汽车服务有限公司", of: "payee_acct_name") == "某**")
  }

  /// Every placeholder of every shipped rule that is a personal column is one to the mask.
  @Test func noPersonalColumnIsOverlooked() throws {
    let catalogue = try Catalogue.shipped()
    let rulebook = ShippedRulebook.load(catalogue: catalogue).rulebook
    var found = 0
    for bound in RuleBinder(catalogue: catalogue).bind(rulebook).rules {
      let mask = PersonalMask(bound)
      let names = bound.rule.reason.templates.flatMap(\.names).map(\.text) + bound.rule.subject.map(\.text)
      for name in names where bound.dataset.column(name)?.isPersonal == true {
        guard !bound.lets.contains(where: { $0.name == name }) else { continue }
        found += 1
        #expect(mask.value("王小明", of: name) == "王**", "\(bound.rule.id) \(name)")
      }
    }
    #expect(found > 10)
  }
}
