import ArgumentParser
import Audit
import Embedded
import Foundation
import LibPQ
import Reports

/// Writes the report of a month, the notice for a unit, or the supervision bulletin.
struct ReportCommand: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report", abstract: ReportFaultPhrase.report.said,
      discussion: ([Talk.examples.said]
        + examples.map { "  # \($0.0.said)\n  mingcha \($0.1)" }).joined(separator: "\n"))
  }

  private static let examples: [(ReportFaultPhrase, String)] = [
    (.exampleHTML, "report --month 2026-10 --lang zh-CN --output report.html"),
    (.exampleSheet, "report --month 2026-10 --output cases.xlsx"),
    (.exampleText, "report --month 2026-10"),
    (.exampleAgency, "report --month 2026-10 --agency 101001 --output notice.html"),
    (.exampleBulletin, "report --bulletin --quarter 2026Q3 --output bulletin.html"),
    (.exampleSchema, "report --schema"),
  ]

  static var formats: [OutputFormat] { OutputFormat.allCases }

  @Option(
    help: ArgumentHelp(ReportFaultPhrase.optionReportMonth.said, valueName: "YYYY-MM"),
    transform: AuditMonth.argument)
  var month: AuditMonth?

  @Option(help: ArgumentHelp(ReportFaultPhrase.optionOutput.said, valueName: "file"), completion: .file())
  var output: String?

  @Option(help: ArgumentHelp(ReportFaultPhrase.optionAgency.said, valueName: "code"))
  var agency: String?

  @Flag(help: ArgumentHelp(ReportFaultPhrase.optionBulletin.said))
  var bulletin = false

  @Option(help: ArgumentHelp(ReportFaultPhrase.optionQuarter.said, valueName: "YYYYQn"))
  var quarter: String?

  @Option(
    name: .customLong("answer-to"),
    help: ArgumentHelp(ReportFaultPhrase.optionAnswerTo.said, valueName: "text"))
  var answerTo: String?

  @Flag(help: ArgumentHelp(ReportFaultPhrase.optionUnmasked.said))
  var unmasked = false

  @Flag(help: ArgumentHelp(ReportFaultPhrase.optionSchema.said))
  var schema = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    let kinds = [agency != nil, bulletin, schema].count(where: \.self)
    guard kinds <= 1, month == nil || quarter == nil else {
      throw ValidationError(ReportFaultPhrase.oneKind.said)
    }
    if let quarter {
      guard bulletin else { throw ValidationError(ReportFaultPhrase.quarterNeedsBulletin.said) }
      guard BulletinPeriod(quarter: quarter) != nil else {
        throw ValidationError(ReportFaultPhrase.malformedQuarter.said(["quarter": quarter]))
      }
    }
    guard schema || month != nil || quarter != nil else {
      throw ValidationError(ReportFaultPhrase.monthNeeded.said)
    }
    try requireForm()
  }

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    if schema {
      try deliver(EmbeddedFiles.sql["catalogue/report.schema.json"] ?? "")
      return .done
    }
    let store = try await invocation.openCurrentStore()
    let reader = reader(invocation, store)
    if let period = quarter.flatMap(BulletinPeriod.init(quarter:))
      ?? (bulletin ? month.map(BulletinPeriod.init(month:)) : nil)
    {
      try deliver(try await reader.bulletin(of: period))
    } else if let agency, let month {
      let notice = try await reader.notice(for: agency, month: month, answerTo: answerTo)
      if notice.answerTo == nil { invocation.console.warn(ReportFaultPhrase.answerUnset.said) }
      try deliver(notice.document(language))
    } else if let month {
      try await writeMonth(month, reader, invocation.console)
    }
    await store.close()
    return .done
  }

  private func reader(_ invocation: Invocation, _ store: Connection) -> ReportReader {
    let domains = invocation.rulebookPlace.domains.mapValues(DomainTitle.localized)
    let catalogue = invocation.catalogue
    return ReportReader(
      store: store, catalogue: catalogue, domains: domains,
      showsPersonalData: unmasked
    ) { id, content in StoredRule(id: id, content: content, catalogue: catalogue)?.bound }
  }

  private func writeMonth(_ month: AuditMonth, _ reader: ReportReader, _ console: Console) async throws {
    let isComplete: Bool
    switch form {
    case .text, .html:
      let report = try await reader.monthlyReport(of: month)
      isComplete = report.isComplete
      try deliver(report.document(language))
    case .json, .csv:
      let book = try await reader.caseBook(of: month)
      isComplete = book.isComplete
      try deliver(form == .json ? book.json : book.csv)
    case .xlsx:
      let book = try await reader.caseBook(of: month)
      isComplete = book.isComplete
      try deliver(sheets: book)
    }
    if !isComplete { console.warn(ReportFaultPhrase.incompleteRun.said) }
  }

  private var language: ReportLanguage { Language.current == .chinese ? .chinese : .english }

  // MARK: Form

  /// What `--format` says, else what the file's name says.
  private var form: OutputFormat {
    guard common.format == .text, let output else { return common.format }
    let ending = URL(fileURLWithPath: output).pathExtension.lowercased()
    return ending == "htm" ? .html : OutputFormat(rawValue: ending) ?? .text
  }

  /// The forms that this kind of report has.
  private var forms: [OutputFormat] {
    if schema { return [.text, .json] }
    if agency != nil { return [.text, .html] }
    return bulletin ? [.text, .html, .csv, .json] : OutputFormat.allCases
  }

  private func requireForm() throws {
    guard forms.contains(form) else {
      throw ValidationError(
        ReportFaultPhrase.formatForKind.said([
          "format": form.rawValue, "known": forms.map(\.rawValue).joined(separator: ", "),
        ]))
    }
    if form == .xlsx, output == nil, OutputStream.standard.isTerminal {
      throw ValidationError(ReportFaultPhrase.sheetOnTerminal.said)
    }
  }

  // MARK: Delivery

  private func deliver(_ document: Document) throws {
    try deliver(form == .html ? HTMLPage(document).text : TextPage(document).text)
  }

  private func deliver(_ bulletin: Bulletin) throws {
    switch form {
    case .csv: try deliver(bulletin.csv)
    case .json: try deliver(bulletin.json)
    case .text, .html, .xlsx: try deliver(bulletin.document(language))
    }
  }

  private func deliver(_ text: String) throws {
    guard let output, output != "-" else { return try OutputStream.standard.writeWhole(text) }
    try OutputFile(path: output).write(text)
  }

  private func deliver(sheets book: CaseBook) throws {
    if let output, output != "-" {
      return try OutputFile(path: output).replace { try write(book, to: $0, named: output) }
    }
    let file = FileManager.default.temporaryDirectory.appending(path: "mingcha-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    try write(book, to: file.path, named: file.path)
    try OutputStream.standard.writeWhole(Array(try Data(contentsOf: file)))
  }

  private func write(_ book: CaseBook, to path: String, named name: String) throws {
    do {
      try book.write(xlsx: path, language)
    } catch let error as WorkbookError {
      throw OutputFault(path: name, reason: error.message, isTemporary: true)
    }
  }
}
