import Foundation

extension Letter {
  /// Mail programs cut a letter off at about this size.
  static let largest = 100_000

  /// How much is listed, from all of it to as little as it takes: of a rule the cases with news, and those without;
  /// and how many rules.
  private static let sizes: [(news: Int, others: Int, rules: Int)] = [
    (10, 10, .max), (10, 5, .max), (10, 2, .max), (10, 1, .max), (5, 1, .max), (3, 0, .max), (1, 0, 80),
    (1, 0, 40),
    (0, 0, 60), (0, 0, 30),
  ]

  /// The letter as it travels, small enough to be shown whole.
  public func message(from sender: MailAddress) throws -> MailMessage {
    guard let recipient = MailAddress(address) else {
      throw MailFault(.refused, "\"\(address)\" is not an address that mail servers take")
    }
    let whole = message(from: sender, to: recipient, Self.sizes[0])
    guard whole.data.count >= Self.largest else { return whole }
    // The most that fits, by halving: a long letter takes milliseconds to write. Were all too large, it is the smallest.
    var (left, right) = (1, Self.sizes.count - 1)
    var fitting = message(from: sender, to: recipient, Self.sizes[right])
    while left < right {
      let middle = (left + right) / 2
      let tried = message(from: sender, to: recipient, Self.sizes[middle])
      if tried.data.count < Self.largest {
        (fitting, right) = (tried, middle)
      } else {
        left = middle + 1
      }
    }
    return fitting
  }

  private func message(
    from sender: MailAddress, to recipient: MailAddress, _ size: (news: Int, others: Int, rules: Int)
  ) -> MailMessage {
    let (letter, hidden) = shortened(size)
    let words = LetterWords(letter: letter)
    return MailMessage(
      from: sender, to: recipient, headers: headers(words, sender, recipient),
      text: LetterText(letter: letter, words: words, hiddenRules: hidden).text,
      html: LetterHTML(letter: letter, words: words, hiddenRules: hidden).text, boundary: boundary)
  }

  /// The gravest rules stay.
  private func shortened(_ size: (news: Int, others: Int, rules: Int)) -> (Letter, hidden: Int) {
    var letter = self
    let all = sections.flatMap(\.rules)
    let kept = Set(all.sorted { $0.comesBefore($1) }.prefix(size.rules).map(\.ruleID))
    for index in letter.sections.indices {
      letter.sections[index].rules.removeAll { !kept.contains($0.ruleID) }
      for rule in letter.sections[index].rules.indices {
        let cases = letter.sections[index].rules[rule].cases
        let news = cases.filter(\.isNews).prefix(size.news)
        letter.sections[index].rules[rule].cases =
          Array(news) + cases.filter { !$0.isNews }.prefix(size.others)
      }
    }
    letter.sections.removeAll { $0.rules.isEmpty }
    return (letter, all.count - kept.count)
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
