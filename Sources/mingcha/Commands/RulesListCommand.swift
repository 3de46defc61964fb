import ArgumentParser
import Catalogue
import Rulebook

/// Lists the rules there are.
struct RulesListCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "list", .rulesList,
      examples: [
        (.rulesList, "rules list"), (.rulesListJSON, "rules list --format json"),
      ])
  }

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let book = try invocation.rulebook()
    var table = Table(
      "rules",
      [
        .init("id", .rule), .init("domain", .domain), .init("severity", .severity), .init("kind", .kind),
        .init("period", .period), .init("enabled", .enabled), .init("title", .title, audience: .people),
        .init("title_zh", .title, audience: .programs), .init("title_en", .title, audience: .programs),
        .init("verification", .verification, audience: .programs),
      ])
    for rule in book.rulebook.rules {
      table.add(
        [
          .text(rule.id), .text(rule.domain), .text(rule.severity.rawValue), .text(rule.kind.rawValue),
          .text(rule.period.rawValue), .flag(rule.isEnabled), .text(rule.title.said), .text(rule.title.zhCN),
          .text(rule.title.en), .text(rule.verification.mark.rawValue),
        ], style: rule.isEnabled ? nil : .dim)
    }
    var report = Report("rules.list")
    report.fact("place", .text(book.place.described))
    report.tables = [table]
    report.summary = [
      Talk.ruleCount.said([
        "count": String(book.rulebook.rules.count),
        "on": String(book.rulebook.rules.count(where: \.isEnabled)),
        "place": book.place.described,
      ])
    ]
    invocation.console.write(report)
    return .done
  }
}
