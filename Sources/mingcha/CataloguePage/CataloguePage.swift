import Catalogue
import Rulebook

/// The page that says in both languages what the rules of a folder are, made from nothing but the rule files.
struct CataloguePage {
  let book: BoundRulebook

  var text: String {
    let domains = Dictionary(grouping: book.rules, by: \.rule.domain).sorted { $0.key < $1.key }
    let parts =
      [head] + [contents(domains)]
      + domains.flatMap { domain, rules in [table(of: domain, rules)] + rules.map(section) }
      + [uncheckable]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private var head: String {
    let enabled = book.rules.count { $0.rule.isEnabled }
    let marks = Verification.Mark.allCases.map { mark in
      let count = book.rules.count { $0.rule.verification.mark == mark }
      let meaning = VerificationText.meaning(of: mark)
      return "| `\(mark.rawValue)` | \(meaning.zhCN) \(meaning.en) | \(count) |"
    }
    return """
      <!-- `mingcha rules document` writes this page from the rule files: change those. -->

      # 规则目录 · The rules

      \(book.rules.count) 条规则，默认启用 \(enabled) 条；其余用 `--all-rules` 启用。
      \(book.rules.count) rules, \(enabled) of them on by default; `--all-rules` judges by the others as well.

      标出只是调阅案卷的理由，不是结论。
      A flag is a reason to open the file, never a verdict.

      | 核实 verification | 含义 meaning | 规则数 rules |
      | --- | --- | --- |
      \(marks.joined(separator: "\n"))
      """
  }

  private func contents(_ domains: [(key: String, value: [BoundRule])]) -> String {
    let lines = domains.map { domain, rules in
      "- [\(DomainTitle.of(domain))](#domain-\(domain)) (\(rules.count))"
    }
    let last = book.rulebook.uncheckable
    let end =
      last.isEmpty ? [] : ["- [数据无法判断的规则 · What records cannot judge](#not-checkable) (\(last.count))"]
    return (lines + end).joined(separator: "\n")
  }

  private func table(of domain: String, _ rules: [BoundRule]) -> String {
    let rows = rules.map { bound in
      let rule = bound.rule
      let basis = rule.basis.map { "\($0.law) \($0.article)" }.joined(separator: "；")
      let cells = [
        "[\(rule.id)](#\(rule.id))" + (rule.isEnabled ? "" : " ○"), rule.title.zhCN, rule.title.en,
        rule.severity.rawValue, basis, bound.datasets.sorted().joined(separator: ", "),
      ]
      return "| \(cells.map(Self.cell).joined(separator: " | ")) |"
    }
    return """
      <a id="domain-\(domain)"></a>

      ## \(DomainTitle.of(domain))

      | 规则 rule | 名称 | title | 级别 severity | 依据 basis | 数据 data |
      | --- | --- | --- | --- | --- | --- |
      \(rows.joined(separator: "\n"))

      ○ 默认停用 off by default
      """
  }

  private func section(of bound: BoundRule) -> String {
    RuleSection.text(of: bound.rule, source: book.rulebook.sources[bound.rule.file]?.text ?? "")
  }

  private var uncheckable: String {
    let rules = book.rulebook.uncheckable
    guard !rules.isEmpty else { return "" }
    let rows = rules.map { rule in
      let cells = [rule.id.text, rule.title.zhCN, rule.title.en, rule.reason.zhCN, rule.reason.en]
      return "| \(cells.map(Self.cell).joined(separator: " | ")) |"
    }
    return """
      <a id="not-checkable"></a>

      ## 数据无法判断的规则 · What records cannot judge

      | 规则 rule | 名称 | title | 原因 | reason |
      | --- | --- | --- | --- | --- |
      \(rows.joined(separator: "\n"))
      """
  }

  private static func cell(_ text: String) -> String {
    text.replacing("|", with: "\\|").replacing("\n", with: " ")
  }
}
