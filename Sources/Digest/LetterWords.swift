import Catalogue
import Foundation
import Store

/// The sentences of a letter that text and HTML share.
struct LetterWords {
  let letter: Letter

  private var language: LetterLanguage { letter.language }

  func said(_ phrase: LetterPhrase, _ values: KeyValuePairs<String, String> = [:]) -> String {
    phrase.said(language, values)
  }

  private var counts: String {
    said(.counts, ["new": "\(letter.new)", "overdue": "\(letter.overdue)", "open": "\(letter.open)"])
  }

  /// Answers the question whether there is something to do.
  var firstLine: String {
    guard letter.kind == .digest else { return said(.silent, ["month": letter.period]) }
    var line = counts
    if let since = letter.unchecked.map(\.since).min() {
      let count = "\(letter.unchecked.count)"
      let rules = count == "1" ? "1 rule" : "\(count) rules"
      line +=
        since == letter.period
        ? said(.uncheckedNow, ["count": count, "rules": rules])
        : said(.unchecked, ["count": count, "rules": rules, "since": since])
    } else if letter.isComplete {
      line += said(.allChecked)
    }
    return letter.isComplete ? line : line + said(.incomplete)
  }

  var subject: String {
    guard letter.kind == .digest else { return said(.subjectSilent, ["month": letter.period]) }
    return said(letter.isChange ? .subjectChanges : .subject, ["month": letter.period, "counts": counts])
  }

  /// What the letter is about, below its first line.
  var lead: [String] {
    var lines: [String] = []
    if letter.isChange {
      lines.append(said(.changes, ["month": letter.period]))
    } else if !letter.isClosed {
      lines.append(said(.running, ["month": letter.period]))
    }
    let codes = letter.agencies.filter { !$0.isEmpty }
    var about = [
      codes.isEmpty || letter.agencies.contains("")
        ? said(.allUnits) : said(.units, ["codes": codes.joined(separator: ", ")])
    ]
    if let run = letter.runID {
      about.insert(said(.run, ["run": run, "at": letter.runAt ?? "", "units": "\(letter.units)"]), at: 0)
    }
    return lines + [about.joined(separator: " · ")]
  }

  /// What is wrong with the audit as a whole.
  var troubles: [String] {
    var lines: [String] = []
    if letter.kind == .silence { lines.append(said(.silence, ["month": letter.period])) }
    if letter.kind == .silence || !letter.isComplete {
      lines.append(
        letter.newest.map { said(.newest, ["run": $0.run, "month": $0.month, "at": $0.at]) }
          ?? said(.neverComplete))
    }
    lines += letter.lacks.compactMap(lack)
    if !letter.isApproved { lines.append(said(.unapproved)) }
    return lines
  }

  /// Rules that erred or were not checked are listed by name; what the server said may hold values.
  private func lack(_ text: String) -> String? {
    switch RunLack(stored: text) {
    case .erred, .unchecked, .other: nil
    case let lack: lack.text.said(language)
    }
  }

  func reason(of unchecked: Letter.Unchecked) -> String {
    unchecked.note.flatMap(RuleLack.init(stored:))?.text.said(language)
      ?? said(.erred, ["state": unchecked.sqlState ?? "?"])
  }

  var missing: String? {
    guard letter.missingRules > 0 else { return nil }
    let all = said(.missing, ["rules": "\(letter.missingRules)", "answers": "\(letter.missingAnswers)"])
    guard letter.withoutRow > 0 else { return all }
    let ofTables = said(.withoutRow, ["count": "\(letter.withoutRow)"])
    return all + (language == .chinese ? "" : " ") + ofTables
  }

  /// What is said where no case is listed.
  var nothing: String {
    if letter.new + letter.overdue == 0, letter.open > 0 { return said(.quiet) }
    return said(letter.open == 0 ? .nothingFound : .quiet)
  }

  /// What is counted and not listed.
  var unlisted: [String] {
    (letter.backlog > 0 ? [said(.backlog, ["count": "\(letter.backlog)"])] : [])
      + (letter.explained > 0 ? [said(.explained, ["count": "\(letter.explained)"])] : [])
  }

  func counts(of rule: Letter.RulePart) -> String {
    let counts = said(
      .ruleCounts, ["new": "\(rule.new)", "overdue": "\(rule.overdue)", "open": "\(rule.open)"])
    return counts + (rule.gone > 0 ? said(.goneCount, ["gone": "\(rule.gone)"]) : "")
  }

  func severity(_ name: String) -> String {
    switch name {
    case "high": said(.high)
    case "medium": said(.medium)
    default: said(.low)
    }
  }

  func unit(of item: Letter.Case) -> String {
    item.agencyName.map { "\($0) (\(item.agencyCode))" } ?? item.agencyCode
  }

  func amount(_ text: String?) -> String? {
    text.map { said(.yuan, ["amount": MoneyText.grouped($0)]) }
  }

  func state(of item: Letter.Case) -> String {
    if item.isGone { return said(.gone) }
    let state: LetterPhrase =
      switch item.state {
      case "reviewing": .reviewing
      case "confirmed": .confirmed
      case "rectifying": .rectifying
      case "rectified": .rectified
      case "dismissed": .dismissed
      default: .open
      }
    let marks = (item.isNew ? [said(.new)] : []) + (item.isChanged ? [said(.changed)] : [])
    return (marks + [said(state)]).joined(separator: language == .chinese ? "，" : ", ")
  }

  func time(of item: Letter.Case) -> String {
    let age = item.ageDays == 0 ? said(.ageToday) : said(.age, ["days": "\(item.ageDays)"])
    guard let due = item.dueOn else { return age }
    return age + (language == .chinese ? "，" : ", ") + said(item.isOverdue ? .overdue : .due, ["day": due])
  }

  func link(to item: Letter.Case) -> String? {
    letter.deskURL.map { ($0.hasSuffix("/") ? String($0.dropLast()) : $0) + "/cases/\(item.id)" }
  }

  var spendingTitle: String {
    let parts = letter.period.split(separator: "-")
    return said(
      .spending, ["year": String(parts.first ?? ""), "month": String(Int(parts.last ?? "") ?? 0)])
  }

  /// Item, spent, the year before, change, the year's budget; the total last.
  var spendingRows: [[String]] {
    guard !letter.spending.isEmpty else { return [] }
    let rows = letter.spending.map {
      (name: $0.item.said(language), money: [$0.amount, $0.prior, $0.budget])
    }
    let totals = (0..<3).map { place in MoneyText.sum(rows.map { $0.money[place] }) }
    return (rows + [(said(.total), totals)]).map { name, money in
      let cells = money.map { $0.map(MoneyText.grouped) ?? said(.unknown) }
      return [name, cells[0], cells[1], MoneyText.change(from: money[1], to: money[0]) ?? "–", cells[2]]
    }
  }

  var spendingHeads: [String] { [.item, .amount, .prior, .change, .budget].map { said($0) } }

  var foot: [String] {
    var lines: [String] = []
    if letter.detail == .ids, letter.open > 0 { lines.append(said(.masked)) }
    if letter.detail == .counts { lines.append(said(.countsOnly)) }
    lines.append(said(.verdict))
    if let url = letter.deskURL { lines.append(said(.desk, ["url": url])) }
    lines.append(said(.unsubscribe))
    lines.append(said(.chain, ["number": letter.chainNumber, "hash": letter.chainHash]))
    return lines
  }
}
