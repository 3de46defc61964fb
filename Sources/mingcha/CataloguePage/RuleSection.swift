import Catalogue
import Rulebook

/// What the catalogue page says about one rule.
enum RuleSection {
  /// The keys of a rule file that say how the rule is computed.
  private static let computing: Set<Substring> = [
    "from", "agency", "join", "missing", "on", "within", "period", "let", "where", "per", "when", "flag",
    "amount",
  ]

  static func text(of rule: Rule, source: String) -> String {
    let marks = [
      rule.severity.rawValue, rule.kind.rawValue, rule.period.rawValue, rule.verification.mark.rawValue,
    ]
    let state = rule.isEnabled ? "" : " · 默认停用 off by default"
    var lines = [
      "### \(rule.id)", "", "**\(rule.title.zhCN)** · **\(rule.title.en)**",
      "",
      marks.joined(separator: " · ") + state, "",
    ]
    lines += rule.basis.map { "- 依据 basis: \($0.described)" }
    if let note = rule.verification.note { lines += both("核实 verification", note) }
    if let why = rule.why { lines += both("原因 why", why) }
    lines += both("核查 what to check", rule.check)
    lines += both("误报 may be wrong when", rule.falsePositives)
    if let share = rule.expectedShare {
      lines.append("- 合法单位中预计标出的比例 share of lawful units flagged: \(share) %")
    }
    lines += ["- 计算 how it is computed:", "", "```yaml", computation(in: source), "```"]
    return lines.joined(separator: "\n")
  }

  private static func both(_ heading: String, _ text: LocalizedText) -> [String] {
    ["- \(heading): \(oneLine(text.zhCN))  ", "  \(oneLine(text.en))"]
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// The file's own lines, with the comments above them.
  private static func computation(in source: String) -> String {
    var kept: [Substring] = []
    var comments: [Substring] = []
    var isKept = false
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("#") {
        comments.append(line)
      } else if let first = line.first, !first.isWhitespace, first != "-" {
        isKept = computing.contains(line.prefix { $0 != ":" })
        if isKept { kept += comments }
        comments = []
        if isKept { kept.append(line) }
      } else if isKept, !line.isEmpty {
        kept.append(line)
      }
    }
    return kept.joined(separator: "\n")
  }
}
