import ArgumentParser
import LibPQ
import ReportBox

/// Which key sealed how many texts.
struct TipsKeyListCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "list", .keyList,
      examples: [(.exampleKeyList, "tips key list"), (.exampleKeyListJSON, "tips key list --format json")])
  }

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let rows = try await invocation.withBox(KeyRing([])) {
      try await $0.store.query("select key_id, texts from review.tip_keys()")
    }
    var table = Table(
      "keys",
      [.init("key_id", said: TipTalk.keyHead), .init("texts", said: TipTalk.textsHead, isNumber: true)])
    for row in rows { table.add([.text(row["key_id"] ?? ""), .number(row["texts"] ?? "")]) }
    var report = Report("tips.key.list")
    report.tables = [table]
    if rows.isEmpty { report.summary = [TipTalk.none.said] }
    invocation.console.write(report)
    return .done
  }
}
