import Foundation

extension Letter {
  /// Mail programs cut a letter off at about this size.
  static let largest = 100_000

  /// How much is listed, from all of it to as little as it takes: so many cases, and the rules.
  private static let sizes: [(cases: Int, rules: Int)] = [
    (.max, .max), (300, .max), (220, .max), (160, .max), (120, .max), (90, .max), (60, .max), (40, .max),
    (20, .max),
    (20, 80), (10, 60), (0, 30),
  ]

  /// The letter as it travels, small enough to be shown whole.
  public func message(from sender: MailAddress) throws -> MailMessage {
    guard let recipient = MailAddress(address) else {
      throw MailFault(.refused, "\"\(address)\" is not an address that mail servers take")
    }
    let whole = message(from: sender, to: recipient, Self.sizes[0])
    guard whole.data.count >= Self.largest else { return whole }
    // Headings take room, too, so that this guess is never too low: a long letter takes milliseconds to write.
    let cases = sections.flatMap(\.rules).reduce(0) { $0 + $1.cases.count }
    let guess = cases * Self.largest / whole.data.count
    var fitting = whole
    for size in Self.sizes.dropFirst().drop(while: { $0.cases > max(guess, 20) }) {
      fitting = message(from: sender, to: recipient, size)
      if fitting.data.count < Self.largest { break }
    }
    return fitting
  }

  private func message(
    from sender: MailAddress, to recipient: MailAddress, _ size: (cases: Int, rules: Int)
  ) -> MailMessage {
    let (letter, hidden) = shortened(size)
    let words = LetterWords(letter: letter)
    return MailMessage(
      from: sender, to: recipient, headers: headers(words, sender, recipient),
      text: LetterText(letter: letter, words: words, hiddenRules: hidden).text,
      html: LetterHTML(letter: letter, words: words, hiddenRules: hidden).text, boundary: boundary)
  }

  /// News stays, and of the rest the first case of each rule before any second one, the gravest rules first.
  private func shortened(_ size: (cases: Int, rules: Int)) -> (Letter, hidden: Int) {
    let all = sections.flatMap(\.rules).sorted { $0.comesBefore($1) }
    let shown = all.prefix(size.rules)
    let ranked = shown.enumerated().flatMap { rank, rule in
      rule.cases.enumerated().map { (id: $1.id, order: ($1.isNews ? 0 : 1, $0, rank)) }
    }
    let cases = Set(ranked.sorted { $0.order < $1.order }.prefix(size.cases).map(\.id))
    let rules = Set(shown.map(\.ruleID))
    var letter = self
    for index in letter.sections.indices {
      letter.sections[index].rules.removeAll { !rules.contains($0.ruleID) }
      for rule in letter.sections[index].rules.indices {
        letter.sections[index].rules[rule].cases.removeAll { !cases.contains($0.id) }
      }
    }
    letter.sections.removeAll { $0.rules.isEmpty }
    return (letter, all.count - shown.count)
  }

  private func headers(
    _ words: LetterWords, _ sender: MailAddress, _ recipient: MailAddress
  ) -> [(name: String, value: HeaderValue)] {
    var headers = [
      (name: "Date", value: HeaderValue(words: date)),
      ("From", HeaderValue(name: words.said(.sender), sender)),
      ("To", HeaderValue(recipient)), ("Subject", HeaderValue(words: words.subject)),
    ]
    let optional: [(String, String?)] = [
      ("Message-ID", messageID), ("References", earlierMessageID), ("In-Reply-To", earlierMessageID),
      ("Auto-Submitted", "auto-generated"), ("X-Auto-Response-Suppress", "All"),
      ("List-Id", "<digest.mingcha.\(sender.domain)>"),
      ("List-Unsubscribe", "<mailto:\(sender)?subject=unsubscribe>"),
      ("Content-Language", language.rawValue),
    ]
    for (name, text) in optional {
      if let value = text.flatMap({ HeaderValue(token: $0) }) { headers.append((name, value)) }
    }
    return headers
  }

  /// As RFC 5322 writes it, in the store's zone.
  private var date: String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(identifier: zone) ?? .gmt
    formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss Z"
    return formatter.string(from: Date(timeIntervalSince1970: TimeInterval(datedAt)))
  }

  /// The same for the same letter, so that a resend is the same to the byte where its content is.
  private var boundary: String {
    "=_" + String(messageID.filter { $0.isLetter || $0.isNumber || $0 == "." }.prefix(60))
  }
}
