/// What `mingcha help` says beside the help of the verbs.
enum HelpTopic: String, CaseIterable {
  case exitCodes = "exit-codes"
  case environment, lifecycle, chain

  init?(arguments: [String]) {
    guard arguments.count >= 2, arguments[0] == "help", let topic = HelpTopic(rawValue: arguments[1]) else {
      return nil
    }
    self = topic
  }

  var text: String {
    switch self {
    case .lifecycle: return LegalMove.page
    case .exitCodes:
      let lines = ExitStatus.allCases.map { status in
        String(repeating: " ", count: 5 - String(status.rawValue).count)
          + "\(status.rawValue)  \(status.meaning.said)"
      }
      return ([TopicPhrase.exitCodes.said, ""] + lines).joined(separator: "\n") + "\n"
    case .chain:
      return ChainForm.text
    case .environment:
      let width = (EnvironmentPhrase.allCases.map(\.variable.count).max() ?? 0) + 2
      let lines = EnvironmentPhrase.allCases.map { phrase in
        "  " + phrase.variable + String(repeating: " ", count: width - phrase.variable.count) + phrase.said
      }
      return ([TopicPhrase.environment.said, ""] + lines).joined(separator: "\n") + "\n"
    }
  }
}
