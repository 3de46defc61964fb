import ArgumentParser
import LibPQ
import Store

/// Lists the subscribers.
struct SubscribersListCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "list", said: DigestPhrase.subscribersList,
      examples: [
        (DigestPhrase.exampleList, "subscribers list"),
        (DigestPhrase.exampleCSV, "subscribers list --format csv"),
      ])
  }

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let store = try await invocation.openCurrentStore()
    let columns: [(String, DigestPhrase)] = [
      ("address", .address), ("language", .language), ("agencies", .agencies),
      ("minimum_severity", .severity),
      ("detail", .detail), ("frequency", .frequency), ("all_quiet", .allQuiet), ("starts_with", .startsWith),
    ]
    var table = Table("subscribers", columns.map { .init($0.0, heading: $0.1.said) })
    for row in try await store.query(Statements.named("subscribers")) {
      table.add(columns.map { .text(row[$0.0] ?? "") })
    }
    await store.close()
    var report = Report("subscribers.list")
    report.fact("count", .count(table.rows.count))
    report.tables = [table]
    report.summary = [DigestPhrase.subscriberCount.said(["count": String(table.rows.count)])]
    invocation.console.write(report)
    return .done
  }
}
