import Catalogue

/// Reads what keeps a retired id from being used again. The file may keep the rest of the old rule.
struct RetiredRuleReader {
  let yaml: YAMLReader
  private let path: RulePath

  init(path: RulePath, text: String) {
    yaml = YAMLReader(file: path.file, text: text)
    self.path = path
  }

  func retired() -> RetiredRule? {
    guard let root = yaml.root(), let fields = yaml.fields(of: root, of: "a retired rule") else { return nil }
    let id = yaml.required("id", in: fields).flatMap { yaml.text($0, of: "id") }
    let reason = yaml.required("reason", in: fields).flatMap { yaml.text($0, of: "reason") }
    let day = yaml.required("retired_on", in: fields).flatMap { yaml.day($0, of: "retired_on") }
    if let id, id.text != path.name {
      yaml.error("the id \"\(id.text)\" is not the name of the file", at: id.place)
    }
    guard let id, let reason, let day else { return nil }
    return RetiredRule(id: id.text, place: id.place, reason: reason.text, retiredOn: day)
  }
}
