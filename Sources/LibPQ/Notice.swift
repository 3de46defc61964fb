public import Logging

/// What the server says besides answers: notices and warnings.
public struct Notice: Sendable, Hashable {
  /// DEBUG, LOG, INFO, NOTICE or WARNING, never translated.
  public let severity: String
  public let sqlState: SQLState
  public let message: String
  public let detail: String?
  public let hint: String?

  public var level: Logger.Level {
    switch severity {
    case "WARNING": .warning
    case "NOTICE": .notice
    case "INFO", "LOG": .info
    default: .debug
    }
  }

  init(result: OpaquePointer?) {
    severity = DiagnosticField.severity.text(of: result) ?? "NOTICE"
    sqlState = SQLState(DiagnosticField.sqlState.text(of: result) ?? "")
    message = DiagnosticField.message.text(of: result) ?? ""
    detail = DiagnosticField.detail.text(of: result)
    hint = DiagnosticField.hint.text(of: result)
  }
}
