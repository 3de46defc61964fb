/// The server's refusal of a statement, with all that it said.
///
/// `description` is fit for logs and terminals: it leaves out what may quote rows (`detail`, `context`, values in
/// messages about data). `expandedDescription` has them.
public struct DatabaseError: Error, Sendable, CustomStringConvertible {
  /// ERROR, FATAL or PANIC, never translated.
  public let severity: String
  public let sqlState: SQLState
  public let message: String
  public let detail: String?
  public let hint: String?
  /// Where in the statement's text, in characters, from 1.
  public let position: Int?
  public let schema: String?
  public let table: String?
  public let column: String?
  public let constraint: String?
  public let context: String?
  /// The file of the statement, empty for text written in code.
  public let statementName: String
  public let statementText: String

  public var description: String {
    var text = "\(severity) \(sqlState): \(messageWithoutValues)"
    if let place { text += " (\(place))" }
    if let hint { text += "\nHINT: \(hint)" }
    return text
  }

  public var expandedDescription: String {
    var lines = ["\(severity) \(sqlState): \(message)"]
    if let place { lines.append("AT: \(place)") }
    if let detail { lines.append("DETAIL: \(detail)") }
    if let hint { lines.append("HINT: \(hint)") }
    if let context { lines.append("CONTEXT: \(context)") }
    lines.append("STATEMENT: \(statementText)")
    return lines.joined(separator: "\n")
  }

  /// Line and column of `position` in the statement's text, both from 1.
  public var lineAndColumn: (line: Int, column: Int)? {
    guard let position, position > 0 else { return nil }
    // The server counts code points, not what a reader takes for one character.
    let before = statementText.unicodeScalars.prefix(position - 1)
    let line = before.count { $0 == "\n" } + 1
    let column = before.reversed().prefix { $0 != "\n" }.count + 1
    return (line, column)
  }

  private var place: String? {
    let at = lineAndColumn.map { "line \($0.line), column \($0.column)" }
    let parts = [statementName.isEmpty ? nil : statementName, at].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// Class 22 says what was wrong with a datum by quoting it.
  private var messageWithoutValues: String {
    guard sqlState.classCode == "22" else { return message }
    return Quotation.blanked(in: message)
  }
}

extension DatabaseError {
  init(result: OpaquePointer?, statement: Statement, otherwise fallback: @autoclosure () -> String) {
    severity = DiagnosticField.severity.text(of: result) ?? "ERROR"
    sqlState = SQLState(DiagnosticField.sqlState.text(of: result) ?? "")
    message = DiagnosticField.message.text(of: result) ?? fallback()
    detail = DiagnosticField.detail.text(of: result)
    hint = DiagnosticField.hint.text(of: result)
    position = DiagnosticField.position.text(of: result).flatMap { Int($0) }
    schema = DiagnosticField.schema.text(of: result)
    table = DiagnosticField.table.text(of: result)
    column = DiagnosticField.column.text(of: result)
    constraint = DiagnosticField.constraint.text(of: result)
    context = DiagnosticField.context.text(of: result)
    statementName = statement.name
    statementText = statement.text
  }

  /// A refusal that the server only hints at, such as a COMMIT that it answers with ROLLBACK.
  init(sqlState: SQLState, message: String, statement: Statement) {
    severity = "ERROR"
    self.sqlState = sqlState
    self.message = message
    detail = nil
    hint = nil
    position = nil
    schema = nil
    table = nil
    column = nil
    constraint = nil
    context = nil
    statementName = statement.name
    statementText = statement.text
  }
}
