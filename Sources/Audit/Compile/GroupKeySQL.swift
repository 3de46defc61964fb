import Catalogue
import Rulebook

/// How the rows of a group are found again by its keys.
struct GroupKeySQL {
  let group: GroupRuleSQL

  init(_ group: GroupRuleSQL) { self.group = group }

  /// The positions of the keys that are columns of the row itself: an index may find them.
  var columnPositions: [Int] { group.bound.per.indices.filter { column(at: $0) != nil } }

  func column(at position: Int) -> String? {
    let key = group.bound.per[position]
    guard key.references.count == 1, key.calls.isEmpty, let reference = key.references.first,
      key.source.text == reference.text, case .column(let column)? = group.bound.meaning(of: reference)
    else { return nil }
    return column
  }

  /// Equal keys, nulls too, in a form that can be hashed: 1.0 is 1.00.
  func same(_ alias: String) -> SQLText {
    group.bound.per.indices.map { same(alias, at: $0) }.joined(" and ")
  }

  private func same(_ alias: String, at position: Int) -> SQLText {
    "array[\(group.keys[position])] = array[\(alias).k\(position)]"
  }

  /// The same in two parts that exclude each other: groups whose columns are all known, which an index may find, and
  /// the others.
  func matches(_ alias: String) -> [SQLText] {
    let columns = columnPositions
    guard !columns.isEmpty else { return [same(alias)] }
    let known = group.bound.per.indices.map { position -> SQLText in
      guard columns.contains(position) else { return same(alias, at: position) }
      if let succession = group.succession, succession.key == position, let column = column(at: position) {
        return succession.isOfUnit("r.\(column)", "\(alias).k\(position)")
      }
      return "\(group.keys[position]) = \(alias).k\(position)"
    }.joined(" and ")
    return [known, "\(isUnknown(alias)) and \(same(alias))"]
  }

  /// Whether a group's columns are not all known.
  private func isUnknown(_ alias: String) -> SQLText {
    let columns = columnPositions.map { "\(alias).k\($0) is null" }
    return columns.isEmpty ? "false" : "(\(columns.joined(separator: " or ")))"
  }

  /// The same for the flagged groups of `judged`, each part only where there are such groups: without them no row is
  /// read.
  func matchesOfFlagged() -> [SQLText] {
    zip(matches("g"), ["true", isUnknown("f")] as [SQLText]).map { matched, kind in
      "g.is_flagged and exists (select from judged as f where f.is_flagged and \(kind)) and \(matched)"
    }
  }
}
