import LibPQ

/// In which order cases are listed. Each order is one index of the store, and ends with the case's number.
public enum CaseOrder: String, Sendable, CaseIterable {
  case severity, amount, due, oldest, newest, rule, unit

  /// As SQL over the case `c`.
  var keys: String {
    switch self {
    case .severity: "c.grade, c.dearness, c.case_id"
    case .amount: "c.dearness, c.case_id"
    case .due: "c.awaited_on, c.case_id"
    // Cases are numbered as they are first flagged.
    case .oldest: "c.case_id"
    case .newest: "c.case_id desc"
    case .rule: "c.rule_id, c.grade, c.dearness, c.case_id"
    case .unit: "c.agency_code collate \"C\", c.grade, c.dearness, c.case_id"
    }
  }

  /// The condition that leaves only what comes after a case.
  func after(_ id: Int64, at position: Row) -> String {
    func literal(_ column: String, _ type: String) -> String {
      "\(Connection.quotedLiteral(position[column] ?? ""))::\(type)"
    }
    let last = "\(id)::bigint"
    let rank = "\(literal("grade", "smallint")), \(literal("dearness", "bigint")), \(last)"
    switch self {
    case .severity: return "(\(keys)) > (\(rank))"
    case .amount: return "(\(keys)) > (\(literal("dearness", "bigint")), \(last))"
    case .due: return "(\(keys)) > (\(literal("awaited_on", "date")), \(last))"
    case .oldest: return "\(keys) > \(last)"
    case .newest: return "c.case_id < \(last)"
    case .rule: return "(\(keys)) > (\(literal("rule_id", "text")), \(rank))"
    case .unit: return "(\(keys)) > (\(literal("agency_code", "text")) collate \"C\", \(rank))"
    }
  }
}
