import Catalogue

/// A text of the program's own, in both languages, with places such as `{month}` to be filled in.
protocol Phrase: Sendable, CaseIterable {
  var text: LocalizedText { get }
}

extension Phrase {
  /// In the language of this process.
  var said: String { Language.current == .chinese ? text.zhCN : text.en }

  func said(_ values: KeyValuePairs<String, String>) -> String {
    // In one go: a value that holds braces is not filled in again.
    var result = ""
    var rest = said[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      result += rest[..<open]
      result += values.first { $0.key == name }?.value ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

extension LocalizedText {
  /// In the language of this process.
  var said: String { Language.current == .chinese ? zhCN : en }
}
