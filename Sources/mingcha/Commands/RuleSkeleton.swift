import Catalogue

/// A rule to start from that is in order as it stands, with a test that passes.
struct RuleSkeleton {
  let id: String
  let dataset: Dataset

  private var on: String? { dataset.month }
  private var key: [String] { dataset.key }
  /// The condition tries a number where there is one, so that the test has two sides to show.
  private var number: Column? {
    dataset.column(dataset.money ?? "")
      ?? dataset.columns.first { [.money, .numeric, .integer].contains($0.type) && !key.contains($0.name) }
  }

  private var text: String? {
    dataset.columns.last { $0.type == .text && !key.contains($0.name) && $0.allowed.isEmpty }?.name
  }

  /// A dataset that names no agency needs to be told whose row it is.
  private var agency: String {
    guard dataset.column("agency_code") == nil else { return "" }
    return "\nagency: \(key.first ?? "")              # the code of the agency that answers for the row"
  }

  private var flag: String {
    number.map { "\($0.name) > 100" } ?? text.map { "blank(\($0))" } ?? "\(key.first ?? "") = 'r1'"
  }

  var rule: String {
    """
    # Every text in capitals or in 【】 is yours to write; `mingcha rules show reception-companion-limit` is an example.
    id: \(id)
    title:
      zh-CN: 【规则名称】
      en: TITLE
    severity: medium          # low | medium | high
    kind: lead                # breach: unlawful if the data are right · lead: needs a person
    basis:
      - {law: 【法规名称】, article: 【第几条】}
    from: \(dataset.name)\(agency)
    \(on.map { "on: \($0)" } ?? "period: all")
    flag: \(flag)
    subject: [\(key.joined(separator: ", "))]\(dataset.money.map { "\namount: \($0)" } ?? "")
    reason:
      zh-CN: 【为什么被标出】{\(number?.name ?? key.first ?? "")}
      en: "WHY IT WAS FLAGGED: {\(number?.name ?? key.first ?? "")}"
    check:
      zh-CN: 【核查什么】
      en: WHAT TO CHECK
    false_positives:
      zh-CN: 【何时可能误报】
      en: WHEN IT MAY BE WRONG
    verification:
      mark: unverified

    """
  }

  var test: String {
    """
    # The last lawful value, the first unlawful one, null, and what an exemption spares.
    - name: just over the limit
      month: 2026-03
      given:
        \(dataset.name):
          - {\(row("r1", isFlagged: true))}
          - {\(row("r2", isFlagged: false))}
      flagged: [{\(keys("r1"))}]

    """
  }

  private func keys(_ value: String) -> String {
    key.map { "\($0): \(keyValue($0, value))" }.joined(separator: ", ")
  }

  private func keyValue(_ name: String, _ value: String) -> String {
    switch dataset.column(name)?.type {
    case .text, nil: value
    case .date: value == "r1" ? "2026-03-02" : "2026-03-03"
    case .timestamptz: value == "r1" ? "2026-03-02T00:00:00Z" : "2026-03-03T00:00:00Z"
    case .boolean: value == "r1" ? "true" : "false"
    default: value == "r1" ? "1" : "2"
    }
  }

  private func row(_ value: String, isFlagged: Bool) -> String {
    var cells = key.map { ($0, keyValue($0, value)) }
    func add(_ name: String?, _ text: String) {
      if let name, dataset.column(name) != nil, !cells.contains(where: { $0.0 == name }) {
        cells.append((name, text))
      }
    }
    add("agency_code", "\"000101\"")
    add(on, dataset.column(on ?? "")?.type == .timestamptz ? "2026-03-02T10:00:00+08:00" : "2026-03-02")
    if let number {
      add(number.name, isFlagged ? "101" : "100")
    } else if !isFlagged {
      add(text, "x")
    }
    return cells.map { "\($0.0): \($0.1)" }.joined(separator: ", ")
  }
}
