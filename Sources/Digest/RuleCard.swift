import Catalogue
import Foundation

/// What a letter says of a rule: its texts as they judged, whatever the rule files say today.
struct RuleCard: Sendable {
  let title: LocalizedText
  let articles: [String]

  private struct Content: Decodable {
    struct Basis: Decodable {
      let law: String
      let article: String
      let to: String?
    }

    let title: LocalizedText
    let basis: [Basis]
  }

  /// A rule whose text nobody can read any more.
  init(unreadable id: String) {
    title = LocalizedText(zhCN: id, en: id)
    articles = []
  }

  /// Nil: not the text of a rule.
  init?(content text: String) {
    guard let content = try? JSONDecoder().decode(Content.self, from: Data(text.utf8)) else { return nil }
    title = content.title
    let inForce = content.basis.filter { $0.to == nil }
    articles = (inForce.isEmpty ? content.basis : inForce).prefix(2).map { "《\($0.law)》\($0.article)" }
  }
}
