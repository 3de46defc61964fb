import Catalogue
import ReportBox
import Rulebook

/// The tips of a CSV file, or everything that is wrong with it. No fault shows a line of the file: it may hold a name.
struct TipSheet {
  private static let columns = [
    "received_on", "channel", "real_name", "agency_code", "supplier_code", "kind", "text", "reporter",
  ]
  private static let needed = ["received_on", "channel", "text"]
  static let limit = 64 << 20

  private(set) var tips: [(place: SourcePlace, tip: NewTip)] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(reading path: String) throws {
    let text = try BoxFile.text(path, limit: Self.limit)
    let reader = CSVReader(SourceText(file: path, text: text))
    guard reader.diagnostics.isEmpty else {
      diagnostics = reader.diagnostics.map {
        Diagnostic(at: $0.place, TipHint.csvSyntax.said + ": " + $0.message)
      }
      return
    }
    guard let header = reader.records.first else {
      diagnostics = [Diagnostic(at: SourcePlace(file: path, line: 1, column: 1), TipHint.csvNothing.said)]
      return
    }
    let names = header.fields.map(\.text)
    for field in header.fields where !Self.columns.contains(field.text) {
      report(.csvUnknown, at: field.place, ["name": field.text])
    }
    for name in Self.needed where !names.contains(name) {
      report(.csvHeader, at: header.fields[0].place, ["name": name])
    }
    guard diagnostics.isEmpty else { return }
    for record in reader.records.dropFirst() { read(record, names) }
    if tips.isEmpty, diagnostics.isEmpty { report(.csvNothing, at: header.fields[0].place, [:]) }
  }

  private mutating func report(
    _ hint: TipHint, at place: SourcePlace, _ values: KeyValuePairs<String, String>
  ) {
    diagnostics.append(Diagnostic(at: place, hint.said(values)))
  }

  private mutating func read(_ record: CSVRecord, _ names: [String]) {
    guard record.fields.count == names.count else {
      report(
        .csvFields, at: record.fields[0].place,
        ["given": String(record.fields.count), "wanted": String(names.count)])
      return
    }
    let before = diagnostics.count
    let fields = Dictionary(zip(names, record.fields)) { first, _ in first }
    let received = value("received_on", fields) { ISODate.isDay($0) ? $0 : nil }
    let channel = value("channel", fields) { TipChannel(rawValue: $0)?.rawValue }
    let kind = value("kind", fields) { $0.isEmpty ? "discipline" : TipKind(rawValue: $0)?.rawValue }
    let flags = ["": false, "no": false, "false": false, "否": false, "yes": true, "true": true, "是": true]
    let realName = value("real_name", fields) { flags[$0] }
    let text = text(fields["text"])
    let isNamed = fields["reporter"].map { !$0.text.allSatisfy(\.isWhitespace) } ?? false
    let reporter = isNamed ? self.text(fields["reporter"]) : nil
    guard diagnostics.count == before, let received, let channel, let kind, let realName, let text else {
      return
    }
    func code(_ name: String) -> String? { fields[name].flatMap { $0.text.isEmpty ? nil : $0.text } }
    let tip = NewTip(
      kind: kind, channel: channel, receivedOn: received, isRealName: realName, agency: code("agency_code"),
      supplier: code("supplier_code"), text: text, reporter: reporter)
    tips.append((record.fields[0].place, tip))
  }

  private mutating func value<Read>(
    _ name: String, _ fields: [String: CSVRecord.Field], _ read: (String) -> Read?
  ) -> Read? {
    let text = fields[name]?.text ?? ""
    if let value = read(text) { return value }
    if let field = fields[name] {
      // A long value is one that slipped into the wrong column: it may be the text.
      report(.csvValue, at: field.place, ["name": name, "value": text.count <= 20 ? text : "…"])
    }
    return nil
  }

  private mutating func text(_ field: CSVRecord.Field?) -> BoxText? {
    guard let field else { return nil }
    do {
      return try BoxText(Array(field.text.utf8), place: "text")
    } catch let fault as BoxFault {
      diagnostics.append(Diagnostic(at: field.place, fault.message))
    } catch {
      diagnostics.append(Diagnostic(at: field.place, "\(error)"))
    }
    return nil
  }
}
