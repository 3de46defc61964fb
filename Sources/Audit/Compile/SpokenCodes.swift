/// The values of a column of which a rule may speak, found out before its rows are read: a row with another value fails
/// the rule's `where`. Written into the statement, they let the planner know how few rows are left, and an index find
/// them.
struct SpokenCodes: Sendable, Hashable {
  let column: String
  let values: [String]

  /// A row `r` without a value is asked itself.
  var condition: String {
    let isNull = "r.\(column) is null"
    guard !values.isEmpty else { return isNull }
    return "(r.\(column) in (\(values.map(SQLQuoting.string).joined(separator: ", "))) or \(isNull))"
  }
}
