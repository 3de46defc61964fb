import Catalogue
import Foundation
import LibPQ

/// What a letter says of a rule: its texts as they judged, whatever the rule files say today.
struct RuleCard {
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

  init(_ row: Row) throws {
    let id: String = try row.get("rule_id")
    guard let text = row["rule_content"],
      let content = try? JSONDecoder().decode(Content.self, from: Data(text.utf8))
    else {
      title = LocalizedText(zhCN: id, en: id)
      articles = []
      return
    }
    title = content.title
    let inForce = content.basis.filter { $0.to == nil }
    articles = (inForce.isEmpty ? content.basis : inForce).prefix(2).map { "《\($0.law)》\($0.article)" }
  }
}
