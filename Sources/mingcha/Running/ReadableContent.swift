import Foundation

/// A canonical text of the rulebook in lines that a person can compare: one for each value, one for each row of a table.
struct ReadableContent {
  let lines: [String]

  init(_ canonical: String) {
    let json = try? JSONSerialization.jsonObject(with: Data(canonical.utf8), options: .fragmentsAllowed)
    lines = json.map { Self.lines(of: $0, key: "") } ?? [canonical]
  }

  private static func lines(of value: Any, key: String) -> [String] {
    switch value {
    case let members as [String: Any]:
      return members.sorted { $0.key < $1.key }.flatMap { member($0.key, $0.value) }
    // Where order counts, the canonical form has a list of pairs in the place of a mapping.
    case let pairs as [[Any]] where ["let", "join"].contains(key):
      return pairs.filter { $0.count == 2 }.flatMap { member("\($0[0])", $0[1]) }
    case let items as [Any]: return items.map { "- \(inline($0))" }
    default: return [inline(value)]
    }
  }

  private static func member(_ key: String, _ value: Any) -> [String] {
    if let text = value as? String {
      let parts = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      return parts.count == 1 ? ["\(key): \(text)"] : ["\(key): |"] + parts.map { "  \($0)" }
    }
    if let items = value as? [Any], items.allSatisfy({ $0 is String }) { return ["\(key): \(inline(value))"] }
    if value is NSNull { return ["\(key): null"] }
    return ["\(key):"] + lines(of: value, key: key).map { "  \($0)" }
  }

  private static func inline(_ value: Any) -> String {
    switch value {
    case let members as [String: Any]:
      let texts = members.sorted { $0.key < $1.key }.map { "\($0.key): \(inline($0.value))" }
      return "{\(texts.joined(separator: ", "))}"
    case let items as [Any]: return "[\(items.map(inline).joined(separator: ", "))]"
    case let text as String: return text.replacing("\n", with: " ")
    default: return "null"
    }
  }
}
