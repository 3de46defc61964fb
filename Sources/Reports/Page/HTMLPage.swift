/// A document as one HTML file that needs nothing else: no script, no link, no font or picture from outside.
public struct HTMLPage: Sendable {
  let document: Document

  public init(_ document: Document) {
    self.document = document
  }

  private var language: ReportLanguage { document.language }

  public var text: String {
    let escaped = HTMLText.escaped
    var charts = 0
    let sections = document.sections.map { section in
      "<section>\n<h2>\(escaped(section.title))</h2>\n"
        + section.blocks.map { block in
          if case .chart = block { charts += 1 }
          return html(block, chartNumber: charts)
        }.joined(separator: "\n") + "\n</section>"
    }
    let notes = document.notes.map { "<li>\(escaped($0))</li>" }.joined(separator: "\n")
    let office = document.subtitle.isEmpty ? "" : "<p class=\"office\">\(escaped(document.subtitle))</p>\n"
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="generator" content="mingcha">
      <title>\(escaped(document.title))</title>
      <style>
      \(PageStyle.text)
      </style>
      </head>
      <body>
      <main>
      <header>
      \(office)<h1>\(escaped(document.title))</h1>
      <dl class="facts">
      \(document.facts.map(fact).joined(separator: "\n"))
      </dl>
      </header>
      \((document.warnings.map(warning) + [tiles] + sections).joined(separator: "\n"))
      <footer>
      <h2>\(escaped(ReportPhrase.definitions.said(language)))</h2>
      <ul>
      \(notes)
      </ul>
      </footer>
      </main>
      </body>
      </html>

      """
  }

  private func warning(_ text: String) -> String {
    "<p class=\"warning\" role=\"note\">\(HTMLText.escaped(text))</p>"
  }

  private func fact(_ fact: Document.Fact) -> String {
    "<div\(fact.value.utf8.count > 60 ? " class=\"wide\"" : "")><dt>\(HTMLText.escaped(fact.name))</dt><dd>\(HTMLText.escaped(fact.value))</dd></div>"
  }

  private func html(_ block: Document.Block, chartNumber: Int) -> String {
    switch block {
    case .paragraph(let text): return "<p>\(HTMLText.escaped(text))</p>"
    case .warning(let text): return warning(text)
    case .chart(let chart, let table):
      let drawing = ChartDrawing(chart: chart, language: language, prefix: "c\(chartNumber)")
      return """
        <figure>
        <figcaption>\(HTMLText.escaped(chart.title))</figcaption>
        \(drawing.svg)
        </figure>
        \(self.table(table, showsCaption: false))
        """
    case .table(let table): return self.table(table, showsCaption: true)
    case .cases(let cards): return cards.map(self.card).joined(separator: "\n")
    }
  }

  private var tiles: String {
    document.tiles.isEmpty ? "" : "<div class=\"tiles\">\(document.tiles.map(tile).joined())</div>"
  }

  private func tile(_ tile: Document.Tile) -> String {
    let remark = tile.remark.isEmpty ? "" : "<small>\(HTMLText.escaped(tile.remark))</small>"
    return
      "<div><span>\(HTMLText.escaped(tile.name))</span><b>\(HTMLText.escaped(tile.value))</b>\(remark)</div>"
  }

  private func table(_ table: DocumentTable, showsCaption: Bool) -> String {
    let headings = table.columns.map { column in
      "<th scope=\"col\"\(column.isNumber ? " class=\"n\"" : "")>\(HTMLText.escaped(column.heading))</th>"
    }
    // Under its chart the caption would stand twice; who listens to the page still hears it.
    let caption = showsCaption ? "<caption>\(HTMLText.escaped(table.caption))</caption>\n" : ""
    let label = showsCaption ? "" : " aria-label=\"\(HTMLText.escaped(table.caption))\""
    let width = table.columns.count < 4 ? " class=\"narrow\"" : ""
    let total = table.total.map { "<tfoot>\n\(row($0, table.columns))\n</tfoot>\n" } ?? ""
    return """
      <div class="scroll"><table\(width)\(label)>
      \(caption)<thead>
      <tr>\(headings.joined())</tr>
      </thead>
      <tbody>
      \(table.rows.map { row($0, table.columns) }.joined(separator: "\n"))
      </tbody>
      \(total)</table></div>
      """
  }

  private func row(_ cells: [Cell], _ columns: [DocumentTable.Column]) -> String {
    let heading = columns.firstIndex { !$0.isNumber }
    let parts = zip(cells.indices, cells).map { index, cell in
      let text = CellText(cell, language)
      let beside = HTMLText.escaped(text.beside)
      let small = beside.isEmpty ? "" : "<small>\(text.isCode ? "<code>\(beside)</code>" : beside)</small>"
      let content = HTMLText.escaped(text.main) + small
      if index == heading { return "<th scope=\"row\">\(content)</th>" }
      return "<td\(columns[index].isNumber ? " class=\"n\"" : "")>\(content)</td>"
    }
    return "<tr>\(parts.joined())</tr>"
  }

  private func card(_ card: CaseCard) -> String {
    let escaped = HTMLText.escaped
    var sum = ""
    if let amount = card.amount {
      let text = CellText(.amount(amount), language)
      sum = "<p class=\"sum\">\(escaped(text.main))<small>\(escaped(text.beside))</small></p>\n"
    }
    return """
      <article class="case">
      \(sum)<h3>\(card.number)　\(escaped(card.title))</h3>
      <p class="marks"><span\(card.isGrave ? " class=\"grave\"" : "")>\(escaped(card.marks))</span>　\(escaped(card.unit))</p>
      <p>\(escaped(card.reason))</p>
      <dl>\(card.lines.map(fact).joined())</dl>
      </article>
      """
  }
}
