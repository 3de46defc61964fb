import Catalogue
import Testing

@testable import mingcha

/// Every text exists in both languages and fills in the same names.
@Suite struct PhraseTests {
  @Test func languagesHaveTheSamePlaceholders() {
    for phrase in Phrases.all {
      #expect(!phrase.text.zhCN.isEmpty && !phrase.text.en.isEmpty, "\(phrase)")
      #expect(names(in: phrase.text.zhCN) == names(in: phrase.text.en), "\(phrase)")
    }
  }

  @Test func chineseTextsAreChinese() {
    let same = Phrases.all.filter { $0.text.zhCN == $0.text.en }
    #expect(same.isEmpty, "\(same)")
  }

  @Test func valuesWithBracesAreLeftAlone() {
    #expect(Fault.unknownRule.said(["id": "{id}"]).contains("{id}"))
  }

  @Test(
    arguments: [
      (["--lang", "zh-CN"], [:], Language.chinese), (["--lang=en"], ["LANG": "zh_CN"], .english),
      ([], ["MINGCHA_LANG": "zh-CN", "LC_ALL": "en_GB"], .chinese), ([], ["LC_ALL": "zh_TW.UTF-8"], .chinese),
      ([], ["LC_ALL": "", "LANG": "zh_CN.UTF-8"], .chinese), ([], ["LANG": "C.UTF-8"], .english),
      ([], [:], .english),
    ] as [([String], [String: String], Language)])
  func languageIsChosen(arguments: [String], environment: [String: String], language: Language) {
    #expect(Language.chosen(arguments: arguments, environment: environment) == language)
  }

  private func names(in text: String) -> Set<String> {
    Set(text.matches(of: /\{([a-z]+)\}/).map { String($0.output.1) })
  }
}
