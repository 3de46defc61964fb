public import Catalogue

/// A text of a report, in both languages, with places such as `{month}` to be filled in.
public protocol ReportText: Sendable {
  var text: LocalizedText { get }
}

extension ReportText {
  func said(_ language: ReportLanguage, _ values: KeyValuePairs<String, String> = [:]) -> String {
    // In one go: a value that holds braces is not filled in again.
    var result = ""
    var rest = language.text(text)[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      result += rest[..<open]
      result += values.first { $0.key == name }?.value ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

extension ReportPhrase: ReportText {
  /// As the store writes it: a severity, a state, an item; else nothing.
  static func named(_ word: String) -> ReportPhrase? {
    switch word {
    case "confirmed": .confirmedState
    case "dismissed": .dismissedState
    default: ReportPhrase(rawValue: word)
    }
  }

  static func procurementMethod(_ word: String) -> ReportPhrase? {
    switch word {
    case "open": .methodOpen
    case "invited": .methodInvited
    case "competitive_negotiation": .methodNegotiation
    case "competitive_consultation": .methodConsultation
    case "inquiry": .methodInquiry
    case "single_source": .methodSingle
    case "framework": .methodFramework
    case "direct": .methodDirect
    case "": .methodBlank
    default: nil
    }
  }
}

extension ReportTalk: ReportText {}
