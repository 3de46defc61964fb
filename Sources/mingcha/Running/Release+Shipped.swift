import Catalogue
import Rulebook
import Store

extension Release {
  /// What this program ships.
  static func shipped(_ catalogue: Catalogue) -> Release {
    Release(
      rulebook: ShippedRulebook.load(catalogue: catalogue).rulebook.canonicalText,
      programVersion: Mingcha.version)
  }
}
