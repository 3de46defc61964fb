/// A report as it is composed: text, tables and charts in one language, written as a page or for a terminal.
public struct Document: Sendable {
  public struct Fact: Sendable {
    let name: String
    let value: String
  }

  /// One of the few figures that the first look should catch.
  struct Tile: Sendable {
    let name: String
    let value: String
    var remark = ""
  }

  enum Block: Sendable {
    case paragraph(String)
    /// What nobody may overlook.
    case warning(String)
    /// The table says the same as the chart, to the last figure.
    case chart(Chart, DocumentTable)
    case table(DocumentTable)
    case cases([CaseCard])
  }

  struct Section: Sendable {
    let title: String
    var blocks: [Block]
  }

  let language: ReportLanguage
  let title: String
  /// Who reports, or to whom.
  var subtitle = ""
  var facts: [Fact] = []
  var warnings: [String] = []
  /// What the first look should catch.
  var tiles: [Tile] = []
  var sections: [Section] = []
  var notes: [String] = []

  mutating func add(_ title: ReportPhrase, _ blocks: [Block]) {
    sections.append(Section(title: title.said(language), blocks: blocks))
  }

  mutating func fact(_ name: ReportPhrase, _ value: String) {
    facts.append(Fact(name: name.said(language), value: value))
  }
}
