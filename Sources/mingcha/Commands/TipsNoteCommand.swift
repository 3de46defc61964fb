import ArgumentParser
import LibPQ
import ReportBox

/// Adds an encrypted note.
struct TipsNoteCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "note", .noteVerb,
      examples: [
        (.exampleNote, "tips note 4 --text-file note.txt"), (.exampleNoteInput, "tips note 4 --text-file -"),
      ])
  }

  @Argument(help: .said(.tipArgument))
  var id: Int64

  @Option(name: .customLong("text-file"), help: .said(.textFile, value: "file"), completion: .file())
  var textFile: String

  @OptionGroup var keys: TipKeyOption

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let ring = try keys.ring(invocation)
    let text = try BoxText.read(textFile)
    let version = try await invocation.withBox(ring) { box in
      try await box.store.one(
        "select review.note_tip($1, $2::jsonb)", [id, try box.sealed(text, of: id, as: .note)]
      ).first(as: Int.self)
    }
    invocation.tellAct(id, "noted", version: version, named: "tips.note")
    return .done
  }
}
