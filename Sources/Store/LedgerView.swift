import Catalogue

/// What a reviewer may read of a dataset: the rows of the agencies in scope, without the columns that are personal.
/// A view of its own, not a policy on the table: the judge would lose the statistics of every column that has one.
struct LedgerView {
  let part: RepeatablePart

  init?(_ dataset: Dataset) {
    guard dataset.column("agency_code") != nil else { return nil }
    let quoted = TableShape.quoted
    let own = dataset.columns.filter { !$0.isPersonal }.map { "l.\(quoted($0.name))" }
    let pulls = ["pull_from", "pull_until", "pulled_from", "pulled_until"].map { "l.\($0)" }
    part = RepeatablePart(
      path: "views/ledger_\(dataset.name)",
      text: """
        create or replace view review.ledger_\(dataset.name) with (security_barrier = true) as
        select
          \((["l.version"] + own + pulls).joined(separator: ",\n  "))
        from ledger.\(quoted(dataset.name)) as l
        where l.agency_code in (
          select v.agency_code from review.visible_agency as v where v.login = session_user)
        """)
  }
}

extension Migrator {
  /// Functions, then views, those of the catalogue last.
  var parts: [RepeatablePart] {
    RepeatablePart.all(in: files) + catalogue.datasets.compactMap { LedgerView($0)?.part }
  }
}
