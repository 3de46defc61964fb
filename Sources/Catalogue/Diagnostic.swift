/// A fault in a file that people write: where it is, what is wrong, and what to do about it.
public struct Diagnostic: Sendable, Hashable, Error {
  public enum Severity: String, Sendable, Hashable {
    case error, warning
  }

  public let severity: Severity
  public let place: SourcePlace
  public let message: String
  public let hint: String?
  /// The whole line that `place` points into.
  public let excerpt: String?

  public init(
    _ severity: Severity = .error, at place: SourcePlace, _ message: String, hint: String? = nil,
    excerpt: String? = nil
  ) {
    self.severity = severity
    self.place = place
    self.message = message
    self.hint = hint
    self.excerpt = excerpt
  }

  /// The same diagnostic with the line of its place, if `source` is the text of its file.
  public func excerpted(from source: SourceText?) -> Diagnostic {
    guard let source, source.file == place.file, excerpt == nil else { return self }
    return Diagnostic(severity, at: place, message, hint: hint, excerpt: source.line(place.line))
  }

  /// `file:line:column: error: message`, the line with a caret below the column, and the hint.
  ///
  /// - Parameters:
  ///   - mark: what stands before the message; nil: the severity in English.
  ///   - hintMark: what stands before the hint.
  public func rendered(mark: String? = nil, hintMark: String = "hint: ") -> String {
    var lines = ["\(place): \(mark ?? "\(severity.rawValue): ")\(message)"]
    if let excerpt, !excerpt.allSatisfy(\.isWhitespace) {
      let before = String(String.UnicodeScalarView(excerpt.unicodeScalars.prefix(place.column - 1)))
      // Tabs are kept, so that the caret stays below its column whatever width the terminal gives them.
      let lead = before.map { $0 == "\t" ? "\t" : String(repeating: " ", count: DisplayWidth.of(String($0))) }
      lines.append("  " + excerpt)
      lines.append("  " + lead.joined() + "^")
    }
    if let hint { lines.append("\(hintMark)\(hint)") }
    return lines.joined(separator: "\n")
  }
}

extension Diagnostic: Comparable {
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    (left.place, left.message) < (right.place, right.message)
  }
}
