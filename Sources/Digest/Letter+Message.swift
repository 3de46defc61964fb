import Foundation

extension Letter {
  /// Mail programs cut a letter off at about this size.
  static let largest = 100_000

  /// How much is listed, from all of it to as little as it takes: cases of a rule, and rules.
  private static let sizes: [(cases: Int, rules: Int)] = [
    (10, .max), (6, .max), (3, .max), (2, 80), (1, 60), (1, 30), (0, 60), (0, 30),
  ]

  /// The letter as it travels, small enough to be shown whole.
  public func message(from sender: MailAddress) throws -> MailMessage {
    guard let recipient = MailAddress(address) else {
      throw MailFault(.refused, "\"\(address)\" is not an address that mail servers take")
    }
    var message = message(from: sender, to: recipient, cases: 10, rules: .max)
    for size in Self.sizes.dropFirst() where message.data.count >= Self.largest {
      message = self.message(from: sender, to: recipient, cases: size.cases, rules: size.rules)
    }
    return message
  }

  private func message(
    from sender: MailAddress, to recipient: MailAddress, cases: Int, rules: Int
  ) -> MailMessage {
    let (letter, hidden) = shortened(cases: cases, rules: rules)
    let words = LetterWords(letter: letter)
    return MailMessage(
      from: sender, to: recipient, headers: headers(words, sender, recipient),
      text: LetterText(letter: letter, words: words, hiddenRules: hidden).text,
      html: LetterHTML(letter: letter, words: words, hiddenRules: hidden).text, boundary: boundary)
  }

  /// The gravest rules stay.
  private func shortened(cases: Int, rules: Int) -> (Letter, hidden: Int) {
    var letter = self
    let all = sections.flatMap(\.rules)
    let kept = Set(all.sorted { $0.comesBefore($1) }.prefix(rules).map(\.ruleID))
    for index in letter.sections.indices {
      letter.sections[index].rules.removeAll { !kept.contains($0.ruleID) }
      for rule in letter.sections[index].rules.indices {
        letter.sections[index].rules[rule].cases = Array(
          letter.sections[index].rules[rule].cases.prefix(cases))
      }
    }
    letter.sections.removeAll { $0.rules.isEmpty }
    return (letter, all.count - kept.count)
  }

  private func headers(
    _ words: LetterWords, _ sender: MailAddress, _ recipient: MailAddress
  ) -> [(name: String, value: HeaderValue)] {
    var headers = [
      (name: "Date", value: HeaderValue(words: date)), ("From", HeaderValue(name: words.said(.sender), sender)),
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
