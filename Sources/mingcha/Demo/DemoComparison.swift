/// What was planted and what was flagged, rule by rule.
struct DemoComparison: Sendable {
  struct Line: Sendable {
    let ruleID: String
    let planted: Int
    let found: Int
    let nearMisses: Int
    let spared: Int
    let beyond: Int

    var isRight: Bool { found == planted && spared == nearMisses && beyond == 0 }
  }

  let lines: [Line]

  var isRight: Bool { !lines.isEmpty && lines.allSatisfy(\.isRight) }

  var table: Table {
    var table = Table(
      "rules",
      [
        .init("rule_id", .rule), .init("planted", .planted, isNumber: true),
        .init("found", .found, isNumber: true), .init("near_misses", .nearMisses, isNumber: true),
        .init("spared", .spared, isNumber: true), .init("beyond", .beyond, isNumber: true),
      ])
    for line in lines {
      table.add(
        [
          .text(line.ruleID), .count(line.planted), .count(line.found), .count(line.nearMisses),
          .count(line.spared), .count(line.beyond),
        ], style: line.isRight ? nil : .red)
    }
    return table
  }

  var summary: String {
    func sum(_ value: (Line) -> Int) -> String { String(lines.map(value).reduce(0, +)) }
    return Talk.demoCompared.said([
      "planted": sum(\.planted), "found": sum(\.found), "near": sum(\.nearMisses), "spared": sum(\.spared),
      "beyond": sum(\.beyond),
    ])
  }
}
