import Catalogue

extension RuleReader {
  /// Keys that need each other, and keys that exclude each other.
  func checkShape(of fields: YAMLFields) {
    for key in ["within", "when"] {
      guard let entry = fields.entry(key), fields.entry("per") == nil else { continue }
      yaml.error(
        "\(key) needs per", at: entry.key.place, hint: "it speaks of groups: say what groups the rows")
    }
    if let missing = fields.entry("missing"), fields.entry("per") != nil {
      yaml.error(
        "missing and per exclude each other", at: missing.key.place,
        hint: "missing judges single rows; in a group, count a join's rows instead")
    }
    let period = fields["period"].flatMap { node -> PlacedText? in
      if case .scalar(let text) = node.content { text } else { nil }
    }
    if let period, period.text != Period.month.rawValue, fields.entry("within") != nil {
      yaml.error("within and period exclude each other", at: period.place, hint: "windows end in the month")
    }
    if fields.entry("flag") == nil, fields.entry("missing") == nil {
      yaml.error(
        "a rule needs the key \"flag\"", at: fields.place, hint: "or \"missing\", for a row that is not there"
      )
    }
    if fields.entry("on") == nil, period?.text != Period.all.rawValue {
      yaml.error(
        "a rule needs the key \"on\"", at: fields.place,
        hint: "the date that puts a row into a period; only a rule with \"period: all\" goes without")
    }
  }
}
