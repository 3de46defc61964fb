import CXlsxWriter
import Catalogue
import Foundation

/// What libxlsxwriter has to say against a file.
public struct WorkbookError: Error, Sendable {
  public let message: String
}

/// Writes sheets as an .xlsx file. One workbook belongs to one call: libxlsxwriter keeps nothing between them.
enum Workbook {
  static func write(_ sheets: [Sheet], title: String, to path: String) throws {
    // Its temporary files lie where the file itself will: one disk to be full, not two.
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let failure: String? = folder.withCString { folder in
      var options = lxw_workbook_options()
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      guard let book = workbook_new_opt(path, &options) else { return "no workbook" }
      title.withCString { title in
        var properties = lxw_doc_properties()
        properties.title = UnsafeMutablePointer(mutating: title)
        _ = workbook_set_properties(book, &properties)
      }
      let formats = Formats(book)
      var problem: String?
      for sheet in sheets {
        if let error = add(sheet, to: book, formats) { problem = problem ?? error }
      }
      // Closing frees the workbook, whatever went wrong before.
      let error = workbook_close(book)
      if error != LXW_NO_ERROR { return Self.text(of: error) }
      return problem
    }
    if let failure { throw WorkbookError(message: failure) }
    guard isWhole(path) else { throw WorkbookError(message: "the file is cut short: no room on the disk?") }
  }

  /// A zip file ends with its directory's end record; without it the disk took only a part.
  private static func isWhole(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    guard let end = try? file.seekToEnd(), end > 22 else { return false }
    try? file.seek(toOffset: end - 22)
    return (try? file.read(upToCount: 4)) == Data([0x50, 0x4B, 0x05, 0x06])
  }

  private struct Formats {
    let heading, text, code, count, amount, day: UnsafeMutablePointer<lxw_format>?

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
      func format(_ pattern: String?, wraps: Bool = false) -> UnsafeMutablePointer<lxw_format>? {
        let format = workbook_add_format(book)
        if let pattern { format_set_num_format(format, pattern) }
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        if wraps { format_set_text_wrap(format) }
        return format
      }
      heading = workbook_add_format(book)
      format_set_bold(heading)
      format_set_bottom(heading, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_align(heading, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      format_set_text_wrap(heading)
      text = format(nil, wraps: true)
      code = format("@")
      count = format("#,##0")
      amount = format("#,##0.00")
      day = format("yyyy-mm-dd")
    }
  }

  private static func add(
    _ sheet: Sheet, to book: UnsafeMutablePointer<lxw_workbook>, _ formats: Formats
  ) -> String? {
    guard let page = workbook_add_worksheet(book, sheet.name) else {
      return "cannot add the sheet \(sheet.name)"
    }
    var problem: lxw_error = LXW_NO_ERROR
    func note(_ error: lxw_error) { if error != LXW_NO_ERROR, problem == LXW_NO_ERROR { problem = error } }
    for (column, heading) in sheet.headings.enumerated() {
      note(worksheet_write_string(page, 0, lxw_col_t(column), heading, formats.heading))
    }
    for (index, row) in sheet.rows.enumerated() {
      for (column, value) in row.enumerated() {
        note(write(value, page, lxw_row_t(index + 1), lxw_col_t(column), formats))
      }
    }
    for (column, width) in widths(of: sheet).enumerated() {
      note(worksheet_set_column(page, lxw_col_t(column), lxw_col_t(column), width, nil))
    }
    worksheet_freeze_panes(page, 1, 0)
    note(
      worksheet_autofilter(
        page, 0, 0, lxw_row_t(sheet.rows.count), lxw_col_t(max(sheet.headings.count, 1) - 1)))
    // For whoever prints it: across on A4, the headings on every page.
    worksheet_set_landscape(page)
    worksheet_set_paper(page, 9)
    worksheet_fit_to_pages(page, 1, 0)
    note(worksheet_repeat_rows(page, 0, 0))
    return problem == LXW_NO_ERROR ? nil : text(of: problem)
  }

  private static func write(
    _ value: SheetValue, _ page: UnsafeMutablePointer<lxw_worksheet>, _ row: lxw_row_t, _ column: lxw_col_t,
    _ formats: Formats
  ) -> lxw_error {
    func string(_ text: String, _ format: UnsafeMutablePointer<lxw_format>?) -> lxw_error {
      text.isEmpty
        ? LXW_NO_ERROR : worksheet_write_string(page, row, column, cut(text), format)
    }
    switch value {
    case .none: return LXW_NO_ERROR
    case .text(let text): return string(text, formats.text)
    case .code(let code): return string(code, formats.code)
    case .count(let number): return worksheet_write_number(page, row, column, Double(number), formats.count)
    case .amount(nil): return LXW_NO_ERROR
    case .amount(let amount?):
      guard SheetValue.isExact(amount), let number = Double(AmountText.plain(amount)) else {
        return string(AmountText.plain(amount), formats.code)
      }
      return worksheet_write_number(page, row, column, number, formats.amount)
    case .day(let day):
      guard let day, let moment = date(day) else { return string(day ?? "", formats.code) }
      var parts = moment
      return worksheet_write_datetime(page, row, column, &parts, formats.day)
    }
  }

  /// Excel counts days from 1900 on.
  private static func date(_ text: String) -> lxw_datetime? {
    guard ISODate.isDay(text), let year = Int32(text.prefix(4)), (1901...9999).contains(year),
      let month = Int32(text.dropFirst(5).prefix(2)), let day = Int32(text.suffix(2))
    else { return nil }
    return lxw_datetime(year: year, month: month, day: day, hour: 0, min: 0, sec: 0)
  }

  /// Excel counts UTF-16 units; what does not fit ends with an ellipsis.
  private static func cut(_ text: String) -> String {
    // What XML cannot hold at all.
    let clean =
      text.unicodeScalars.allSatisfy { $0.value >= 0x20 || "\t\n\r".unicodeScalars.contains($0) }
      ? text
      : String(
        String.UnicodeScalarView(
          text.unicodeScalars.map {
            $0.value >= 0x20 || "\t\n\r".unicodeScalars.contains($0) ? $0 : "\u{FFFD}"
          }))
    guard clean.utf16.count > Sheet.longestText else { return clean }
    var end = clean.utf16.index(clean.utf16.startIndex, offsetBy: Sheet.longestText - 1)
    while end > clean.startIndex, end.samePosition(in: clean.unicodeScalars) == nil {
      end = clean.utf16.index(before: end)
    }
    return clean[..<end] + "…"
  }

  /// As wide as the widest text, measured in columns of a terminal; long sentences wrap.
  private static func widths(of sheet: Sheet) -> [Double] {
    sheet.headings.indices.map { column in
      let texts = sheet.rows.prefix(2000).map { $0[column].shown }
      // The filter's button stands in the heading.
      let widest = max(DisplayWidth.of(sheet.headings[column]) + 3, texts.map(DisplayWidth.of).max() ?? 0)
      return Double(min(max(widest, 6), 60)) + 1.5
    }
  }

  private static func text(of error: lxw_error) -> String {
    lxw_strerror(error).map { String(cString: $0) } ?? "error \(error.rawValue)"
  }
}
