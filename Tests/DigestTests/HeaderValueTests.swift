import Testing

@testable import Digest

@Suite struct HeaderValueTests {
  @Test func noLineBreakGetsIn() {
    for text in ["a\r\nBcc: x@example.org", "a\nb", "a\u{2028}b", "a\u{0085}b", "\u{0}"] {
      #expect(HeaderValue(token: text) == nil)
      let value = HeaderValue(words: text + "审计")
      #expect(!value.text.replacing("\r\n ", with: "").contains { $0.isNewline })
      #expect(!value.text.contains("Bcc: x@"))
    }
  }

  @Test func longChineseIsFoldedIntoWordsOfWholeCharacters() {
    let value = HeaderValue(words: String(repeating: "审计发现", count: 30))
    let words = value.text.split(separator: "\r\n ")
    #expect(words.count > 1)
    #expect(words.allSatisfy { $0.utf8.count <= 75 && $0.hasPrefix("=?UTF-8?B?") && $0.hasSuffix("?=") })
  }

  @Test(arguments: [
    "a@b@c", "a", "a@", "@b", "a b@c.d", "a@b.", "a@-b.c", "a@b\r\n.c", "\"a\"@b.c", "审计@b.c", "a@b..c",
    "a<b>@c.d",
  ])
  func addressesThatNoServerTakes(text: String) {
    #expect(MailAddress(text) == nil)
  }

  @Test(arguments: ["root@localhost", "a.b+c@mail.example.gov.cn", "o'neil@x-y.org"])
  func plainAddresses(text: String) {
    #expect(MailAddress(text)?.description == text)
  }

  @Test func amountsKeepTheirDigits() {
    #expect(MoneyText.grouped("-1234567.8") == "-1,234,567.80")
    #expect(MoneyText.grouped("999") == "999.00")
    #expect(MoneyText.grouped("12345678901234567890.123") == "12,345,678,901,234,567,890.123")
    #expect(MoneyText.change(from: "3", to: "2") == "-33.3%")
    #expect(MoneyText.change(from: "0", to: "2") == nil)
    #expect(MoneyText.sum(["1.10", nil]) == nil)
  }
}
