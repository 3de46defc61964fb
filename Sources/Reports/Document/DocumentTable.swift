/// Rows under headings, with a last row that adds them up where that makes sense.
struct DocumentTable: Sendable {
  struct Column: Sendable {
    let heading: String
    let isNumber: Bool

    init(_ heading: String, isNumber: Bool = true) {
      self.heading = heading
      self.isNumber = isNumber
    }
  }

  let caption: String
  let columns: [Column]
  var rows: [[Cell]] = []
  var total: [Cell]?
}
