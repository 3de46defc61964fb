import Catalogue
import Foundation
import Rulebook

/// A rule out of the store: exactly the content that judged a case, whatever the rule files say today.
struct StoredRule {
  let bound: BoundRule

  /// Nil when the content cannot be read any more, as when the catalogue has lost a column that it needs.
  init?(id: String, content: String, catalogue: Catalogue) {
    guard let json = try? JSONSerialization.jsonObject(with: Data(content.utf8)),
      let members = json as? [String: Any]
    else { return nil }
    let file = "stored/\(id).yaml"
    let (rulebook, _) = RulebookLoader(catalogue: catalogue).load(files: [file: Self.yaml(of: members)])
    guard let rule = rulebook.rule(id), let bound = RuleBinder(catalogue: catalogue).bind(rule).0 else {
      return nil
    }
    self.bound = bound
  }

  /// JSON is YAML; but where order counts, the canonical form has a list of pairs in the place of a mapping.
  private static func yaml(of value: Any, key: String = "") -> String {
    switch value {
    case let members as [String: Any]:
      let pairs = members.sorted { $0.key < $1.key }
      return "{"
        + pairs.map { "\(JSONText.quoted($0.key)): \(yaml(of: $0.value, key: $0.key))" }.joined(
          separator: ", ") + "}"
    case let pairs as [[Any]] where ["let", "join"].contains(key):
      let entries = pairs.filter { $0.count == 2 }.map { "\(yaml(of: $0[0])): \(yaml(of: $0[1]))" }
      return "{" + entries.joined(separator: ", ") + "}"
    case let items as [Any]: return "[" + items.map { yaml(of: $0) }.joined(separator: ", ") + "]"
    case let text as String: return JSONText.quoted(text)
    default: return "null"
    }
  }
}
