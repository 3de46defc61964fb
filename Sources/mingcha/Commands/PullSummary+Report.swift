import Audit
import Catalogue

extension PullSummary {
  var facts: [Value.Field] {
    [
      .init("pull_id", .count(pullID)), .init("month", .text("\(month)")),
      .init("local_date", .text(localDate)), .init("faults", .count(faultCount)),
      .init("absent_datasets", .texts(absentDatasets)), .init("warnings", .texts(warnings.map(\.en))),
    ]
  }

  /// The control totals: what the source has stands beside what the ledger holds.
  var table: Table {
    var table = Table(
      "datasets",
      [
        .init("dataset", .dataset), .init("read", .rowsRead, isNumber: true),
        .init("new", .new, isNumber: true),
        .init("changed", .changed, isNumber: true), .init("vanished", .vanished, isNumber: true),
        .init("set_aside", .setAside, isNumber: true), .init("faults", .faults, isNumber: true),
        .init("source_rows", .sourceRows, isNumber: true), .init("ledger_rows", .ledgerRows, isNumber: true),
        .init("source_money", .sourceMoney, isNumber: true),
        .init("ledger_money", .ledgerMoney, isNumber: true),
        .init("absent_columns", .absentColumns, audience: .programs),
        .init("months_read", .monthsRead, audience: .programs),
      ])
    for dataset in datasets {
      let faults = dataset.faults.values.reduce(0, +)
      table.add(
        [
          .text(dataset.name), .count(dataset.rowsRead), .count(dataset.new), .count(dataset.changed),
          .count(dataset.vanished), .count(dataset.setAside), .count(faults), .count(dataset.source.rows),
          .count(dataset.ledger.rows), .text(optional: dataset.source.money),
          .text(optional: dataset.ledger.money), .texts(dataset.absentColumns),
          .list(
            dataset.monthsRead.sorted { $0.key < $1.key }.map { month, reason in
              .object([.init("month", .text("\(month)")), .init("reason", .text(reason.rawValue))])
            }),
        ], style: faults > 0 ? .yellow : nil)
    }
    return table
  }

  var lines: [String] {
    var lines = [
      Talk.pulled.said([
        "pull": String(pullID), "month": "\(month)", "datasets": String(datasets.count),
        "new": String(datasets.reduce(0) { $0 + $1.new }),
        "changed": String(datasets.reduce(0) { $0 + $1.changed }),
        "vanished": String(datasets.reduce(0) { $0 + $1.vanished }), "faults": String(faultCount),
      ])
    ]
    if !absentDatasets.isEmpty {
      lines.append(Talk.absentDatasets.said(["names": absentDatasets.joined(separator: ", ")]))
    }
    return lines
  }
}

extension PullProgress {
  var line: String {
    Talk.pulling.said(["dataset": dataset, "number": String(number), "count": String(count)])
      + (bytes > 0 ? "  \(bytes / 1_000_000) MB" : "")
  }
}
