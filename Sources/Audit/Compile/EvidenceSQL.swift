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

extension EvidenceSQL {
  /// Count, sum, hash and the first records of a relation with the columns part, money, version and reference.
  /// The hash is over the records' JSON texts, a line each, in the same order.
  static func summary(of records: SQLText) -> SQLText {
    """
    select \(columns) from (select *, row_number() over \
    (order by part, money desc nulls last, version) as position from (\(records)) as record) as ranked
    """
  }

  /// The aggregates over `ranked` records.
  static let columns = """
    count(*) as count, sum(ranked.money) as sum, \
    jsonb_agg(ranked.reference order by ranked.position) filter (where ranked.position <= \(rowLimit)) as rows, \
    encode(sha256(convert_to(string_agg(ranked.reference::text, E'\\n' order by ranked.position), 'UTF8')), 'hex') \
    as sha256, max(ranked.day) as last_on
    """
}
