/// SQL text with the name it is known by, so that an error can say which file to open.
public struct Statement: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The file the text comes from, such as `statements/record_case.sql`; empty for text written in code.
  public let name: String
  public let text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  public init(_ text: String) {
    self.init(name: "", text: text)
  }

  public init(stringLiteral value: String) {
    self.init(name: "", text: value)
  }
}
