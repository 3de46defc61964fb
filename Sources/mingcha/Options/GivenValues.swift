import ArgumentParser
import Catalogue

/// Days and amounts as people type them, checked before the database sees them.
enum GivenValues {
  @Sendable static func day(_ text: String) throws -> String {
    guard ISODate.isDay(text) else {
      throw ValidationError(LifecyclePhrase.malformedDay.said(["text": text]))
    }
    return text
  }

  @Sendable static func amount(_ text: String) throws -> String {
    guard text.wholeMatch(of: /[0-9]{1,15}(\.[0-9]{1,4})?/) != nil else {
      throw ValidationError(LifecyclePhrase.malformedAmount.said(["text": text]))
    }
    return text
  }

  /// `name=value`
  static func subject(_ texts: [String]) throws -> [(name: String, value: String)] {
    try texts.map { text in
      guard let sign = text.firstIndex(of: "="), sign > text.startIndex else {
        throw ValidationError(LifecyclePhrase.malformedSubject.said(["text": text]))
      }
      return (String(text[..<sign]), String(text[text.index(after: sign)...]))
    }
  }
}
