import Catalogue
import LibPQ
import Store

extension DatasetPull {
  /// Remembers what the source held of the months that were read, and how far the dataset has come.
  func recordTotals(_ selection: MonthSelection, _ span: Span?) async throws {
    let months = selection.firstDays
    try await store.execute(
      Statements.named("forget_month_totals"), [found.name, months, selection.isWhole])
    try await store.execute(
      Statements.named("record_month_totals"), [found.name, months, selection.isWhole, pullID])
    guard let span else { return }
    try await store.execute(
      Statements.named("record_dataset_state"), [found.name, span.since?.start, span.through.start])
  }

  /// Source and ledger must agree on rows and money of all that was ever pulled.
  func compareControlTotals(_ span: Span?, _ dataset: inout PulledDataset) async throws {
    let source = try await store.one(
      Statements.named("source_control_total"),
      [found.name, span?.since?.start, span?.through.start])
    dataset.source = PulledDataset.Total(rows: try source.get("rows"), money: try source.get("money"))
    let hasMoney = found.moneyColumn != nil
    let money = found.moneyColumn.map { "coalesce(sum(\($0.quoted)), 0)" } ?? "null::numeric"
    let ledger = try await store.one(
      statement(
        "control totals",
        """
        select sum(part.rows)::bigint as rows, sum(part.money) as money,
          sum(part.money) is not distinct from $2::numeric as agrees
        from (
          select count(*) as rows, \(money) as money from \(found.ledger) where pull_until is null
          union all
          select count(*), coalesce(sum(money), 0) from ledger.set_aside_row
          where dataset = $1 and pull_until is null
          union all
          select coalesce(sum(repeated_rows), 0), coalesce(sum(repeated_money), 0) from ledger.month_total
          where dataset = $1
        ) as part
        """), [found.name, dataset.source.money ?? (hasMoney ? "0" : nil)])
    let sum: String? = try ledger.get("money")
    dataset.ledger = PulledDataset.Total(rows: try ledger.get("rows"), money: hasMoney ? sum : nil)
    guard try dataset.source.rows == dataset.ledger.rows && (!hasMoney || ledger.get("agrees")) else {
      let (source, ledger) = (Self.said(dataset.source), Self.said(dataset.ledger))
      throw StoreFault(
        .controlTotals,
        LocalizedText(
          zhCN: "\(found.name) 的核对总数不一致：来源 \(source.zhCN)，台账 \(ledger.zhCN)；什么都没有写入",
          en: "the control totals of \(found.name) differ: \(source.en) in the source, "
            + "\(ledger.en) in the ledger; nothing was stored"),
        hint: LocalizedText(
          zhCN: "用 --all 重读全部月份；仍不一致时请报告此事",
          en: "read all months again with --all; if that does not help, please report it"))
    }
  }

  private static func said(_ total: PulledDataset.Total) -> LocalizedText {
    LocalizedText(
      zhCN: "\(total.rows) 行" + (total.money.map { "、\($0) 元" } ?? ""),
      en: "\(total.rows) rows" + (total.money.map { ", \($0) yuan" } ?? ""))
  }
}
