import Catalogue
import Synchronization

/// The only place that prints. Data go to the standard output, everything else to the standard error.
final class Console: Sendable {
  private let format: OutputFormat
  private let isQuiet: Bool
  private let isVerbose: Bool
  private let isDataColoured: Bool
  private let isTalkColoured: Bool
  private let showsProgress: Bool
  private let hasProgressLine = Mutex(false)
  /// Nil: messages are text for people.
  private let log: JSONLog?

  init(
    format: OutputFormat = .text, colouring: Colouring = .auto, isQuiet: Bool = false,
    isVerbose: Bool = false, environment: [String: String], logFormat: LogFormat = .text
  ) {
    self.format = format
    self.isQuiet = isQuiet
    self.isVerbose = isVerbose
    isDataColoured = colouring.isOn(environment: environment, isTerminal: OutputStream.standard.isTerminal)
    isTalkColoured = colouring.isOn(environment: environment, isTerminal: OutputStream.error.isTerminal)
    showsProgress =
      OutputStream.error.isTerminal && environment["TERM"] != "dumb" && !isQuiet
      && logFormat == .text
    log = logFormat == .json ? JSONLog() : nil
  }

  /// The run that messages are about from now on.
  func setRun(_ id: Int64?) { log?.setRun(id) }

  func write(_ report: Report) {
    clearProgress()
    log?.write(
      .info, report.summary.isEmpty ? report.name : report.summary.joined(separator: "; "), event: report.name
    )
    guard !(isQuiet && report.isQuietable && format == .text) else { return }
    OutputStream.standard.write(report.rendered(as: format, isColoured: isDataColoured))
  }

  /// Text that is data, such as the SQL that `migrate --print` gives.
  func write(_ text: String) {
    clearProgress()
    OutputStream.standard.write(text)
  }

  /// What is worth a line to a person who waits.
  func note(_ text: String) {
    guard !isQuiet else { return }
    talk(.info, text)
  }

  /// What only somebody who looks for a cause wants to know.
  func detail(_ text: String) {
    guard isVerbose else { return }
    talk(.debug, text, shown: Style.dim.applied(to: text, if: isTalkColoured))
  }

  func warn(_ text: String) {
    talk(.warning, text, shown: Style.yellow.applied(to: Talk.warning.said, if: isTalkColoured) + text)
  }

  func fail(_ text: String, hint: String? = nil) {
    talk(.error, text, shown: Style.red.applied(to: Talk.error.said, if: isTalkColoured) + text)
    if let hint {
      talk(.error, hint, shown: Style.bold.applied(to: Talk.hint.said, if: isTalkColoured) + hint)
    }
  }

  func report(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      let mark: Talk = diagnostic.severity == .error ? .error : .warning
      talk(.error, diagnostic.said.rendered(mark: mark.said, hintMark: Talk.hint.said))
    }
  }

  /// One line that is replaced by the next, and cleared in the end; only on a terminal.
  func progress(_ text: String) {
    guard showsProgress else { return }
    hasProgressLine.withLock { $0 = true }
    OutputStream.error.write("\r\u{1B}[K" + text)
  }

  func clearProgress() {
    let hadLine = hasProgressLine.withLock { line in
      defer { line = false }
      return line
    }
    if hadLine { OutputStream.error.write("\r\u{1B}[K") }
  }

  private func talk(_ level: JSONLog.Level, _ text: String, shown: String? = nil) {
    clearProgress()
    guard let log else {
      OutputStream.error.write((shown ?? text) + "\n")
      return
    }
    log.write(level, text)
  }
}
