import Foundation

extension MonthlyReport {
  func findings(_ language: ReportLanguage) -> [Document.Block] {
    func number(_ holds: (CaseCount) -> Bool) -> String { AmountText.count(counts.cases(holds)) }
    let sentence = ReportTalk.caseSentence.said(
      language,
      [
        "new": number(\.isNew), "open": number(\.isOpen), "overdue": number(\.isOverdue),
        "backlog": number(\.isBacklog), "explained": number(\.isExplained), "exceptions": String(exceptions),
      ])
    return [
      .paragraph(sentence), .table(severityTable(language)), .table(domainTable(language)),
    ]
  }

  func tiles(_ language: ReportLanguage) -> [Document.Tile] {
    func tile(_ name: ReportPhrase, _ holds: (CaseCount) -> Bool) -> Document.Tile {
      Document.Tile(name: name.said(language), value: AmountText.count(counts.cases(holds)))
    }
    let answers = unitAnswers.values.reduce(AnswerCounts(), +)
    let missing = Shares.one(answers.dataMissing + answers.error, of: answers.total)
    return [
      tile(.newCases, \.isNew), tile(.openCases, \.isOpen),
      tile(.highOpen) { $0.isOpen && $0.severity == "high" }, tile(.overdue, \.isOverdue),
      tile(.backlog, \.isBacklog),
      Document.Tile(
        name: ReportPhrase.notChecked.said(language), value: missing.map(AmountText.share) ?? "—"),
    ]
  }

  private func columns(_ first: ReportPhrase, _ language: ReportLanguage) -> [DocumentTable.Column] {
    let names: [ReportPhrase] = [
      .newCases, .openCases, .highOpen, .overdue, .backlog, .explained, .openAmount,
    ]
    return [.init(first.said(language), isNumber: false)] + names.map { .init($0.said(language)) }
  }

  private func figures(_ counts: [CaseCount]) -> [Cell] {
    [
      .count(counts.cases(\.isNew)), .count(counts.cases(\.isOpen)),
      .count(counts.cases { $0.isOpen && $0.severity == "high" }), .count(counts.cases(\.isOverdue)),
      .count(counts.cases(\.isBacklog)), .count(counts.cases(\.isExplained)),
      .amount(counts.amount(\.isOpen)),
    ]
  }

  private func totals(_ language: ReportLanguage) -> [Cell] {
    [.text(ReportPhrase.total.said(language))] + figures(counts)
  }

  private func severityTable(_ language: ReportLanguage) -> DocumentTable {
    DocumentTable(
      caption: ReportTalk.bySeverity.said(language), columns: columns(.severity, language),
      rows: ["high", "medium", "low"].map { severity in
        [.text(ReportPhrase.named(severity)?.said(language) ?? severity)]
          + figures(counts.filter { $0.severity == severity })
      }, total: totals(language))
  }

  private func domainTable(_ language: ReportLanguage) -> DocumentTable {
    let other = ReportPhrase.otherDomain.said(language)
    let groups = Dictionary(grouping: counts) { domains[$0.ruleID].map(language.text) ?? other }
    let sorted = groups.sorted { ($0.value.cases(\.isOpen), $1.key) > ($1.value.cases(\.isOpen), $0.key) }
    return DocumentTable(
      caption: ReportTalk.byDomain.said(language), columns: columns(.domain, language),
      rows: sorted.map { [.text($0.key)] + figures($0.value) }, total: totals(language))
  }

  /// Units with a case or a lack, those with the most open cases first.
  func unitTable(_ language: ReportLanguage) -> [Document.Block] {
    let groups = Dictionary(grouping: counts, by: \.unit)
    let all = Set(groups.keys).union(unitAnswers.keys)
    let told = all.filter {
      groups[$0] != nil || (unitAnswers[$0].map { $0.dataMissing + $0.error > 0 } ?? false)
    }
    let sorted = told.sorted { left, right in
      let (more, fewer) = (groups[left] ?? [], groups[right] ?? [])
      return (more.cases(\.isOpen), right) > (fewer.cases(\.isOpen), left)
    }
    let rows: [[Cell]] = sorted.map { code in
      let answers = unitAnswers[code] ?? AnswerCounts()
      let missing = Cell.rate(answers.dataMissing + answers.error, of: answers.total)
      return [named(code, language)] + figures(groups[code] ?? []) + [missing]
    }
    let sum = unitAnswers.values.reduce(AnswerCounts(), +)
    let table = DocumentTable(
      caption: ReportTalk.byUnit.said(language),
      columns: columns(.unit, language) + [.init(ReportPhrase.dataMissing.said(language))], rows: rows,
      total: totals(language) + [.rate(sum.dataMissing + sum.error, of: sum.total)])
    let left = all.count - told.count
    guard left > 0 else { return [.table(table)] }
    return [
      .table(table), .paragraph(ReportTalk.unitsLeftOut.said(language, ["count": String(left)])),
    ]
  }

  private func named(_ code: String, _ language: ReportLanguage) -> Cell {
    if code.isEmpty { return .text(ReportPhrase.noUnit.said(language)) }
    return unitNames[code].map { .named($0, code: code) } ?? .text(code)
  }

  func largestCases(_ language: ReportLanguage) -> [Document.Block] {
    guard !largest.isEmpty else { return [.paragraph(ReportTalk.noCases.said(language))] }
    let sentence = ReportTalk.largestSentence.said(language, ["count": String(largest.count)])
    return [.paragraph(sentence), .cases(largest.map { $0.card(language) })]
  }
}

extension ReportCase {
  /// The case for somebody who is to open its file.
  func card(_ language: ReportLanguage) -> CaseCard {
    func fact(_ name: ReportPhrase, _ value: String) -> Document.Fact {
      Document.Fact(name: name.said(language), value: value)
    }
    let marks = [severity, kind, status].map { ReportPhrase.named($0)?.said(language) ?? $0 }
    var lines = [fact(.lawDay, "\(language.list(articles))（\(articleDay)）")]
    if language == .english { lines = [fact(.lawDay, "\(language.list(articles)) (\(articleDay))")] }
    lines.append(fact(.records, recordText(language)))
    if let dueOn { lines.append(fact(.dueOn, dueOn)) }
    return CaseCard(
      number: id, title: language.text(title), marks: marks.joined(separator: " · "),
      isGrave: severity == "high", unit: [unitName, unit].compactMap { $0 }.joined(separator: " "),
      amount: amount, reason: language.text(reason), lines: lines)
  }

  func recordText(_ language: ReportLanguage) -> String {
    let count = AmountText.count(recordCount)
    guard let recordSum else { return ReportTalk.recordsFactPlain.said(language, ["count": count]) }
    return ReportTalk.recordsFact.said(language, ["count": count, "sum": AmountText.yuan(recordSum)])
  }
}
