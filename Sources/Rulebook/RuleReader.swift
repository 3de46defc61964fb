import Catalogue
import Foundation

/// Reads a rule out of its file. What the file says is checked here; what its expressions name is not.
struct RuleReader {
  static let keys = [
    "id", "title", "severity", "kind", "basis", "from", "agency", "join", "missing", "on", "within", "period",
    "let", "where", "per", "when", "flag", "subject", "amount", "reason", "check", "false_positives", "why",
    "optional", "related", "expected_share", "curable", "enabled", "verification",
  ]
  /// Later entries may use earlier ones: here the order belongs to the content.
  static let orderedKeys: Set<String> = ["let", "join"]

  let yaml: YAMLReader
  let catalogue: Catalogue
  let path: RulePath

  init(path: RulePath, text: String, catalogue: Catalogue) {
    yaml = YAMLReader(file: path.file, text: text)
    self.catalogue = catalogue
    self.path = path
  }

  func rule() -> Rule? {
    guard let root = yaml.root(), let fields = yaml.fields(of: root, of: "a rule", keys: Self.keys) else {
      return nil
    }
    let identity = identity(in: fields)
    let title = localizedText("title", in: fields)
    let check = localizedText("check", in: fields)
    let falsePositives = localizedText("false_positives", in: fields)
    let why = optionalLocalizedText("why", in: fields)
    let severity: Severity? = yaml.required("severity", in: fields).flatMap {
      yaml.choice($0, of: "severity")
    }
    let kind: RuleKind? = yaml.required("kind", in: fields).flatMap { yaml.choice($0, of: "kind") }
    let basis = basis(in: fields)
    let dataset = yaml.required("from", in: fields).flatMap { yaml.text($0, of: "from") }.map(checkedDataset)
    let subject = names("subject", in: fields, isRequired: true)
    let reason = reason(in: fields)
    let period: Period? = yaml.optional("period", in: fields).flatMap { yaml.choice($0, of: "period") }

    let condition = Condition(
      agency: text("agency", in: fields), joins: joins(in: fields), missing: missing(in: fields),
      on: text("on", in: fields), window: window(in: fields), period: period ?? .month,
      lets: lets(in: fields, of: "let"), filter: text("where", in: fields),
      groupFilter: text("when", in: fields), flag: text("flag", in: fields), per: names("per", in: fields),
      amount: text("amount", in: fields), optional: names("optional", in: fields))
    let related = yaml.optional("related", in: fields).map { yaml.texts($0, of: "related") } ?? []
    let expectedShare = expectedShare(in: fields)
    let isCurable = boolean("curable", in: fields) ?? false
    let isEnabled = boolean("enabled", in: fields) ?? true
    let verification = verification(in: fields)
    checkShape(of: fields)

    guard let identity, let title, let check, let falsePositives, let severity, let kind, let dataset,
      let reason
    else { return nil }
    return Rule(
      id: identity.text, file: path.file, domain: path.domain, idPlace: identity.place, title: title,
      check: check, falsePositives: falsePositives, why: why,
      severity: severity, kind: kind, basis: basis, dataset: dataset, agency: condition.agency,
      joins: condition.joins, missing: condition.missing, on: condition.on, window: condition.window,
      period: condition.period, lets: condition.lets, filter: condition.filter,
      groupFilter: condition.groupFilter, flag: condition.flag, per: condition.per, subject: subject,
      amount: condition.amount, reason: reason, optional: condition.optional, relatedIDs: related,
      expectedShare: expectedShare, isCurable: isCurable, isEnabled: isEnabled, verification: verification,
      canonicalText: root.canonicalText(ordered: Self.orderedKeys))
  }

  /// The part of a rule that decides; every piece of it may be absent.
  private struct Condition {
    let agency: PlacedText?
    let joins: [Join]
    let missing: Join?
    let on: PlacedText?
    let window: Window?
    let period: Period
    let lets: [LetBinding]
    let filter: PlacedText?
    let groupFilter: PlacedText?
    let flag: PlacedText?
    let per: [PlacedText]
    let amount: PlacedText?
    let optional: [PlacedText]
  }

  // MARK: Plain values

  func text(_ key: String, in fields: YAMLFields) -> PlacedText? {
    yaml.optional(key, in: fields).flatMap { yaml.text($0, of: key) }
  }

  private func localizedText(_ key: String, in fields: YAMLFields) -> LocalizedText? {
    yaml.required(key, in: fields).flatMap { yaml.localizedText($0, of: key) }
  }

  private func optionalLocalizedText(_ key: String, in fields: YAMLFields) -> LocalizedText? {
    yaml.optional(key, in: fields).flatMap { yaml.localizedText($0, of: key) }
  }

  private func boolean(_ key: String, in fields: YAMLFields) -> Bool? {
    yaml.optional(key, in: fields).flatMap { yaml.boolean($0, of: key) }
  }

  private func names(_ key: String, in fields: YAMLFields, isRequired: Bool = false) -> [PlacedText] {
    let node = isRequired ? yaml.required(key, in: fields) : yaml.optional(key, in: fields)
    guard let node else { return [] }
    let names = yaml.texts(node, of: key)
    if case .list(let nodes) = node.content, nodes.isEmpty {
      yaml.error("\(key) names nothing", at: node.place, hint: isRequired ? nil : "leave the key out")
    }
    for (index, name) in names.enumerated() where names[..<index].contains(where: { $0.text == name.text }) {
      yaml.error("\(key) names \"\(name.text)\" twice", at: name.place)
    }
    return names
  }

  // MARK: Values with a form of their own

  private func identity(in fields: YAMLFields) -> PlacedText? {
    guard let id = yaml.required("id", in: fields).flatMap({ yaml.text($0, of: "id") }) else { return nil }
    let isWellFormed = id.text.utf8.allSatisfy { byte in
      byte == UInt8(ascii: "-") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    if !isWellFormed {
      yaml.error(
        "\"\(id.text)\" cannot be an id", at: id.place, hint: "ids are small letters, digits and hyphens")
    } else if id.text != path.name {
      yaml.error(
        "the id \"\(id.text)\" is not the name of the file", at: id.place,
        hint: "name the file \(id.text).yaml, or give the id \(path.name)")
    }
    return id
  }

  private func basis(in fields: YAMLFields) -> [LegalBasis] {
    guard let node = yaml.required("basis", in: fields) else { return [] }
    let entries = yaml.list(node, of: "basis")
    if case .list(let nodes) = node.content, nodes.isEmpty {
      yaml.error("basis names no law", at: node.place)
    }
    return entries.compactMap { entry in
      let keys = ["law", "article", "from", "to", "note"]
      guard let fields = yaml.fields(of: entry, of: "a basis", keys: keys) else { return nil }
      let law = yaml.required("law", in: fields).flatMap { yaml.text($0, of: "law") }
      let article = yaml.required("article", in: fields).flatMap { yaml.text($0, of: "article") }
      let from = yaml.optional("from", in: fields).flatMap { yaml.day($0, of: "from") }
      let to = yaml.optional("to", in: fields).flatMap { yaml.day($0, of: "to") }
      if let from, let to, to < from {
        yaml.error("the basis ends on \(to), before it begins on \(from)", at: fields.place)
      }
      let note = text("note", in: fields)
      guard let law, let article else { return nil }
      return LegalBasis(law: law.text, article: article.text, from: from, to: to, note: note?.text)
    }
  }

  private func reason(in fields: YAMLFields) -> LocalizedReason? {
    guard let node = yaml.required("reason", in: fields),
      let texts = yaml.localized(node, of: "reason")
    else { return nil }
    let parser = ReasonParser(yaml: yaml)
    return LocalizedReason(zhCN: parser.template(texts.zhCN), en: parser.template(texts.en))
  }

  private func window(in fields: YAMLFields) -> Window? {
    guard let text = text("within", in: fields) else { return nil }
    let words = text.text.split(separator: " ")
    guard let days = words.first.flatMap({ Int($0) }) else {
      yaml.error("within is no number of days: \"\(text.text)\"", at: text.place, hint: "write it as 7 days")
      return nil
    }
    guard words.count == 2, ["day", "days"].contains(words[1]) else {
      let message = words.count == 1 ? "within needs a unit" : "within is counted in days"
      yaml.error(message, at: text.place, hint: "\(days) days")
      return nil
    }
    guard (1...366).contains(days) else {
      yaml.error("within must be between 1 and 366 days", at: text.place)
      return nil
    }
    return Window(days: days, place: text.place)
  }

  private func expectedShare(in fields: YAMLFields) -> Decimal? {
    guard let text = text("expected_share", in: fields) else { return nil }
    if DecimalText.isPlain(text.text), let share = Decimal(string: text.text), (0...100).contains(share) {
      return share
    }
    yaml.error(
      "expected_share is no share: \"\(text.text)\"", at: text.place,
      hint: "a number between 0 and 100, without the per cent sign")
    return nil
  }

  private func verification(in fields: YAMLFields) -> Verification {
    let absent = Verification(mark: .verified, note: nil)
    guard let node = yaml.optional("verification", in: fields),
      let fields = yaml.fields(of: node, of: "verification", keys: ["mark", "note"])
    else { return absent }
    let mark: Verification.Mark? = yaml.required("mark", in: fields).flatMap { yaml.choice($0, of: "mark") }
    let note = yaml.optional("note", in: fields).flatMap { yaml.localizedText($0, of: "note") }
    return Verification(mark: mark ?? .unverified, note: note)
  }
}
