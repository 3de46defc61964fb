import Audit
import Foundation

extension Bulletin {
  public func document(_ language: ReportLanguage) -> Document {
    var document = Document(
      language: language,
      title: ReportPhrase.bulletinTitle.said(language, ["period": period.text(language)]))
    document.subtitle = office ?? ""
    document.fact(.period, "\(period.first) – \(period.first.adding(months: period.length - 1))")
    document.fact(.printedAt, printedAt)
    document.fact(.chainHead, chainHead.text(language))
    document.warnings = warnings(language)
    let (now, before) = total
    let ranked = lines.filter { $0.rank != nil }
    let small = lines.filter { $0.rank == nil }
    document.tiles = [
      tile(.newCases, now.new, before.new, language), tile(.inHand, now.inHand, before.inHand, language),
      tile(.overdue, now.overdue, before.overdue, language),
      Document.Tile(
        name: ReportPhrase.inTime.said(language), value: rate(now.inTime, now.due, language),
        remark: "\(ReportPhrase.inHandBefore.said(language)) \(rate(before.inTime, before.due, language))"),
    ]
    document.add(
      .standing,
      [
        .paragraph(sentence(language)),
        ranked.isEmpty
          ? .paragraph(ReportTalk.noRanked.said(language))
          : .table(table(.bulletinTable, ranked, withRank: true, language)),
      ])
    document.add(
      .smallUnits,
      [
        small.isEmpty
          ? .paragraph(ReportTalk.noSmall.said(language))
          : .table(table(.smallTable, small, withRank: false, language))
      ])
    let talks: [ReportTalk] = [
      .defineRank, .defineInHand, .defineFlaggedShare, .defineInTime, .defineCountedOnce, .defineAmount,
    ]
    document.notes =
      [ReportTalk.monthsJudged.said(language, ["names": judgedMonths])] + talks.map { $0.said(language) }
    return document
  }

  private func warnings(_ language: ReportLanguage) -> [String] {
    var warnings: [String] = []
    if unjudgedMonths > 0 {
      warnings.append(ReportTalk.monthsUnjudged.said(language, ["count": String(unjudgedMonths)]))
    }
    if !isComplete { warnings.append(ReportTalk.periodIncomplete.said(language)) }
    if isRunning { warnings.append(ReportTalk.periodRunning.said(language)) }
    return warnings
  }

  private func rate(_ part: Int, _ whole: Int, _ language: ReportLanguage) -> String {
    ReportTalk.ofWhole.said(language, ["part": String(part), "whole": String(whole)])
  }

  private func tile(
    _ name: ReportPhrase, _ now: Int, _ before: Int, _ language: ReportLanguage
  ) -> Document.Tile {
    Document.Tile(
      name: name.said(language), value: AmountText.count(now),
      remark: "\(ReportPhrase.inHandBefore.said(language)) \(AmountText.count(before))")
  }

  private func sentence(_ language: ReportLanguage) -> String {
    let (now, before) = total
    return ReportTalk.bulletinSentence.said(
      language,
      [
        "units": String(lines.count), "new": AmountText.count(now.new),
        "before": AmountText.count(before.new),
        "hand": AmountText.count(now.inHand), "overdue": AmountText.count(now.overdue),
        "due": AmountText.count(now.due), "time": AmountText.count(now.inTime),
        "returned": AmountText.yuan(now.amountReturned),
        "tenthousand": AmountText.tenThousands(now.amountReturned),
      ])
  }

  private func table(
    _ caption: ReportTalk, _ lines: [Line], withRank: Bool, _ language: ReportLanguage
  ) -> DocumentTable {
    let names: [ReportPhrase] = [.newBefore, .flaggedShare, .overdueOf, .inTime, .returned]
    let columns =
      [DocumentTable.Column(ReportPhrase.unit.said(language), isNumber: false)]
      + names.map { .init($0.said(language)) }
    func figures(_ now: Figures, _ before: Figures) -> [Cell] {
      [
        .change(now.new, before: before.new), .rate(now.flagged, of: now.judged),
        .rateChange(now.overdue, of: now.inHand, before: before.overdue),
        .rateChange(now.inTime, of: now.due, before: before.inTime),
        .amountChange(now.amountReturned, before: before.amountReturned),
      ]
    }
    let rows = lines.map { line in
      let unit: Cell =
        line.unit.isEmpty
        ? .text(ReportPhrase.noUnit.said(language))
        : line.name.map { .named($0, code: line.unit) } ?? .text(line.unit)
      return (withRank ? [.count(line.rank ?? 0)] : []) + [unit] + figures(line.now, line.before)
    }
    let sum = lines.reduce((Figures(), Figures())) { ($0.0 + $1.now, $0.1 + $1.before) }
    return DocumentTable(
      caption: caption.said(language),
      columns: (withRank ? [.init(ReportPhrase.rank.said(language))] : []) + columns, rows: rows,
      total: (withRank ? [.none] : []) + [.text(ReportPhrase.total.said(language))] + figures(sum.0, sum.1))
  }
}
