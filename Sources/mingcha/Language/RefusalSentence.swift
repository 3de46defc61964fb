import Catalogue
import Foundation
import LibPQ

/// What the functions of the store say when they refuse. The English texts are those of `sql/functions`.
enum RefusalSentence {
  static let book = SentenceBook(sentences: cases + exceptions + roles + tips + contents + hints, word: word)

  /// A login or a key stays as it is, whatever it looks like; only these places hold words of the store's own.
  @Sendable private static func word(_ value: String, of name: String) -> String {
    switch name {
    case "state", "from", "to", "act": state(value)
    // What may be typed next, with its word.
    case "states":
      value.components(separatedBy: ", ").map { $0 == state($0) ? $0 : "\($0) \(state($0))" }
        .joined(separator: "、")
    case "stage": TipWord(rawValue: value)?.text.zhCN ?? value
    case "outcome": RefusalWord(rawValue: value)?.text.zhCN ?? TipWord(rawValue: value)?.text.zhCN ?? value
    case "field", "given": RefusalWord(rawValue: value)?.text.zhCN ?? value
    case "who": value.hasPrefix("run ") ? "运行 \(value.dropFirst(4))" : value
    case "last": book.chinese(value) ?? value
    default: value
    }
  }

  private static func state(_ code: String) -> String {
    CodeWord(rawValue: code)?.text.zhCN ?? RefusalWord(rawValue: code)?.text.zhCN ?? code
  }
}

extension DatabaseError {
  /// The refusal in the language of this process: what is wrong, and the facts that the server names.
  func said(_ key: String?) -> String {
    guard Language.current == .chinese else { return message }
    let facts = RefusalSentence.book.chinese(message) ?? message
    return key.map { "\($0)（\(facts)）" } ?? facts
  }

  var saidHint: String? { hint.flatMap(RefusalSentence.book.said) }
}
