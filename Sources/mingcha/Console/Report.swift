/// What a verb has to say on the standard output, in whichever format was asked for.
struct Report: Sendable {
  /// Names the JSON: `mingcha.<name>/1`.
  let name: String
  /// The single values of the JSON.
  var facts: [Value.Field] = []
  var tables: [Table] = []
  /// Lines before and after the tables of the text.
  var lead: [String] = []
  var summary: [String] = []
  /// Stands in for the summary under `--quiet`, where only what is wrong is said.
  var isQuietable = false

  init(_ name: String) { self.name = name }

  mutating func fact(_ name: String, _ value: Value) {
    facts.append(Value.Field(name, value))
  }

  func rendered(as format: OutputFormat, isColoured: Bool) -> String {
    switch format {
    case .text:
      let blocks = [lead] + tables.map { $0.text(isColoured: isColoured) } + [summary]
      let text = blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
      return text.isEmpty ? "" : text + "\n"
    case .json:
      let schema = Value.Field("schema", .text("mingcha.\(name)/1"))
      let lists = tables.filter { $0.audience != .people }.map { Value.Field($0.name, $0.json) }
      return JSONText.of(.object([schema] + facts + lists)) + "\n"
    case .csv:
      // One file holds one table; a report without any is a table of its single values.
      if let table = tables.first(where: { $0.audience != .people }) { return table.csv }
      return CSVText.of([facts.map(\.name), facts.map(\.value.plain)])
    // Asked for and refused before anything is done.
    case .html, .xlsx: return ""
    }
  }
}
