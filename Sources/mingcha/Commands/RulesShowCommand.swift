import ArgumentParser
import Catalogue
import Rulebook

/// Shows one rule: what it says, on which law, and what to look at when it flags.
struct RulesShowCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "show", .rulesShow,
      examples: [
        (.rulesShow, "rules show reception-companion-limit"),
        (.rulesShowJSON, "rules show year-end-rush --format json"),
      ])
  }

  @Argument(help: .said(.ruleArgument))
  var id: String

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let book = try invocation.rulebook()
    guard let bound = try book.rules(named: [id]).first else { return .wrongUse }
    let rule = bound.rule
    var report = Report("rules.show")
    report.facts = facts(of: rule, tests: book.rulebook.tests(of: rule.id).count)
    report.lead = text(of: rule, source: book.rulebook.sources[rule.file]?.text)
    invocation.console.write(report)
    return .done
  }

  private func facts(of rule: Rule, tests: Int) -> [Value.Field] {
    [
      .init("id", .text(rule.id)), .init("file", .text(rule.file)), .init("domain", .text(rule.domain)),
      .init("severity", .text(rule.severity.rawValue)), .init("kind", .text(rule.kind.rawValue)),
      .init("period", .text(rule.period.rawValue)), .init("enabled", .flag(rule.isEnabled)),
      .init("title_zh", .text(rule.title.zhCN)), .init("title_en", .text(rule.title.en)),
      .init("basis", .list(rule.basis.map(\.value))),
      .init("check_zh", .text(rule.check.zhCN)), .init("check_en", .text(rule.check.en)),
      .init("false_positives_zh", .text(rule.falsePositives.zhCN)),
      .init("false_positives_en", .text(rule.falsePositives.en)),
      .init("verification", .text(rule.verification.mark.rawValue)), .init("tests", .count(tests)),
      .init("related", .texts(rule.related)),
    ]
  }

  private func text(of rule: Rule, source: String?) -> [String] {
    let marks = [rule.severity.rawValue, rule.kind.rawValue, rule.period.rawValue]
      .map(CodeWord.said).joined(separator: " · ")
    var lines = ["\(rule.id)  \(rule.title.said)", marks, ""]
    lines += rule.basis.map { "\(Heading.basis.said): \($0.described)" }
    if let why = rule.why { lines.append("\(Heading.why.said): \(why.said)") }
    lines.append("\(Heading.whatToCheck.said): \(rule.check.said)")
    lines.append("\(Heading.falsePositives.said): \(rule.falsePositives.said)")
    if !rule.related.isEmpty {
      lines.append("\(Heading.related.said): \(rule.related.joined(separator: ", "))")
    }
    let note = rule.verification.note.map { ": \($0.said)" } ?? ""
    let meaning = VerificationText.meaning(of: rule.verification.mark).said
    lines.append("\(Heading.verification.said): \(meaning)\(note)")
    guard let source else { return lines }
    return lines + ["", "\(rule.file):", ""]
      + source.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "  \($0)" }.dropLast(source.hasSuffix("\n") ? 1 : 0)
  }
}
