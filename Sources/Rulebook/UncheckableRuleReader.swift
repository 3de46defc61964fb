import Catalogue

/// Reads `not-checkable.yaml`: a list of `{id, title, reason}`.
struct UncheckableRuleReader {
  let yaml: YAMLReader

  init(file: String, text: String) {
    yaml = YAMLReader(file: file, text: text)
  }

  func uncheckable() -> [UncheckableRule] {
    guard let root = yaml.root() else { return [] }
    var seen: Set<String> = []
    return yaml.list(root, of: "the list of rules that cannot be checked").compactMap { node in
      let what = "a rule that cannot be checked"
      guard let fields = yaml.fields(of: node, of: what, keys: ["id", "title", "reason"]) else { return nil }
      let id = yaml.required("id", in: fields).flatMap { yaml.text($0, of: "id") }
      let title = yaml.required("title", in: fields).flatMap { yaml.localizedText($0, of: "title") }
      let reason = yaml.required("reason", in: fields).flatMap { yaml.localizedText($0, of: "reason") }
      guard let id, let title, let reason else { return nil }
      if !seen.insert(id.text).inserted { yaml.error("the id \"\(id)\" is listed twice", at: id.place) }
      return UncheckableRule(id: id, title: title, reason: reason)
    }
  }
}
