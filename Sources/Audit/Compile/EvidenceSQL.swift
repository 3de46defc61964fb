import Catalogue

/// How a record is named in evidence: dataset, key and version.
enum EvidenceSQL {
  /// How many records a piece of evidence lists; count, sum and hash are over all of them.
  static let rowLimit = 200

  static func key(of dataset: Dataset, alias: String) -> SQLText {
    guard dataset.key.count > 1 else { return "\(alias).\(dataset.key.first ?? "version")::text" }
    return "jsonb_build_array(\(dataset.key.map { "\(alias).\($0)" }.joined(separator: ", ")))::text"
  }

  static func reference(of dataset: Dataset, alias: String) -> SQLText {
    "jsonb_build_object('dataset', '\(dataset.name)', 'key', \(key(of: dataset, alias: alias)), 'version', \(alias).version)"
  }

  /// The money of a record, in yuan; null where the dataset has none.
  static func money(of dataset: Dataset, alias: String) -> SQLText {
    dataset.money.map { "\(alias).\($0)" } ?? "null::numeric"
  }
}
