import Catalogue
import LibPQ
import Store

extension DatasetPull {
  /// Rows and money of each month in the source's snapshot, put where the store can compare them.
  func countSource() async throws {
    let month = found.monthColumn?.month ?? "null::date"
    let money = found.moneyColumn.map { "coalesce(sum(\(ReadingSQL.sourceMoney($0))), 0)" } ?? "null::numeric"
    let totals = try await readingSource {
      try await source.query(
        statement(
          "totals",
          """
          select month::text, rows::text, money::text
          from (select \(month) as month, count(*) as rows, \(money) as money from \(found.relation) group by 1) as t
          """))
    }
    var lines: [UInt8]? = totals.reduce(into: []) { CopyText.append([found.name] + $1.values, to: &$0) }
    try await store.copyIn("copy pg_temp.source_total (dataset, month, rows, money) from stdin") {
      defer { lines = nil }
      return lines
    }
  }

  /// Whatever the source says of a relation, it says with the relation's name; and text that is not UTF-8 is looked
  /// for later.
  func readingSource<Value>(_ read: () async throws -> Value) async throws -> Value {
    do {
      return try await read()
    } catch let error as DatabaseError {
      if let fault = EncodingFault(error, found) { throw fault }
      guard error.sqlState == .insufficientPrivilege else { throw error }
      throw StoreFault(
        .source,
        LocalizedText(
          zhCN: "读取 \(found.relation) 被拒绝：\(error.message)",
          en: "reading \(found.relation) was refused: \(error.message)"),
        hint: LocalizedText(
          zhCN: "视图以其所有者的权限读取：授予所有者权限，或更换视图的所有者",
          en: "a view reads with its owner's rights: grant those, or give the view another owner"))
    }
  }

  /// From which month to which the ledger holds the dataset after this pull; nil when it comes whole.
  func span() async throws -> (span: Span?, warnings: [LocalizedText]) {
    guard found.isMonthly else { return (nil, []) }
    let state = try await store.query(
      """
      select to_char(since, 'YYYY-MM') as since, to_char(through, 'YYYY-MM') as through
      from ledger.dataset_state where dataset = $1 and through is not null
      """, [found.name])
    guard let row = state.first, let through = row["through"].flatMap({ AuditMonth($0) }) else {
      return (Span(since: request.since, through: request.month, known: nil), [])
    }
    let since = row["since"].flatMap { AuditMonth($0) }
    var warnings: [LocalizedText] = []
    if let asked = request.since, asked != since {
      warnings.append(
        LocalizedText(
          zhCN: "--since \(asked) 对 \(found.name) 不起作用：台账自首次取数起"
            + (since.map { "从 \($0) 开始" } ?? "就有全部历史"),
          en: "--since \(asked) has no effect on \(found.name): the ledger "
            + (since.map { "starts in \($0)" } ?? "holds all history") + " since its first pull"))
    }
    if let since, request.month < since {
      warnings.append(
        LocalizedText(
          zhCN: "\(request.month) 早于台账中 \(found.name) 的第一个月 \(since)",
          en: "\(request.month) lies before the ledger's first month of \(found.name), \(since)"))
    }
    return (Span(since: since, through: max(through, request.month), known: through), warnings)
  }

  func selection(of span: Span?) async throws -> MonthSelection {
    guard let span else { return MonthSelection(isWhole: true) }
    var selection = MonthSelection(isWhole: false)
    guard let known = span.known else {
      selection.add(try await months(in: span), .firstPull)
      selection.add([request.month], .firstPull)
      return selection
    }
    var month = known.adding(months: 1)
    var new: [AuditMonth] = []
    while month <= request.month {
      new.append(month)
      month = month.adding(months: 1)
    }
    selection.add(new, .newMonth)
    if span.since.map({ $0 <= request.month }) ?? true { selection.add([request.month], .auditedMonth) }
    if request.readsEverything { selection.add(try await months(in: span), .everything) }
    if try await hasNewColumns() { selection.add(try await months(in: span), .newColumns) }
    selection.add(
      try await months(
        Statements.named("pull_changed_months"), [found.name, span.since?.start, span.through.start]),
      .sourceDiffers)
    selection.add(try await months(Statements.named("pull_set_aside_months"), [found.name]), .setAside)
    return selection
  }

  /// All months of the span that have rows, in the source or in the ledger.
  private func months(in span: Span) async throws -> [AuditMonth] {
    try await months(
      """
      select to_char(month, 'YYYY-MM') as month
      from (
        select month from pg_temp.source_total where dataset = $1
        union
        select month from ledger.month_total where dataset = $1
      ) as known
      where (month >= $2::date or $2 is null) and month <= $3::date
      """, [found.name, span.since?.start, span.through.start])
  }

  private func months(_ statement: Statement, _ parameters: [SQLValue?]) async throws -> [AuditMonth] {
    try await store.query(statement, parameters).compactMap { $0["month"].flatMap { AuditMonth($0) } }
  }

  private func hasNewColumns() async throws -> Bool {
    let rows = try await store.query(Statements.named("pull_previous_columns"), [found.name])
    guard let known = try rows.first?.first(as: [String].self) else { return true }
    return !Set(found.columns.map(\.name)).isSubset(of: known)
  }

  /// Months not read in which the ledger knows a key that was read: without them a row that moved and what took its
  /// place could not be told from a key used twice.
  func monthsOfMovedRows(beyond selection: MonthSelection) async throws -> [AuditMonth] {
    guard found.isMonthly else { return [] }
    let months = try await months(
      """
      select to_char(row_month, 'YYYY-MM') as month from pg_temp.known where row_month is not null group by row_month
      """, [])
    return months.filter { !selection.contains($0) }
  }
}
