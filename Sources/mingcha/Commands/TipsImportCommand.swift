import ArgumentParser
import Catalogue
import LibPQ
import ReportBox
import Synchronization

/// Puts the reports of a CSV file into the box.
struct TipsImportCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "import", .importVerb,
      examples: [
        (.exampleImport, "tips import register.csv"),
        (.exampleImportJSON, "tips import register.csv --format csv > codes.csv"),
      ])
  }

  @Argument(help: .said(.csvFile), completion: .file(extensions: ["csv"]))
  var file: String

  @OptionGroup var keys: TipKeyOption

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let ring = try keys.ring(invocation)
    let sheet = try TipSheet(reading: file)
    guard sheet.diagnostics.isEmpty else {
      invocation.console.report(sheet.diagnostics)
      throw UsageFault(TipHint.faultyRows.said(["count": String(sheet.diagnostics.count)]))
    }
    let receipts = try await invocation.withBox(ring) { box in
      let refused = Mutex<Int?>(nil)
      do {
        return try await box.add(sheet.tips.map(\.tip)) { index in refused.withLock { $0 = index } }
      } catch let error as DatabaseError {
        guard let fault = TipRefusal.fault(error), let index = refused.withLock({ $0 }) else { throw error }
        throw UsageFault("\(sheet.tips[index].place): \(fault.message)", hint: fault.hint)
      }
    }
    var table = Table(
      "tips",
      [
        .init("line", said: TipTalk.lineHead, isNumber: true),
        .init("tip_id", said: TipTalk.tip, isNumber: true),
        .init("receipt_code", said: TipTalk.codeHead),
      ])
    for (row, receipt) in zip(sheet.tips, receipts) {
      table.add([.count(row.place.line), .count(receipt.id), .text(receipt.code.text)])
    }
    var report = Report("tips.import")
    report.tables = [table]
    report.summary = [TipTalk.imported.said(["count": String(receipts.count)])]
    invocation.console.write(report)
    return .done
  }
}
