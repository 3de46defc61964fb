import Catalogue
import Foundation

/// Sentences of layers that speak English only, such as the database's functions and the readers of rule files, with
/// what they are in Chinese. A sentence is known by its words; its values are taken over.
struct SentenceBook: Sendable {
  let sentences: [LocalizedText]
  /// What stands in Chinese for a value, by the name of its place.
  let word: @Sendable (_ value: String, _ name: String) -> String

  /// In the language of this process; nil for a Chinese reader where nobody has put the sentence into Chinese.
  func said(_ sentence: String) -> String? {
    Language.current == .chinese ? chinese(sentence) : sentence
  }

  /// Of several that fit, the one with the most words of its own is meant.
  func chinese(_ sentence: String) -> String? {
    let fitting = sentences.compactMap { text in Self.values(of: sentence, in: text.en).map { (text, $0) } }
    let best = fitting.max { Self.plainLength($0.0.en) < Self.plainLength($1.0.en) }
    return best.map { text, values in filled(text.zhCN, values) }
  }

  private static var place: Regex<(Substring, Substring)> { /\{([a-z]+)\}/ }

  private static func plainLength(_ template: String) -> Int { template.replacing(place, with: "").count }

  private static func values(of sentence: String, in template: String) -> [String: String]? {
    var pattern = "\\A"
    var names: [String] = []
    var rest = template[...]
    while let match = rest.firstMatch(of: place) {
      let plain = String(rest[..<match.range.lowerBound])
      guard plain.isEmpty || sentence.contains(plain) else { return nil }
      pattern += NSRegularExpression.escapedPattern(for: plain) + "(.*?)"
      names.append(String(match.output.1))
      rest = rest[match.range.upperBound...]
    }
    guard sentence.hasSuffix(rest) else { return nil }
    pattern += NSRegularExpression.escapedPattern(for: String(rest)) + "\\z"
    guard
      let expression = try? NSRegularExpression(pattern: pattern, options: .dotMatchesLineSeparators),
      let match = expression.firstMatch(in: sentence, range: NSRange(sentence.startIndex..., in: sentence))
    else { return nil }
    var values: [String: String] = [:]
    for (index, name) in names.enumerated() {
      guard let range = Range(match.range(at: index + 1), in: sentence) else { return nil }
      values[name] = String(sentence[range])
    }
    return values
  }

  private func filled(_ template: String, _ values: [String: String]) -> String {
    var result = ""
    var rest = template[...]
    while let match = rest.firstMatch(of: Self.place) {
      let name = String(match.output.1)
      Self.add(String(rest[..<match.range.lowerBound]), to: &result)
      Self.add(values[name].map { word($0, name) } ?? String(match.output.0), to: &result)
      rest = rest[match.range.upperBound...]
    }
    Self.add(String(rest), to: &result)
    return result
  }

  /// A blank keeps Chinese apart from what is not.
  private static func add(_ text: String, to result: inout String) {
    if let before = result.unicodeScalars.last, let after = text.unicodeScalars.first,
      isHan(before) && isLatin(after) || isLatin(before) && isHan(after)
    {
      result += " "
    }
    result += text
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
  }
}
