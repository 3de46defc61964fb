import LibPQ
import ReportBox
import Store

/// A tip as one reads it.
struct TipFile: Sendable {
  struct Text: Sendable {
    let field: SealedText.Field
    let said: String
    let event: Row?
  }

  let id: Int64
  let row: Row
  let texts: [Text]
  /// Those that no key was given for.
  let sealed: [SealedText]
  let events: [Row]
  let checks: [Row]
  let cases: [Row]

  static func read(_ id: Int64, from box: ReportBox) async throws -> TipFile {
    guard let row = try await box.store.query(Statements.named("tip_detail"), [id]).first else {
      throw UsageFault(TipFaultPhrase.unknownTip.said)
    }
    let events = try await box.store.query(Statements.named("tip_events"), [id])
    let sealed = try await box.texts(of: id)
    let isBlind = box.ring.keys.isEmpty
    let texts =
      try isBlind
      ? []
      : sealed.map { text in
        Text(
          field: text.field, said: try text.opened(box.ring),
          event: events.first { $0["event_id"] == text.event })
      }
    return TipFile(
      id: id, row: row, texts: texts, sealed: isBlind ? sealed : [], events: events,
      checks: try await box.store.query(Statements.named("tip_checks"), [id]),
      cases: try await box.store.query(Statements.named("tip_cases"), [id]))
  }

  var facts: [Value.Field] {
    let columns = [
      "kind", "received_on", "channel", "subject_agency_code", "subject_supplier_code", "transferred_on",
      "accepted_on", "notified_on", "verified_on", "concluded_on", "fed_back_on", "outcome", "added_by",
    ]
    return [.init("tip_id", .count(id)), .init("is_real_name", .flag(row["is_real_name"] == "t"))]
      + columns.map { .init($0, .text(optional: row[$0])) }
      + [
        .init(
          "texts",
          .list(
            texts.map {
              .object([
                .init("field", .text($0.field.rawValue)), .init("text", .text($0.said)),
                .init("actor", .text(optional: $0.event?["actor"])),
                .init("at", .text(optional: $0.event?["at"])),
              ])
            })),
        .init("sealed_texts", .count(sealed.count)),
      ]
  }

  var lines: [String] {
    var lines = [TipTalk.headLine.said(["id": String(id), "stage": TipWord.said(row["outcome"]) ?? ""])]
    func add(_ heading: TipTalk, _ value: String?) {
      if let value, !value.isEmpty { lines.append("\(heading.said): \(value)") }
    }
    add(.receivedOn, row["received_on"])
    add(.channelHead, TipWord.said(row["channel"]))
    add(.realNameHead, row["is_real_name"] == "t" ? TipTalk.yes.said : nil)
    add(.agencyHead, row["subject_agency_code"])
    add(.supplierHead, row["subject_supplier_code"])
    for text in texts {
      let actor = text.event?["actor"] ?? ""
      let at = text.event?["at"] ?? ""
      lines += ["", TipTalk.byLine.said(["field": text.field.phrase.said, "actor": actor, "at": at])]
      lines += text.said.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
    }
    return lines
  }

  /// - Parameter isForPeople: the words of the store in the reader's language.
  func eventTable(isForPeople: Bool) -> Table {
    var table = Table(
      "events",
      [
        .init("at", said: TipTalk.atHead), .init("actor", said: TipTalk.actorHead),
        .init("action", said: TipTalk.actionHead),
        .init("on_day", said: TipTalk.dayHead),
        .init("outcome", said: TipTalk.outcomeHead), .init("check_id", said: TipTalk.checkHead),
        .init("case_id", said: TipTalk.caseHead),
      ])
    for event in events {
      table.add(
        ["at", "actor", "action", "on_day", "outcome", "check_id", "case_id"].map {
          .text(optional: isForPeople ? TipWord.said(event[$0]) : event[$0])
        })
    }
    return table
  }

  func checkTable(isForPeople: Bool) -> Table {
    var table = Table(
      "checks",
      [
        .init("check_id", said: TipTalk.checkHead, isNumber: true),
        .init("outcome", said: TipTalk.outcomeHead),
        .init("checked_by", said: TipTalk.checkedBy),
        .init("verified_by", said: TipTalk.verifiedBy), .init("stands", said: TipTalk.standsHead),
      ])
    for check in checks {
      let outcome = check["outcome"] ?? ""
      table.add([
        .number(check["check_id"] ?? ""), .text(isForPeople ? TipWord.said(outcome) ?? "" : outcome),
        .text(check["checked_by"] ?? ""),
        .text(optional: check["verified_by"]), check["is_accepted"].map { .flag($0 == "t") } ?? .nothing,
      ])
    }
    return table
  }

  var caseTable: Table {
    var table = Table(
      "cases",
      [
        .init("case_id", said: TipTalk.caseHead, isNumber: true), .init("rule_id", said: TipTalk.ruleHead),
        .init("agency_code", said: TipTalk.agencyHead),
        .init("period", .period), .init("state", .state),
        .init("linked", said: TipTalk.linkedHead),
      ])
    for found in cases {
      table.add([
        .number(found["case_id"] ?? ""), .text(found["rule_id"] ?? ""), .text(found["agency_code"] ?? ""),
        .text(found["period"] ?? ""), .text(found["state"] ?? ""), .flag(found["is_linked"] == "t"),
      ])
    }
    return table
  }
}

extension SealedText.Field {
  var phrase: TipTalk {
    switch self {
    case .text: .fieldText
    case .reporter: .fieldReporter
    case .note: .fieldNote
    case .evidence: .fieldEvidence
    case .verification: .fieldVerification
    case .conclusion: .fieldConclusion
    }
  }
}
