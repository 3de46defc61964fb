import Catalogue

/// A letter as plain text.
struct LetterText {
  let letter: Letter
  let words: LetterWords
  let hiddenRules: Int

  var text: String {
    var blocks = [[words.firstLine], words.lead]
    blocks.append(troubles)
    if letter.kind == .digest {
      blocks.append([heading(words.said(.found))])
      for section in letter.sections { blocks += self.blocks(of: section) }
      if letter.sections.isEmpty { blocks.append([words.nothing]) }
      if hiddenRules > 0 { blocks.append([words.said(.moreRules, ["count": "\(hiddenRules)"])]) }
      blocks.append(words.unlisted)
      blocks.append(spending)
    }
    blocks.append(["-- "] + words.foot)
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func heading(_ text: String) -> String { "== \(text) ==" }

  private var troubles: [String] {
    var lines = words.troubles
    lines += letter.unchecked.map { rule in
      "- \(rule.title.said(letter.language)) (\(rule.ruleID)): \(words.reason(of: rule)), "
        + words.said(.since, ["month": rule.since])
    }
    if let missing = words.missing { lines.append(missing) }
    if lines.isEmpty { lines.append(words.said(.everythingChecked)) }
    return [heading(words.said(.notChecked))] + lines
  }

  private func blocks(of section: Letter.Section) -> [[String]] {
    var blocks = [["# \(section.domain.said(letter.language))"]]
    for rule in section.rules {
      var lines = [
        "\(rule.title.said(letter.language)) [\(words.severity(rule.severity))] – \(words.counts(of: rule))"
      ]
      if !rule.articles.isEmpty { lines.append("  " + rule.articles.joined(separator: "；")) }
      for item in rule.cases { lines += self.lines(of: item) }
      if !rule.cases.isEmpty, rule.listed > rule.cases.count {
        lines.append("  " + words.said(.more, ["count": "\(rule.listed - rule.cases.count)"]))
      }
      blocks.append(lines)
    }
    return blocks
  }

  private func lines(of item: Letter.Case) -> [String] {
    let parts =
      [words.said(.caseLine, ["id": item.id]), words.unit(of: item)] + (item.subject.map { [$0] } ?? [])
      + (words.amount(item.amount).map { [$0] } ?? []) + [words.state(of: item), words.time(of: item)]
    var lines = ["  * " + parts.joined(separator: " · ")]
    if let reason = item.reason { lines.append("    " + reason.said(letter.language)) }
    if let link = words.link(to: item) { lines.append("    " + link) }
    return lines
  }

  /// Columns stand below each other in whatever script.
  private var spending: [String] {
    let rows = words.spendingRows
    guard !rows.isEmpty else { return [] }
    let all = [words.spendingHeads] + rows
    let widths = all[0].indices.map { column in all.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    let lines = all.map { row in
      row.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - DisplayWidth.of(row[column]))
        return column == 0 ? row[column] + space : space + row[column]
      }.joined(separator: "  ")
    }
    return [heading(words.spendingTitle)] + lines
  }
}
