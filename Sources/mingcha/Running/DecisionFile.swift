import Catalogue
import Foundation
import LibPQ
import Rulebook

/// Many decisions in a CSV file, each with the place that a complaint points at.
struct DecisionFile {
  struct Decision {
    let id: Int64
    let state: String
    let reason: String?
    let version: Int?
    /// By column.
    let places: [String: SourcePlace]
  }

  struct Made {
    let id: Int64
    let from: String
    let to: String
    let version: Int
  }

  let source: SourceText
  private(set) var decisions: [Decision] = []

  private static let columns = ["case_id", "state", "reason", "version"]
  private var faults: [Diagnostic] = []

  /// Throws all that is wrong with the file at once.
  init(path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw UsageFault(CaseworkFault.unreadableFile.said(["file": path]))
    }
    guard let text = String(bytes: data, encoding: .utf8) else {
      throw UsageFault(CaseworkFault.notUnicode.said(["file": path]))
    }
    source = SourceText(file: path, text: text)
    let csv = CSVReader(source)
    faults = csv.diagnostics
    if let header = csv.records.first, let positions = positions(in: header) {
      read(csv.records.dropFirst(), positions, width: header.fields.count)
    }
    if faults.isEmpty, decisions.isEmpty {
      complain(.emptyFile, at: source.place(line: 1, column: 1), hint: CaseworkFault.headerHint.said)
    }
    try throwFaults()
  }

  /// Decides all of it in one transaction. What the store refuses is complained about line by line, and then nothing
  /// has happened.
  func carryOut(on store: Connection) async throws -> [Made] {
    var refused = self
    let made = try await store.transaction { store in
      let desk = CaseDesk(store: store)
      try await desk.lock(decisions.map(\.id))
      var made: [Made] = []
      for decision in decisions {
        let from = try await desk.state(of: decision.id) ?? ""
        do {
          let version = try await store.savepoint { _ in
            try await desk.decide(
              decision.id, version: decision.version, state: decision.state, reason: decision.reason)
          }
          made.append(Made(id: decision.id, from: from, to: decision.state, version: version))
        } catch let error as DatabaseError {
          guard let why = CaseRefused(error) else { throw error }
          refused.complain(why, of: decision)
        }
      }
      try refused.throwFaults()
      return made
    }
    return made
  }

  // MARK: Reading

  private mutating func positions(in header: CSVRecord) -> [String: Int]? {
    var positions: [String: Int] = [:]
    for (index, field) in header.fields.enumerated() {
      let name = field.text.trimmingCharacters(in: .whitespaces)
      guard Self.columns.contains(name), positions[name] == nil else {
        complain(
          .wrongHeader, ["name": field.text], at: field.place, hint: CaseworkFault.headerHint.said)
        continue
      }
      positions[name] = index
    }
    for name in ["case_id", "state", "reason"] where positions[name] == nil && faults.isEmpty {
      complain(
        .wrongHeader, ["name": header.fields.map(\.text).joined(separator: ",")],
        at: source.place(line: header.line, column: 1), hint: CaseworkFault.headerHint.said)
    }
    return faults.isEmpty ? positions : nil
  }

  private mutating func read(
    _ records: some Sequence<CSVRecord>, _ positions: [String: Int], width: Int
  ) {
    var lines: [Int64: Int] = [:]
    for record in records {
      guard record.fields.count == width else {
        complain(
          .wrongFieldCount, ["count": String(record.fields.count), "header": String(width)],
          at: source.place(line: record.line, column: 1))
        continue
      }
      let fields = positions.mapValues { record.fields[$0] }
      let before = faults.count
      let id = number(fields["case_id"], .malformedCase)
      let state = fields["state"]?.text.trimmingCharacters(in: .whitespaces) ?? ""
      if !CasesDecideCommand.states.contains(state), let place = fields["state"]?.place {
        let known = CasesDecideCommand.states.joined(separator: ", ")
        complain(
          .unknownState, ["state": state], at: place, hint: CaseworkFault.statesHint.said(["states": known]))
      }
      if let id, let line = lines[id], let place = fields["case_id"]?.place {
        complain(.duplicateCase, ["id": String(id), "line": String(line)], at: place)
      }
      var version: Int64?
      if let field = fields["version"], !field.text.trimmingCharacters(in: .whitespaces).isEmpty {
        version = number(field, .malformedVersion)
      }
      if let reason = fields["reason"], reason.text.unicodeScalars.contains("\0") {
        // Not even to be sent.
        faults.append(Diagnostic(at: reason.place, CaseRefusal.controlCharacters.said))
      }
      guard faults.count == before, let id else { continue }
      lines[id] = record.line
      let reason = fields["reason"]?.text ?? ""
      decisions.append(
        Decision(
          id: id, state: state, reason: reason.isEmpty ? nil : reason, version: version.map { Int($0) },
          places: fields.mapValues(\.place)))
    }
  }

  private mutating func number(_ field: CSVRecord.Field?, _ fault: CaseworkFault) -> Int64? {
    guard let field else { return nil }
    let text = field.text.trimmingCharacters(in: .whitespaces)
    let limit: Int64 = fault == .malformedVersion ? Int64(Int32.max) : .max
    if let number = Int64(text), (1...limit).contains(number) { return number }
    complain(fault, ["text": text], at: field.place)
    return nil
  }

  // MARK: Complaints

  private mutating func complain(_ why: CaseRefused, of decision: Decision) {
    let column =
      switch why.refusal {
      case .illegalMove, .closedCase, .exceptionInForce, .noReply, .notRectifying: "state"
      case .reasonNeeded, .textTooLong, .controlCharacters: "reason"
      case .staleVersion: decision.places["version"] == nil ? "case_id" : "version"
      default: "case_id"
      }
    let place = decision.places[column] ?? source.place(line: 1, column: 1)
    faults.append(Diagnostic(at: place, why.message, hint: why.hint).excerpted(from: shown(place)))
  }

  private mutating func complain(
    _ fault: CaseworkFault, _ values: KeyValuePairs<String, String> = [:], at place: SourcePlace,
    hint: String? = nil
  ) {
    faults.append(Diagnostic(at: place, fault.said(values), hint: hint).excerpted(from: shown(place)))
  }

  /// A line of a megabyte is not shown.
  private func shown(_ place: SourcePlace) -> SourceText? {
    (source.line(place.line)?.utf8.count ?? 0) <= 400 ? source : nil
  }

  private func throwFaults() throws {
    guard !faults.isEmpty else { return }
    throw DecisionFileFaults(file: source.file, diagnostics: faults.sorted())
  }
}

/// What is wrong with a file of decisions; nothing of it was done.
struct DecisionFileFaults: Error {
  let file: String
  let diagnostics: [Diagnostic]
}
