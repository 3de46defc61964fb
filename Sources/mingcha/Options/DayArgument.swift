import ArgumentParser
import Catalogue

/// A day on the command line.
enum DayArgument {
  @Sendable static func read(_ text: String) throws -> String {
    guard ISODate.isDay(text) else { throw ValidationError(TipHint.malformedDay.said(["value": text])) }
    return text
  }
}
