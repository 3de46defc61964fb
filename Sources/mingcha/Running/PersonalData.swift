import Audit
import Catalogue
import Foundation
import LibPQ
import Reports

/// The personal values that a case shows: names, numbers and accounts of people. They are masked wherever they stand.
struct PersonalData {
  private var values: Set<String> = []

  /// What stands in the personal columns of the records, in the subject, and in the figures.
  init(of file: CaseFile, _ catalogue: Catalogue, from store: Connection) async throws {
    var personal: Set<String> = []
    for dataset in Set(file.records.map(\.dataset)) {
      let columns = (catalogue.dataset(named: dataset)?.columns ?? []).filter(\.isPersonal).map(\.name)
      personal.formUnion(columns)
      guard !columns.isEmpty else { continue }
      for row in try await file.contents(of: dataset, from: store) {
        for column in columns where row.has(column) { note(row[column]) }
      }
    }
    let subject =
      (try? JSONSerialization.jsonObject(with: Data(file.text("subject_text").utf8))) as? [String: Any]
    for (name, value) in subject ?? [:] where personal.contains(name) { note(value as? String) }
    for figure in file.figures where personal.contains(Self.column(figure.name)) { note(figure.value.plain) }
  }

  /// A single character would be found in every word.
  private mutating func note(_ value: String?) {
    guard let value = value?.trimmingCharacters(in: .whitespaces), value.count > 1 else { return }
    values.insert(value)
  }

  /// `bids.contact_name` is the column `contact_name`.
  private static func column(_ name: String) -> String {
    name.split(separator: ".").last.map(String.init) ?? name
  }

  func masked(in text: String) -> String {
    var text = text
    // The longest first: one may be part of another.
    for value in values.sorted(by: { ($0.count, $0) > ($1.count, $1) }) where text.contains(value) {
      text = text.replacing(value, with: PersonalMask.masked(value))
    }
    return text
  }

  func masked(in value: Value) -> Value {
    switch value {
    case .text(let text): .text(masked(in: text))
    case .list(let values): .list(values.map { masked(in: $0) })
    case .object(let fields): .object(fields.map { .init($0.name, masked(in: $0.value)) })
    case .number, .flag, .nothing: value
    }
  }
}
