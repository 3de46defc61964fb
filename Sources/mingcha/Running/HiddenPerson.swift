import Catalogue
import LibPQ

/// A case as it may be shown: what its rule says of people, and what its records do, is masked wherever it stands.
struct HiddenPerson {
  let shown: CaseFile
  let data: PersonalData
  private let isMasked: Bool

  init(of file: CaseFile, _ catalogue: Catalogue, from store: Connection) async throws {
    shown = file.shown(by: try await CaseMask(of: [file.row], catalogue, from: store))
    data = try await PersonalData(of: file, catalogue, from: store)
    isMasked = shown.row.values != file.row.values
  }

  /// - Returns: the report without people, and whether there were any in it.
  func masked(_ report: Report) -> (report: Report, hidesSomething: Bool) {
    var masked = report
    masked.facts = report.facts.map { .init($0.name, data.masked(in: $0.value)) }
    masked.lead = report.lead.map { data.masked(in: $0) }
    masked.tables = report.tables.map { $0.mapping { data.masked(in: $0) } }
    let isSame =
      masked.facts == report.facts && masked.lead == report.lead
      && masked.tables.map(\.rows) == report.tables.map(\.rows)
    return (masked, isMasked || !isSame)
  }
}

extension Console {
  func write(_ report: Report, hiding hidden: HiddenPerson?) {
    guard let hidden else { return write(report) }
    let (masked, hidesSomething) = hidden.masked(report)
    if hidesSomething { note(CaseworkPhrase.masked.said) }
    write(masked)
  }
}
