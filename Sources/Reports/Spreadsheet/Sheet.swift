/// One sheet of a workbook: a heading row and the rows below it.
struct Sheet: Sendable {
  let name: String
  let headings: [String]
  let rows: [[SheetValue]]

  /// Excel's own limits.
  static let mostRows = 1_048_575
  static let longestText = 32_767
  static let longestName = 31
}
