import Catalogue

/// What a reviewer may read of a dataset: the rows of the agencies in scope, without the columns that are personal.
/// A view of its own, not a policy on the table: the judge would lose the statistics of every column that has one.
struct LedgerView {
  let part: RepeatablePart

  /// Nil for a dataset of which nobody can tell whose its rows are.
  init?(_ dataset: Dataset, in catalogue: Catalogue) {
    guard let condition = Self.condition(dataset, catalogue) else { return nil }
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
        where \(condition)
        """)
  }

  private static func condition(_ dataset: Dataset, _ catalogue: Catalogue) -> String? {
    if dataset.isShared { return "true" }
    if dataset.column("agency_code") != nil {
      return """
        l.agency_code in (
          select v.agency_code from review.visible_agency as v where v.login = session_user)
        """
    }
    guard let owner = dataset.owner.flatMap({ catalogue.dataset(named: $0) }) else { return nil }
    let keys = owner.key.map { "o.\(TableShape.quoted($0)) = l.\(TableShape.quoted($0))" }
    return """
      exists (
          select from ledger.\(TableShape.quoted(owner.name)) as o
          join review.visible_agency as v on v.agency_code = o.agency_code and v.login = session_user
          where \(keys.joined(separator: " and ")))
      """
  }
}

extension Migrator {
  /// Functions, then views, those of the catalogue last.
  var parts: [RepeatablePart] {
    RepeatablePart.all(in: files) + catalogue.datasets.compactMap { LedgerView($0, in: catalogue)?.part }
  }
}
