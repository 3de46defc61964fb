import ArgumentParser
import ReportBox

/// Puts a report into the box.
struct TipsAddCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "add", .add,
      examples: [
        (.exampleAdd, "tips add --channel letter --agency 000101 --text-file a.txt"),
        (.exampleAddPhone, "tips add --channel phone --supplier S1 --text-file -"),
      ])
  }

  @Option(help: .said(.channel))
  var channel: TipChannel

  @Option(help: .said(.received, value: "day"), transform: DayArgument.read)
  var received: String?

  @Option(help: .said(.subjectAgency, value: "code"))
  var agency: String?

  @Option(help: .said(.subjectSupplier, value: "code"))
  var supplier: String?

  @Option(help: .said(.tipKind))
  var kind: TipKind = .discipline

  @Flag(name: .customLong("real-name"), help: .said(.realName))
  var isRealName = false

  @Option(name: .customLong("text-file"), help: .said(.textFile, value: "file"), completion: .file())
  var textFile: String

  @Option(name: .customLong("reporter-file"), help: .said(.reporterFile, value: "file"), completion: .file())
  var reporterFile: String?

  @OptionGroup var keys: TipKeyOption

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if textFile == "-", reporterFile == "-" { throw ValidationError(TipHint.sameInput.said) }
  }

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let ring = try keys.ring(invocation)
    let tip = NewTip(
      kind: kind.rawValue, channel: channel.rawValue, receivedOn: received, isRealName: isRealName,
      agency: agency, supplier: supplier, text: try BoxText.read(textFile),
      reporter: try reporterFile.map(BoxText.read))
    let receipts = try await invocation.withBox(ring) { try await $0.add([tip]) }
    guard let receipt = receipts.first else { return .incomplete }
    var report = Report("tips.add")
    report.fact("tip_id", .count(receipt.id))
    report.fact("receipt_code", .text(receipt.code.text))
    report.summary = [TipTalk.added.said(["id": String(receipt.id), "code": receipt.code.text])]
    invocation.console.write(report)
    return .done
  }
}
