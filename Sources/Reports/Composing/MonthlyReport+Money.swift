import Audit
import Foundation

extension MonthlyReport {
  func threePublic(_ language: ReportLanguage) -> [Document.Block] {
    guard let spending, let spendingMonths else { return [.warning(ReportTalk.mayNotRead.said(language))] }
    return [.chart(itemChart(spending, language), itemTable(spending, language))]
      + months(spendingMonths, language)
  }

  /// Nil as soon as one part is not known.
  private static func sum(_ amounts: [Decimal?]) -> Decimal? {
    amounts.reduce(Decimal?.some(0)) { sum, amount in
      guard let sum, let amount else { return nil }
      return sum + amount
    }
  }

  private func itemChart(_ spending: [Spending], _ language: ReportLanguage) -> Chart {
    func inTenThousands(_ amounts: [Decimal?]) -> String {
      Self.sum(amounts).map(AmountText.tenThousands) ?? ReportPhrase.unknown.said(language)
    }
    return Chart(
      form: .bars, title: ReportTalk.threePublicChart.said(language),
      description: ReportTalk.threePublicDescription.said(
        language,
        [
          "now": inTenThousands(spending.map(\.year)), "before": inTenThousands(spending.map(\.yearBefore)),
          "budget": inTenThousands(spending.map(\.budget)),
        ]),
      labels: spending.map { ReportPhrase.named($0.item)?.said(language) ?? $0.item },
      series: [
        .init(name: ReportPhrase.thisYear.said(language), values: spending.map(\.year)),
        .init(name: ReportPhrase.lastYear.said(language), values: spending.map(\.yearBefore)),
        .init(name: ReportPhrase.budget.said(language), values: spending.map(\.budget)),
      ])
  }

  private func itemTable(_ spending: [Spending], _ language: ReportLanguage) -> DocumentTable {
    func cells(_ month: Decimal?, _ year: Decimal?, _ before: Decimal?, _ budget: Decimal?) -> [Cell] {
      let change = year.flatMap { year in before.map { year - $0 } }
      return [
        .amount(month), .amount(year), .amount(before), .share(Shares.one(change, of: before)),
        .amount(budget),
        .share(Shares.one(year, of: budget)),
      ]
    }
    let columns: [ReportPhrase] = [.thisMonth, .thisYear, .lastYear, .yearChange, .budget, .budgetUsed]
    return DocumentTable(
      caption: ReportTalk.threePublicChart.said(language),
      columns: [.init(ReportPhrase.item.said(language), isNumber: false)]
        + columns.map { .init($0.said(language)) },
      rows: spending.map { line in
        [.text(ReportPhrase.named(line.item)?.said(language) ?? line.item)]
          + cells(line.month, line.year, line.yearBefore, line.budget)
      },
      total: [.text(ReportPhrase.total.said(language))]
        + cells(
          Self.sum(spending.map(\.month)), Self.sum(spending.map(\.year)),
          Self.sum(spending.map(\.yearBefore)), Self.sum(spending.map(\.budget))))
  }

  private func months(
    _ amounts: [(month: String, amount: Decimal?)], _ language: ReportLanguage
  ) -> [Document.Block] {
    let years = [month.year - 2, month.year - 1, month.year]
    func amount(_ year: Int, _ number: Int) -> Decimal?? {
      let key = "\(year)-\(number < 10 ? "0" : "")\(number)"
      return amounts.first { $0.month == key }.map(\.amount)
    }
    let series = years.map { year in
      Chart.Series(name: String(year), values: (1...12).map { amount(year, $0) ?? nil })
    }
    let chart = Chart(
      form: .lines, title: ReportTalk.monthsChart.said(language),
      description: ReportTalk.monthsDescription.said(language),
      labels: (1...12).map { MonthText.short($0, language) }, series: series)
    let rows: [[Cell]] = (1...12).map { number in
      [.text(MonthText.short(number, language))]
        + years.map { year in
          // A month to come is empty; one that the ledger does not reach is unknown.
          amount(year, number).map { .amount($0) } ?? .none
        }
    }
    let totals: [Cell] = years.map { year in
      .amount(Self.sum((1...12).compactMap { amount(year, $0) }))
    }
    return [
      .chart(
        chart,
        DocumentTable(
          caption: ReportTalk.monthsChart.said(language),
          columns: [.init(ReportPhrase.month.said(language), isNumber: false)]
            + years.map { .init(String($0)) },
          rows: rows, total: [.text(ReportPhrase.total.said(language))] + totals))
    ]
  }

  func procurement(_ language: ReportLanguage) -> [Document.Block] {
    guard let purchases else { return [.warning(ReportTalk.mayNotRead.said(language))] }
    guard !purchases.isEmpty else { return [.paragraph(ReportTalk.noProcurement.said(language))] }
    let amount = purchases.reduce(0) { $0 + $1.amount }
    let below = purchases.reduce(0) { $0 + $1.belowAmount }
    func cells(_ lines: [Purchases]) -> [Cell] {
      let (count, under) = (lines.reduce(0) { $0 + $1.tenders }, lines.reduce(0) { $0 + $1.below })
      let amount = lines.reduce(0) { $0 + $1.amount }
      let below = lines.reduce(0) { $0 + $1.belowAmount }
      return [
        .count(count), .amount(amount), .count(under), .amount(below), .share(Shares.one(below, of: amount)),
        .count(lines.reduce(0) { $0 + $1.unknown }),
      ]
    }
    func name(_ line: Purchases) -> String {
      ReportPhrase.procurementMethod(line.method)?.said(language) ?? line.method
    }
    let columns: [ReportPhrase] = [.tenders, .amount, .below, .amount, .belowShare, .unknownLimit]
    let table = DocumentTable(
      caption: ReportTalk.procurementChart.said(language),
      columns: [.init(ReportPhrase.method.said(language), isNumber: false)]
        + columns.map { .init($0.said(language)) },
      rows: purchases.map { [.text(name($0))] + cells([$0]) },
      total: [.text(ReportPhrase.total.said(language))] + cells(purchases))
    let chart = Chart(
      form: .partBars, title: ReportTalk.procurementChart.said(language),
      description: ReportTalk.procurementDescription.said(
        language,
        [
          "count": AmountText.count(purchases.reduce(0) { $0 + $1.tenders }),
          "amount": AmountText.tenThousands(amount),
          "share": Shares.one(below, of: amount).map(AmountText.share) ?? "—",
        ]),
      labels: purchases.map(name),
      series: [
        .init(name: ReportPhrase.total.said(language), values: purchases.map(\.amount)),
        .init(name: ReportPhrase.below.said(language), values: purchases.map(\.belowAmount)),
      ])
    return [.chart(chart, table)]
  }
}
