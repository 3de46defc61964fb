import Digest
import Rulebook

extension RuleShelf {
  /// Rules under the titles of their folders.
  init(_ rulebook: Rulebook) {
    self.init(
      domains: Dictionary(rulebook.rules.map { ($0.id, $0.domain) }) { first, _ in first },
      titles: DomainTitle.titles)
  }
}
