import Catalogue
import Foundation
import LibPQ
import Reports
import Store

/// Shows cases as reports do: without the names, numbers and accounts of people in subject, figures and wording.
struct CaseMask: Sendable {
  private var masks: [String: PersonalMask] = [:]

  /// Reads the rules that judged these cases, as they were.
  init(of rows: [Row], _ catalogue: Catalogue, from store: Connection) async throws {
    let versions = Set(rows.compactMap { $0["rule_version"] }).sorted()
    for text in try await store.query(Statements.named("report_rule_texts"), [versions]) {
      let rule = StoredRule(id: text["name"] ?? "", content: text["content"] ?? "", catalogue: catalogue)
      if let rule, let version = text["sha256"] { masks[version] = PersonalMask(rule.bound) }
    }
  }

  /// A row of `case_list` or `case_detail` as it may be shown.
  func shown(_ row: Row) -> Row {
    let subject = Self.texts(in: row["subject"])
    let masked = Dictionary(
      uniqueKeysWithValues: subject.map { ($0.key, value($0.value, of: $0.key, in: row)) })
    let known = (Array(subject) + Array(Self.texts(in: row["figures"]))).map {
      (name: $0.key, value: $0.value)
    }
    var changes = [
      "reason_zh": reason(row["reason_zh"], .chinese, known, in: row),
      "reason_en": reason(row["reason_en"], .english, known, in: row),
    ]
    if masked != subject {
      for name in ["subject", "subject_text"] where row.has(name) { changes[name] = Self.object(masked) }
    }
    return row.replacing(changes)
  }

  /// Where the rule cannot be read any more, nobody knows which values are personal.
  func value(_ value: String, of name: String, in row: Row) -> String {
    masks[row["rule_version"] ?? ""]?.value(value, of: name) ?? PersonalMask.masked(value)
  }

  private func reason(
    _ text: String?, _ language: ReportLanguage, _ known: [(name: String, value: String)], in row: Row
  ) -> String? {
    guard let text else { return nil }
    guard let mask = masks[row["rule_version"] ?? ""] else { return PersonalMask.withheld(language) }
    return mask.shown(reason: text, language, known: known)
  }

  private static func texts(in object: String?) -> [String: String] {
    let members = object.flatMap { try? JSONSerialization.jsonObject(with: Data($0.utf8)) } as? [String: Any]
    return (members ?? [:]).compactMapValues { $0 as? String }
  }

  /// As PostgreSQL writes it: short keys first.
  private static func object(_ members: [String: String]) -> String {
    let sorted = members.sorted { ($0.key.utf8.count, $0.key) < ($1.key.utf8.count, $1.key) }
    let pairs = sorted.map { "\(JSONText.quoted($0.key)): \(JSONText.quoted($0.value))" }
    return "{" + pairs.joined(separator: ", ") + "}"
  }
}

extension CaseFile {
  func shown(by mask: CaseMask) -> CaseFile {
    CaseFile(
      id: id, row: mask.shown(row),
      figures: figures.map { figure in
        guard case .text(let value) = figure.value else { return figure }
        return .init(figure.name, .text(mask.value(value, of: figure.name, in: row)))
      },
      records: records, recordCount: recordCount, recordSum: recordSum, recordHash: recordHash, events: events
    )
  }
}
