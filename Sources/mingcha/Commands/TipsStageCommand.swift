import ArgumentParser
import LibPQ
import ReportBox

/// Notes how far a tip has come.
struct TipsStageCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "stage", .stage,
      examples: [
        (.exampleStage, "tips stage 4 accepted"),
        (.exampleStageOn, "tips stage 4 transferred --on 2026-10-10"),
      ])
  }

  @Argument(help: .said(.tipArgument))
  var id: Int64

  @Argument(help: .said(.stageArgument))
  var stage: TipStage

  @Option(name: .customLong("on"), help: .said(.onDay, value: "day"), transform: DayArgument.read)
  var day: String?

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let version = try await invocation.withBox(KeyRing([])) { box in
      try await box.store.one("select review.stage_tip($1, null, $2, $3)", [id, stage.name, day])
        .first(as: Int.self)
    }
    invocation.tellAct(id, stage.name, version: version, named: "tips.stage")
    return .done
  }
}
