import Audit
import LibPQ

extension MonthReport {
  var approvalFacts: [Value.Field] {
    [.init("approval", .text(standing.name)), .init("unapproved", .texts(standing.unapproved))]
  }

  /// What a reader of the result has to know: that the rules were nobody's but the caller's.
  var approvalWarning: String? {
    standing.unapproved.isEmpty ? nil : ApprovalPhrase.saidOf(unapproved: standing.unapproved)
  }

  var approvalLines: [String] {
    if let approvalWarning { return [approvalWarning] }
    guard !standing.approvals.isEmpty else { return [] }
    return [ApprovalPhrase.approvedBy.said(["count": String(standing.approvals.count)])]
  }
}

extension MonthReport {
  var unattributedLines: [String] {
    unattributed.isEmpty ? [] : [SuccessionPhrase.split.said(["units": unattributed.joined(separator: "; ")])]
  }
}

extension CaseFile {
  private var unapproved: [String] { (try? row.get("unapproved", as: [String].self)) ?? [] }

  var approvalFacts: [Value.Field] {
    [.init("approval", .text(optional: row["approval"])), .init("unapproved", .texts(unapproved))]
  }

  var approvalLines: [String] {
    unapproved.isEmpty ? [] : [ApprovalPhrase.saidOf(unapproved: unapproved)]
  }
}

extension ApprovalPhrase {
  static func saidOf(unapproved names: [String]) -> String {
    let few = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
    return ApprovalPhrase.unapproved.said(["count": String(names.count), "names": few])
  }
}
