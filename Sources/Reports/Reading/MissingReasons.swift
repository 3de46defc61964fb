import LibPQ

/// How many answers lack data for which reason, of the units that the login sees.
struct MissingReasons: Sendable {
  /// The rule could be asked of nobody.
  let ofRule: Int
  /// A reference table has no row.
  let ofTable: Int
  let ofRecords: Int

  init(_ row: Row) throws {
    ofRule = try row.get("of_rule")
    ofTable = try row.get("of_table")
    ofRecords = try row.get("of_records")
  }

  var all: [Int] { [ofRule, ofTable, ofRecords] }
  var total: Int { all.reduce(0, +) }
}
