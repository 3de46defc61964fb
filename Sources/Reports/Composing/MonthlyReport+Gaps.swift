extension MonthlyReport {
  /// A page is read by people: more rows than this are left to the sheet and to `audit`.
  private static var mostGaps: Int { 200 }

  /// Why data are missing, and which rows of which tables are wanting.
  func missingData(_ language: ReportLanguage) -> [Document.Block] {
    guard missing.total > 0 else { return [] }
    return [.table(reasons(language))] + lackingRows(language)
  }

  private func reasons(_ language: ReportLanguage) -> DocumentTable {
    let names: [ReportTalk] = [.missingOfRule, .missingOfTable, .missingOfRecords]
    let shares = Shares.of(missing.all)
    return DocumentTable(
      caption: ReportTalk.missingTable.said(language, ["count": AmountText.count(missing.total)]),
      columns: [
        .init(ReportPhrase.reasonUnchecked.said(language), isNumber: false),
        .init(ReportPhrase.answers.said(language)), .init(ReportPhrase.share.said(language)),
      ],
      rows: names.indices.map {
        [.text(names[$0].said(language)), .count(missing.all[$0]), .share(shares[$0])]
      },
      total: [.text(ReportPhrase.total.said(language)), .count(missing.total), .share(1000)])
  }

  private func lackingRows(_ language: ReportLanguage) -> [Document.Block] {
    guard !gaps.isEmpty else { return [] }
    let titles = Dictionary(rules.map { ($0.id, language.text($0.title)) }) { first, _ in first }
    let columns: [ReportPhrase] = [.rule, .referenceTable, .lackingRow, .recordDate]
    let table = DocumentTable(
      caption: ReportTalk.gapTable.said(language),
      columns: columns.map { .init($0.said(language), isNumber: false) }
        + [.init(ReportPhrase.gapUnits.said(language)), .init(ReportPhrase.gapSubjects.said(language))],
      rows: gaps.prefix(Self.mostGaps).map { gap in
        [
          .named(titles[gap.ruleID] ?? gap.ruleID, code: gap.ruleID),
          .named(language.text(gap.title), code: gap.table), .text(gap.figure), .text(gap.days),
          .count(gap.units), .count(gap.subjects),
        ]
      })
    let left = gaps.count - table.rows.count
    guard left > 0 else { return [.table(table)] }
    return [.table(table), .paragraph(ReportTalk.gapsLeftOut.said(language, ["count": String(left)]))]
  }
}
