import Catalogue

@testable import Rulebook

/// A small catalogue and a rule without fault, from which each test spoils a part.
enum SampleRules {
  static func catalogue() throws -> Catalogue {
    try Catalogue(
      datasetsYAML: """
        reception:
          title: {zh-CN: 公务接待, en: Receptions}
          key: [reception_id]
          month: held_on
          columns: {reception_id: text, agency_code: text, held_on: date, guest_count: integer, amount: money}
        bid:
          title: {zh-CN: 投标, en: Bids}
          key: [bid_id]
          columns: {bid_id: text, tender_id: text, bid_amt: money}
        """,
      tablesYAML: """
        threshold:
          title: {zh-CN: 限额, en: Thresholds}
          key: [kind]
          from: effective_from
          to: effective_to
          region: region
          columns:
            kind: {type: text, allowed: [tender, quote]}
            region: text
            amount: money
            days: integer
            is_net: boolean
            effective_from: date
            effective_to: date
            basis: text
        holiday:
          title: {zh-CN: 节假日, en: Holidays}
          key: [day]
          columns: {day: date, name: text}
        """)
  }

  static let rule = """
    id: companions
    title: {zh-CN: 陪餐人数超限, en: Too many companions}
    severity: high
    kind: breach
    basis: [{law: 管理规定, article: 第十条, from: 2013-12-01}]
    from: reception
    on: held_on
    let:
      allowed: guest_count / 3
    flag: guest_count > allowed
    subject: [reception_id]
    amount: amount
    reason:
      zh-CN: 来宾 {guest_count} 人，上限 {allowed} 人
      en: "{guest_count} guests, at most {allowed} {{or so}}"
    check: {zh-CN: 核对清单, en: Compare the list}
    false_positives: {zh-CN: 无, en: None}
    """

  static let test = """
    - name: four for ten
      month: 2026-03
      given: {reception: [{reception_id: r1, guest_count: 10}]}
      flagged: [{reception_id: r1, amount: "5"}]
    """

  static let file = "rules/reception/companions.yaml"
  static let testFile = "rules/reception/companions.test.yaml"

  /// Loads the rule with some of its text replaced, and its test, and further files.
  static func load(
    replacing old: String = "", with new: String = "", _ others: [String: String] = [:]
  ) throws -> (rulebook: Rulebook, diagnostics: [Diagnostic]) {
    let text = old.isEmpty ? rule + new : rule.replacingOccurrences(of: old, by: new)
    let files = [file: text, testFile: test].merging(others) { $1 }
    return RulebookLoader(catalogue: try catalogue()).load(files: files, root: "rules")
  }
}

extension String {
  func replacingOccurrences(of old: String, by new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
