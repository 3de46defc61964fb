public import Catalogue
import Embedded

/// The rulebook inside the binary, which its release approves.
public enum ShippedRulebook {
  /// The paths begin with `rules/`, as in the folder it was made from.
  public static func load(catalogue: Catalogue) -> (rulebook: Rulebook, diagnostics: [Diagnostic]) {
    let files = EmbeddedFiles.rules.map { ("rules/" + $0.key, $0.value) }
    return RulebookLoader(catalogue: catalogue)
      .load(files: Dictionary(uniqueKeysWithValues: files), root: "rules")
  }

  /// Whether the release speaks for this rulebook's content.
  public static func approval(of rulebook: Rulebook, catalogue: Catalogue) -> RulebookApproval {
    approval(of: rulebook, shipped: load(catalogue: catalogue).rulebook)
  }

  static func approval(of rulebook: Rulebook, shipped: Rulebook) -> RulebookApproval {
    let (here, there) = (rulebook.canonicalTexts, shipped.canonicalTexts)
    let changed = Set(here.keys).union(there.keys).filter { here[$0] != there[$0] }
    guard !changed.isEmpty else { return .release }
    return .local(
      changed: changed.sorted().map { RulebookChange(name: $0, content: here[$0], shipped: there[$0]) })
  }
}
