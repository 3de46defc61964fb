import ArgumentParser
import ReportBox

/// Makes a key.
struct TipsKeyNewCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "new", .keyNew,
      examples: [
        (.exampleKey, "tips key new /etc/mingcha/tip.key"),
        (.exampleKeyElsewhere, "tips key new /media/stick/tip.key"),
      ])
  }

  @Argument(help: .said(.keyPath), completion: .file())
  var path: String

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let key = try TipKey.make(at: path)
    var report = Report("tips.key.new")
    report.isQuietable = true
    report.fact("key_id", .text(key.id))
    report.fact("path", .text(path))
    report.summary = [TipTalk.keyMade.said(["id": key.id, "path": path])]
    invocation.console.write(report)
    return .done
  }
}
