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

  init(
    format: OutputFormat = .text, colouring: Colouring = .auto, isQuiet: Bool = false,
    isVerbose: Bool = false, environment: [String: String]
  ) {
    self.format = format
    self.isQuiet = isQuiet
    self.isVerbose = isVerbose
    isDataColoured = colouring.isOn(environment: environment, isTerminal: OutputStream.standard.isTerminal)
    isTalkColoured = colouring.isOn(environment: environment, isTerminal: OutputStream.error.isTerminal)
    showsProgress = OutputStream.error.isTerminal && environment["TERM"] != "dumb" && !isQuiet
  }

  func write(_ report: Report) {
    clearProgress()
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
    talk(text)
  }

  /// What only somebody who looks for a cause wants to know.
  func detail(_ text: String) {
    guard isVerbose else { return }
    talk(Style.dim.applied(to: text, if: isTalkColoured))
  }

  func warn(_ text: String) {
    talk(Style.yellow.applied(to: Talk.warning.said, if: isTalkColoured) + text)
  }

  func fail(_ text: String, hint: String? = nil) {
    talk(Style.red.applied(to: Talk.error.said, if: isTalkColoured) + text)
    if let hint { talk(Style.bold.applied(to: Talk.hint.said, if: isTalkColoured) + hint) }
  }

  func report(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { talk(diagnostic.rendered()) }
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

  private func talk(_ text: String) {
    clearProgress()
    OutputStream.error.write(text + "\n")
  }
}
