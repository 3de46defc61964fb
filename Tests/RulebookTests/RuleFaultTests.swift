import Catalogue
import Testing

@testable import Rulebook

struct RuleFaultTests {
  /// What stands in the rule, what takes its place, and the first line and the hint of the only diagnostic.
  @Test(
    arguments: [
      (
        "amount: amount", "amuont: amount", "12:1: error: unknown key \"amuont\" in a rule",
        "did you mean \"amount\"?"
      ),
      ("kind: breach\n", "", "1:1: error: a rule needs the key \"kind\"", nil),
      ("kind: breach", "kind:", "4:1: error: \"kind\" holds nothing", nil),
      (
        "severity: high", "severity: hihg", "3:11: error: severity cannot be \"hihg\"",
        "did you mean \"high\"?"
      ),
      (
        "severity: high", "severity: 1", "3:11: error: severity cannot be \"1\"",
        "it is one of low, medium, high"
      ),
      (
        "from: reception", "from: receptoin", "6:7: error: no dataset \"receptoin\" in the catalogue",
        "did you mean \"reception\"?"
      ),
      (
        "on: held_on\n", "", "1:1: error: a rule needs the key \"on\"",
        "the date that puts a row into a period; only a rule with \"period: all\" goes without"
      ),
      (
        "flag: guest_count > allowed\n", "", "1:1: error: a rule needs the key \"flag\"",
        "or \"missing\", for a row that is not there"
      ),
      ("[reception_id]", "[]", "11:10: error: subject names nothing", nil),
      (
        "subject: [reception_id]", "subject: reception_id",
        "11:10: error: subject must be a list, not a text",
        "write it in brackets: [a, b]"
      ),
      (
        "[reception_id]", "[reception_id, reception_id]",
        "11:25: error: subject names \"reception_id\" twice", nil
      ),
      ("2013-12-01", "2013-12-32", "5:41: error: from is no date: \"2013-12-32\"", "write it as 2026-03-31"),
      (
        "2013-12-01", "2013-12-01, to: 2013-01-01",
        "5:9: error: the basis ends on 2013-01-01, before it begins on 2013-12-01", nil
      ),
      ("[{law: 管理规定, article: 第十条, from: 2013-12-01}]", "[]", "5:8: error: basis names no law", nil),
      ("article", "artcle", "5:9: error: a basis needs the key \"article\"", nil),
      ("{zh-CN: 无, en: None}", "{zh-CN: 无}", "17:18: error: false_positives needs the key \"en\"", nil),
      (
        "{zh-CN: 无, en: None}", "None",
        "17:18: error: false_positives must be a mapping of keys and values, not a text", nil
      ),
      (
        "上限 {allowed} 人", "上限 {allowed 人", "14:32: error: the brace is not closed",
        "write {{ for a brace that is meant as such"
      ),
      (
        "上限 {allowed} 人", "上限 {a + b} 人", "14:33: error: braces hold a name, not \"a + b\"",
        "give the expression a name with let; write {{ for a brace that is meant as such"
      ),
      (
        "  allowed:", "  Allowed:", "9:3: error: \"Allowed\" cannot be the name of a let",
        "names are small letters, digits and underscores, and begin with a letter"
      ),
      (
        "amount: amount", "within: 7 days", "12:1: error: within needs per",
        "it speaks of groups: say what groups the rows"
      ),
      (
        "amount: amount", "when: count(*) > 1", "12:1: error: when needs per",
        "it speaks of groups: say what groups the rows"
      ),
      ("amount: amount", "per: [reception_id]\nwithin: 7", "13:9: error: within needs a unit", "7 days"),
      (
        "amount: amount", "per: [reception_id]\nwithin: 2 weeks", "13:9: error: within is counted in days",
        "2 days"
      ),
      (
        "amount: amount", "per: [reception_id]\nwithin: 0 days",
        "13:9: error: within must be between 1 and 366 days", nil
      ),
      (
        "amount: amount", "per: [reception_id]\nwithin: 7 days\nperiod: all",
        "14:9: error: within and period exclude each other", "windows end in the month"
      ),
      (
        "amount: amount", "per: [a]\nmissing: {dataset: bid, keys: [a]}",
        "13:1: error: missing and per exclude each other",
        "missing judges single rows; in a group, count a join's rows instead"
      ),
      (
        "amount: amount", "missing: {dataset: bid, keys: []}",
        "12:31: error: the keys of missing name nothing", nil
      ),
      (
        "amount: amount", "join: {b: {table: threshold, dataset: bid, keys: [kind]}}",
        "12:30: error: b reads a dataset or a table, not both", nil
      ),
      (
        "amount: amount", "join: {b: {table: treshold, keys: [kind]}}",
        "12:19: error: no table \"treshold\" in the catalogue", "did you mean \"threshold\"?"
      ),
      (
        "amount: amount", "expected_share: 5%", "12:17: error: expected_share is no share: \"5%\"",
        "a number between 0 and 100, without the per cent sign"
      ),
      ("amount: amount", "curable: yes", "12:10: error: curable must be true or false, not \"yes\"", nil),
      (
        "amount: amount", "related: [companion]", "12:11: warning: there is no rule \"companion\"",
        "did you mean \"companions\"?"
      ),
      (
        "id: companions", "id: Companions", "1:5: error: \"Companions\" cannot be an id",
        "ids are small letters, digits and hyphens"
      ),
    ] as [(String, String, String, String?)])
  func namesTheFault(old: String, new: String, expected: String, hint: String?) throws {
    let test = SampleRules.test.replacingOccurrences(of: ", amount: \"5\"", by: "")
      .replacingOccurrences(of: "- {reception_id: r1}", by: "")
    let found = try SampleRules.load(replacing: old, with: new, [SampleRules.testFile: test]).diagnostics
      .filter { !$0.message.contains("unknown key \"artcle\"") && !$0.message.contains("first_on") }
      .filter { !$0.message.contains("has no test") }
    #expect(found.map { "\($0.place.line):\($0.place.column): \($0.severity): \($0.message)" } == [expected])
    #expect(found.first?.hint == hint)
    #expect(found.allSatisfy { $0.place.file == SampleRules.file && $0.excerpt != nil })
  }

  @Test func rendersWithTheLineAndTheCaret() throws {
    let diagnostics = try SampleRules.load(replacing: "{allowed} 人", with: "{a b} 人").diagnostics
    #expect(
      diagnostics.map { $0.rendered() } == [
        """
        rules/reception/companions.yaml:14:33: error: braces hold a name, not "a b"
            zh-CN: 来宾 {guest_count} 人，上限 {a b} 人
                                                ^
        hint: give the expression a name with let; write {{ for a brace that is meant as such
        """
      ])
  }

  @Test func reportsAllFaultsOfAllFiles() throws {
    let diagnostics = try SampleRules.load(
      replacing: "kind: breach", with: "kind: bad\nnope: 1",
      ["rules/reception/other.yaml": "id: [", "rules/tables/holiday.csv": "day\n"]
    ).diagnostics
    #expect(
      diagnostics.map { "\($0.place): \($0.message)" } == [
        "rules/reception/companions.yaml:4:7: kind cannot be \"bad\"",
        "rules/reception/companions.yaml:5:1: unknown key \"nope\" in a rule",
        "rules/reception/other.yaml:1:6: not valid YAML: while parsing a flow node, did not find expected node content",
        "rules/tables/holiday.csv:1:1: the column name of table holiday is missing",
      ])
  }
}
