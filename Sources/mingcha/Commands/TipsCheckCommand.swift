import ArgumentParser
import LibPQ
import ReportBox

/// Records a check of a tip.
struct TipsCheckCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "check", .check,
      examples: [
        (.exampleCheck, "tips check 4 substantiated --evidence-file proof.txt"),
        (.exampleCheckNot, "tips check 4 unsubstantiated --evidence-file -"),
      ])
  }

  @Argument(help: .said(.tipArgument))
  var id: Int64

  @Argument(help: .said(.outcomeArgument))
  var outcome: TipOutcome

  @Option(name: .customLong("evidence-file"), help: .said(.evidenceFile, value: "file"), completion: .file())
  var evidenceFile: String

  @OptionGroup var keys: TipKeyOption

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let ring = try keys.ring(invocation)
    let evidence = try BoxText.read(evidenceFile)
    let check = try await invocation.withBox(ring) { box in
      try await box.store.one(
        "select review.check_tip($1, null, $2, $3::jsonb)",
        [id, outcome.rawValue, try box.sealed(evidence, of: id, as: .evidence)]
      ).first(as: Int64.self)
    }
    var report = Report("tips.check")
    report.isQuietable = true
    report.fact("tip_id", .count(id))
    report.fact("check_id", .count(check))
    report.summary = [TipTalk.checkMade.said(["id": String(id), "check": String(check)])]
    invocation.console.write(report)
    return .done
  }
}
