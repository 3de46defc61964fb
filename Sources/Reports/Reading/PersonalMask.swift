import Catalogue
import Foundation
public import Rulebook

/// Masks personal data in what a case shows. What cannot be told apart is withheld, never shown.
public struct PersonalMask: Sendable {
  let names: PersonalNames
  private let rule: Rule

  public init(_ bound: BoundRule) {
    names = PersonalNames(rule: bound)
    rule = bound.rule
  }

  /// `侯**`, `****1234`
  public static func masked(_ value: String) -> String {
    guard !value.isEmpty else { return value }
    // An id or an account may show its end; a name never shows more than its first character.
    let isCode = value.unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0))
    }
    if isCode, value.count >= 8, value.contains(where: \.isNumber) { return "****" + value.suffix(4) }
    return String(value.prefix(1)) + "**"
  }

  public func value(_ value: String, of name: String) -> String {
    switch names.kind(of: name) {
    case .open: value
    case .personal: Self.masked(value)
    case .derived: Self.isFigure(value) ? value : Self.masked(value)
    }
  }

  /// A case's sentence as it may be shown; the rule's title where its personal values cannot be told apart.
  public func shown(
    reason text: String, _ language: ReportLanguage, known: [(name: String, value: String)]
  ) -> String {
    let template = language == .chinese ? rule.reason.zhCN : rule.reason.en
    return reason(text, template, known: known)
      ?? "\(language.text(rule.title)) \(Self.withheld(language))"
  }

  /// What stands for a sentence of which nothing may be shown.
  public static func withheld(_ language: ReportLanguage) -> String { ReportTalk.withheld.said(language) }

  /// The sentence with its personal values masked; nil where they cannot be found in it.
  /// - Parameter known: values that the case shows elsewhere under the rule's names.
  func reason(_ text: String, _ template: ReasonTemplate, known: [(name: String, value: String)]) -> String? {
    let isPersonal = template.names.contains { names.kind(of: $0.text) != .open }
    var result = text
    if isPersonal {
      guard let filled = filled(text, template) else { return nil }
      result = filled
    }
    for (name, value) in known
    where names.kind(of: name) == .personal && value.count > 1 && !Self.isFigure(value) {
      result = result.replacing(value, with: Self.masked(value))
    }
    return result
  }

  /// A case of several findings has several sentences in a row.
  private func filled(_ text: String, _ template: ReasonTemplate) -> String? {
    for joint in ["；", "; "] {
      let parts = text.components(separatedBy: joint)
      let masked = parts.compactMap { one($0, template) }
      if parts.count > 1, masked.count == parts.count { return masked.joined(separator: joint) }
    }
    return one(text, template)
  }

  private func one(_ text: String, _ template: ReasonTemplate) -> String? {
    let pattern = template.segments.map { segment in
      switch segment {
      case .text(let literal): NSRegularExpression.escapedPattern(for: literal)
      case .name, .word: "(.*?)"
      }
    }
    guard
      let expression = try? NSRegularExpression(
        pattern: "\\A" + pattern.joined() + "\\z", options: .dotMatchesLineSeparators),
      let match = expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text))
    else { return nil }
    var (result, group) = ("", 0)
    for segment in template.segments {
      switch segment {
      case .text(let literal): result += literal
      case .name(let name), .word(let name):
        group += 1
        guard let range = Range(match.range(at: group), in: text) else { return nil }
        result += value(String(text[range]), of: name.text)
      }
    }
    return result
  }

  /// A number, a day, yes or no: says nothing of a person by itself. A long number may be an id.
  private static func isFigure(_ value: String) -> Bool {
    value.wholeMatch(
      of: /-?[0-9]{1,7}(\.[0-9]+)?|-?[0-9]{1,12}\.[0-9]+|[0-9]{4}-[0-9]{2}-[0-9]{2}|t|f|true|false/)
      != nil
  }
}
