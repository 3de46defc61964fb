import ArgumentParser
import LibPQ
import ReportBox

/// Concludes a tip.
struct TipsCloseCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "close", .close,
      examples: [
        (.exampleClose, "tips close 4 substantiated --text-file conclusion.txt"),
        (.exampleCloseOn, "tips close 4 unsubstantiated --text-file - --on 2026-11-02"),
      ])
  }

  @Argument(help: .said(.tipArgument))
  var id: Int64

  @Argument(help: .said(.outcomeArgument))
  var outcome: TipOutcome

  @Option(name: .customLong("text-file"), help: .said(.textFile, value: "file"), completion: .file())
  var textFile: String

  @Option(name: .customLong("on"), help: .said(.onDay, value: "day"), transform: DayArgument.read)
  var day: String?

  @OptionGroup var keys: TipKeyOption

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let ring = try keys.ring(invocation)
    let text = try BoxText.read(textFile)
    let version = try await invocation.withBox(ring) { box in
      try await box.store.one(
        "select review.close_tip($1, null, $2, $3, $4::jsonb)",
        [id, outcome.rawValue, day, try box.sealed(text, of: id, as: .conclusion)]
      ).first(as: Int.self)
    }
    invocation.tellAct(id, outcome.rawValue, version: version, named: "tips.close")
    return .done
  }
}
