import ArgumentParser
import LibPQ
import ReportBox

/// Verifies another login's check.
struct TipsVerifyCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "verify", .verify,
      examples: [
        (.exampleVerify, "tips verify 3"), (.exampleReject, "tips verify 3 --reject --text-file why.txt"),
      ])
  }

  @Argument(help: .said(.checkArgument))
  var check: Int64

  @Flag(name: .customLong("reject"), help: .said(.reject))
  var isRejected = false

  @Option(name: .customLong("text-file"), help: .said(.textFile, value: "file"), completion: .file())
  var textFile: String?

  @OptionGroup var keys: TipKeyOption

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let ring = try keys.ring(invocation)
    let text = try textFile.map(BoxText.read)
    let (tip, version) = try await invocation.withBox(ring) { box in
      // An unknown check is refused by the function below, as a tip that is not there.
      let rows = try await box.store.query("select tip_id from review.tip_check where check_id = $1", [check])
      let tip: Int64 = try rows.first?.first() ?? 0
      let seals = try box.sealed(text, of: tip, as: .verification)
      let version: Int = try await box.store.one(
        "select review.verify_tip($1, $2, $3::jsonb)", [check, !isRejected, seals]
      ).first()
      return (tip, version)
    }
    invocation.tellAct(
      tip, isRejected ? "check rejected" : "check verified", version: version, named: "tips.verify")
    return .done
  }
}
