import Foundation

extension MonthlyReport {
  private var judgedRules: [RuleAnswers] { rules.filter(\.isJudged) }

  /// What was checked and what could not be: the answers add up to the whole.
  func coverage(_ language: ReportLanguage) -> [Document.Block] {
    let sum = judgedRules.reduce(AnswerCounts()) { $0 + $1.answers }
    let shares = Shares.of(sum.all)
    let names = AnswerCounts.names.map { $0.said(language) }
    let rows: [[Cell]] = names.indices.map { [.text(names[$0]), .count(sum.all[$0]), .share(shares[$0])] }
    let title = ReportTalk.coverageChart.said(language, ["rules": String(judgedRules.count)])
    let table = DocumentTable(
      caption: title,
      columns: [
        .init(ReportPhrase.answer.said(language), isNumber: false),
        .init(ReportPhrase.answers.said(language)),
        .init(ReportPhrase.share.said(language)),
      ], rows: rows,
      total: [
        .text(ReportPhrase.total.said(language)), .count(sum.total), .share(sum.total > 0 ? 1000 : nil),
      ])
    let sentence = ReportTalk.coverageSentence.said(
      language,
      [
        "rules": String(judgedRules.count), "units": String(unitAnswers.count),
        "answers": AmountText.count(sum.total), "judged": AmountText.count(sum.judged),
        "missing": AmountText.count(sum.dataMissing), "errors": AmountText.count(sum.error),
        "other": AmountText.count(sum.notApplicable),
      ])
    let chart = Chart(
      form: .share, title: title,
      description: names.indices.map { "\(names[$0]) \(AmountText.share(shares[$0]))" }.joined(
        separator: ", "),
      labels: names,
      series: [.init(name: title, values: sum.all.map { Decimal($0) })], isMoney: false)
    return [.paragraph(sentence), .chart(chart, table), unchecked(language)] + missingData(language)
  }

  private func unchecked(_ language: ReportLanguage) -> Document.Block {
    let unchecked = judgedRules.filter(\.answers.isUnchecked)
    guard !unchecked.isEmpty else { return .paragraph(ReportTalk.nothingUnchecked.said(language)) }
    return .table(
      DocumentTable(
        caption: ReportTalk.uncheckedTable.said(language, ["count": String(unchecked.count)]),
        columns: [
          .init(ReportPhrase.rule.said(language), isNumber: false),
          .init(ReportPhrase.answer.said(language), isNumber: false),
          .init(ReportPhrase.reasonUnchecked.said(language), isNumber: false),
        ],
        rows: unchecked.map { rule in
          let answer: ReportPhrase = rule.answers.error > 0 ? .error : .dataMissing
          return [
            .named(language.text(rule.title), code: rule.id), .text(answer.said(language)),
            .text(rule.reason(language)),
          ]
        }))
  }

  /// Rules that have something to say; the others are one line, so that the columns still add up.
  func ruleStatistics(_ language: ReportLanguage) -> [Document.Block] {
    let byRule = Dictionary(grouping: counts, by: \.ruleID)
    func figures(_ answers: AnswerCounts, _ cases: [CaseCount]) -> [Cell] {
      [
        .count(answers.flagged), .count(answers.clear), .count(answers.dataMissing), .count(answers.error),
        .count(cases.cases(\.isNew)), .count(cases.cases(\.isOpen)),
        .count(cases.cases { ["confirmed", "rectifying", "rectified"].contains($0.status) }),
        .count(cases.cases { $0.status == "dismissed" }),
      ]
    }
    let speaking = rules.filter {
      byRule[$0.id] != nil || $0.answers.flagged > 0 || $0.answers.isUnchecked || $0.answers.error > 0
    }
    let told = Set(speaking.map(\.id))
    let others = rules.filter { !told.contains($0.id) }
    let columns: [ReportPhrase] = [
      .flagged, .clear, .dataMissing, .error, .newCases, .openCases, .confirmed, .dismissed,
    ]
    var rows = speaking.sorted { left, right in
      let (more, fewer) = (byRule[left.id] ?? [], byRule[right.id] ?? [])
      return (more.cases(\.isOpen), right.id) > (fewer.cases(\.isOpen), left.id)
    }.map { [.named(language.text($0.title), code: $0.id)] + figures($0.answers, byRule[$0.id] ?? []) }
    if !others.isEmpty {
      rows.append(
        [.text(ReportTalk.quietRules.said(language, ["count": String(others.count)]))]
          + figures(others.reduce(AnswerCounts()) { $0 + $1.answers }, []))
    }
    return [
      .table(
        DocumentTable(
          caption: ReportTalk.ruleTable.said(language),
          columns: [.init(ReportPhrase.rule.said(language), isNumber: false)]
            + columns.map { .init($0.said(language)) },
          rows: rows,
          total: [.text(ReportPhrase.total.said(language))]
            + figures(rules.reduce(AnswerCounts()) { $0 + $1.answers }, counts)))
    ]
  }
}
