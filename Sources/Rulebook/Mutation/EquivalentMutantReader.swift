import Catalogue

/// Reads `equivalent-mutants.yaml`: a list of `{rule, mutant, reason}`.
struct EquivalentMutantReader {
  let yaml: YAMLReader

  init(file: String, text: String) {
    yaml = YAMLReader(file: file, text: text)
  }

  func equivalents() -> [EquivalentMutant] {
    guard let root = yaml.root() else { return [] }
    var seen: Set<[String]> = []
    return yaml.list(root, of: "the list of equivalent mutants").compactMap { node in
      let what = "an equivalent mutant"
      guard let fields = yaml.fields(of: node, of: what, keys: ["rule", "mutant", "reason"]) else {
        return nil
      }
      let rule = yaml.required("rule", in: fields).flatMap { yaml.text($0, of: "rule") }
      let mutant = yaml.required("mutant", in: fields).flatMap { yaml.text($0, of: "mutant") }
      let reason = yaml.required("reason", in: fields).flatMap { yaml.localizedText($0, of: "reason") }
      guard let rule, let mutant, let reason else { return nil }
      if !seen.insert([rule.text, mutant.text]).inserted {
        yaml.error("the mutant is listed twice", at: mutant.place)
      }
      return EquivalentMutant(rule: rule, mutant: mutant, reason: reason)
    }
  }
}
