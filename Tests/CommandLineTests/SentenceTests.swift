import Catalogue
import Foundation
import TestSupport
import Testing

@testable import mingcha

/// What layers below say in English is known here, and is said in Chinese to who reads Chinese.
@Suite struct SentenceTests {
  private static let sources = Readme.folder

  private static func texts(in folder: String, _ suffix: String) throws -> [(name: String, text: String)] {
    let root = sources.appending(path: folder)
    let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    return try (found?.allObjects as? [URL] ?? []).filter { $0.lastPathComponent.hasSuffix(suffix) }
      .map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }
  }

  private static func skeleton(_ sentence: String) -> String {
    sentence.replacing(/\{[a-z]+\}/, with: "%")
  }

  /// Every refusal of the store's functions.
  @Test func refusalsAreKnown() throws {
    let known = Set(RefusalSentence.book.sentences.map { Self.skeleton($0.en) })
    var found = 0
    for (name, text) in try Self.texts(in: "sql/functions", ".sql") + Self.texts(in: "sql/migrations", ".sql")
    {
      for refusal in text.components(separatedBy: "raise exception").dropFirst() {
        guard let end = refusal.range(of: ";\n"), refusal[..<end.lowerBound].contains("'MC0") else {
          continue
        }
        let block = refusal[..<end.lowerBound]
        guard !block.contains("'MC078'") else { continue }
        let formats = block.matches(of: /format\(\s*'((?:[^']|'')*)'/).map { String($0.output.1) }
        let plain = block.matches(of: /(?:message|hint) = '((?:[^']|'')*)'( \|\|)?/).map {
          String($0.output.1) + ($0.output.2 == nil ? "" : "%")
        }
        for sentence in formats + plain {
          found += 1
          let shape = sentence.replacing("%I.%I", with: "%").replacing(/%[sIL]/, with: "%")
          let isKnown = known.contains(shape)
          #expect(isKnown, "\(name): \(sentence)")
        }
      }
    }
    #expect(found > 100)
  }

  /// Texts of which the code puts the whole together.
  private static let parts: Set<String> = [
    "% days", "% %: \"%\"", "% but for the regions %", "% from % until %", "% after %",
  ]

  /// Every fault of rule files: the texts that stand where a message or a hint is given.
  @Test func faultsOfFilesAreKnown() throws {
    let known = Set(RuleFileSentence.book.sentences.map { Self.skeleton($0.en) })
    var found = 0
    let files =
      try Self.texts(in: "Sources/Catalogue", ".swift") + Self.texts(in: "Sources/Rulebook", ".swift")
    for (name, text) in files {
      for (sentence, before) in Self.literals(in: text) {
        let isMessage = before.contains(/(error|warn|report|warning)\(\s*$/)
        let isPlaced = before.contains(/(fault|refusal|Diagnostic)\([^"]*,\s*$/)
        guard isMessage || isPlaced || before.contains(/hint: $/), sentence.contains(" "),
          !Self.parts.contains(sentence)
        else { continue }
        found += 1
        let isKnown =
          known.contains(sentence)
          || !sentence.contains("%") && RuleFileSentence.book.chinese(sentence) != nil
        #expect(isKnown, "\(name): \(sentence)")
      }
    }
    #expect(found > 100)
  }

  @Test func faultsOfAPrivateServerAreKnown() throws {
    let known = Set(LocalServerSentence.book.sentences.map { Self.skeleton($0.en) })
    var found = 0
    for (name, text) in try Self.texts(in: "Sources/LocalServer", ".swift") {
      for (sentence, before) in Self.literals(in: text)
      where before.contains(/LocalServerError\(\s*$/) || before.contains(/hint: $/) {
        found += 1
        let isKnown = known.contains(sentence)
        #expect(isKnown, "\(name): \(sentence)")
      }
    }
    #expect(found > 15)
  }

  @Test func bothLanguagesNameTheSameValues() {
    for text in [RefusalSentence.book, RuleFileSentence.book, LocalServerSentence.book].flatMap(\.sentences) {
      let names = [text.zhCN, text.en].map { text in
        Set(text.matches(of: /\{([a-z]+)\}/).map { String($0.output.1) })
      }
      #expect(names[0] == names[1], "\(text.en)")
      #expect(text.zhCN != text.en, "\(text.en)")
    }
  }

  @Test(arguments: [
    (
      "case 7 is open and cannot become rectified; li: decided (open to confirmed), 2026-10-08 09:30",
      "疑点 7 现为“待核查”，不能改为“已整改”；li：决定（待核查改为属实），2026-10-08 09:30"
    ),
    (
      "case 7 is no longer as you read it: version 3, not 2; run 5: reopened (dismissed to open), 2026-10-08 09:30",
      "疑点 7 已不是您读到的样子：现为第 3 版，不是第 2 版；运行 5：再次标出（已排除改为待核查），2026-10-08 09:30"
    ),
    ("from open it may become: confirmed, dismissed", "由“待核查”可以改为：confirmed 属实、dismissed 已排除"),
    ("the reason is missing", "缺少理由"), ("open may not decide on case 1 of a, b", "open 无权处理 a, b 的疑点 1"),
    ("tip 3 and case 4 are linked already", "举报 3 与疑点 4 已经关联"),
  ])
  func refusalsNameTheirFacts(english: String, chinese: String) {
    #expect(RefusalSentence.book.chinese(english) == chinese)
  }

  @Test(arguments: [
    ("unknown key \"flagg\" in a rule", "规则中没有键“flagg”"),
    ("the type of pay_cert_id cannot be \"txt\"", "pay_cert_id 的类型不能是“txt”"),
    ("\"payCert\" cannot be the name of a column", "“payCert”不能作列的名称"),
    ("severity must be a text, not a list", "severity 应是文字，不是列表"),
    ("There is no column or name \"x\" here.", "这里没有列或名称“x”。"),
  ])
  func faultsNameTheirParts(english: String, chinese: String) {
    #expect(RuleFileSentence.book.chinese(english) == chinese)
  }

  @Test func whatNobodyKnowsIsNotGuessed() {
    #expect(RefusalSentence.book.chinese("something else entirely") == nil)
  }

  /// Each string literal of a Swift text with its interpolations as `%`, and the code before it.
  private static func literals(in text: String) -> [(sentence: String, before: String)] {
    var found: [(String, String)] = []
    let lines = text.components(separatedBy: "\n").filter {
      !$0.contains(/^\s*\/\//) && !$0.contains("\"\"\"")
    }
    let characters = Array(lines.joined(separator: "\n"))
    var (index, start) = (0, 0)
    func literal() -> String {
      var sentence = ""
      index += 1
      while index < characters.count, characters[index] != "\"" {
        if characters[index] == "\\", index + 1 < characters.count, characters[index + 1] == "(" {
          var depth = 1
          index += 2
          while index < characters.count, depth > 0 {
            switch characters[index] {
            case "(": depth += 1
            case ")": depth -= 1
            case "\"": _ = literal()
            default: break
            }
            index += 1
          }
          sentence += "%"
        } else {
          let isEscaped = characters[index] == "\\"
          if isEscaped { index += 1 }
          sentence.append(isEscaped && characters[index] == "n" ? "\n" : characters[index])
          index += 1
        }
      }
      return sentence
    }
    while index < characters.count {
      if characters[index] == "\"" {
        let before = String(characters[max(start, index - 160)..<index])
        found.append((literal(), before))
        start = index
      }
      index += 1
    }
    return found
  }
}
