import ArgumentParser
import Foundation

/// The language in which the program speaks.
enum Language: String, Sendable, CaseIterable, ExpressibleByArgument {
  case chinese = "zh-CN"
  case english = "en"

  /// Fixed before anything is parsed, because the help speaks it too.
  static let current = chosen(
    arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment)

  static func chosen(arguments: [String], environment: [String: String]) -> Language {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument == "--lang", arguments.indices.contains(index + 1) {
        return Language(rawValue: arguments[index + 1]) ?? .english
      }
      if argument.hasPrefix("--lang=") {
        return Language(rawValue: String(argument.dropFirst(7))) ?? .english
      }
    }
    let variables = ["MINGCHA_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = variables.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    return locale.lowercased().hasPrefix("zh") ? .chinese : .english
  }
}
