import ArgumentParser
import Testing

@testable import mingcha

/// The help of every verb.
@Suite struct HelpTests {
  private static let verbs: [[String]] = paths(of: Mingcha.self, below: [])

  private static func paths(of command: any ParsableCommand.Type, below path: [String]) -> [[String]] {
    command.configuration.subcommands.flatMap { child -> [[String]] in
      let own = path + [child.configuration.commandName ?? ""]
      return [own] + paths(of: child, below: own)
    }
  }

  @Test(arguments: verbs) func everyHelpHasTwoExamples(verb: [String]) async throws {
    let outcome = try await Program().run(verb + ["--help"])
    #expect(outcome.status == 0)
    #expect(outcome.error.isEmpty)
    let examples = outcome.output.split(separator: "\n").filter { $0.hasPrefix("  mingcha ") }
    #expect(examples.count >= 2)
    // A line that was wrapped cannot be copied into a shell.
    let shown = outcome.output.split(separator: "\n").drop { $0 != "EXAMPLES:" }.dropFirst()
      .prefix { !$0.hasPrefix("USAGE") }
    #expect(shown.allSatisfy { $0.hasPrefix("  ") }, "\(shown.joined(separator: "\n"))")
  }

  /// What an example shows has to be understood by the program.
  @Test(arguments: verbs) func everyExampleParses(verb: [String]) async throws {
    let outcome = try await Program().run(verb + ["--help"])
    let text = outcome.output.replacing(" \\\n    ", with: " ")
    for line in text.split(separator: "\n") where line.hasPrefix("  mingcha ") {
      let words = line.split(separator: ">")[0].split(separator: " ").dropFirst().map(String.init)
      #expect(throws: Never.self) { try Mingcha.parseAsRoot(words) }
    }
  }

  @Test func topicsAreThere() async throws {
    let codes = try await Program().run("help", "exit-codes")
    for code in ExitStatus.allCases { #expect(codes.output.contains("  \(code.rawValue)  ")) }
    let variables = try await Program().run("help", "environment")
    #expect(variables.output.contains("MINGCHA_STORE"))
  }

  @Test func versionIsOneLine() async throws {
    let outcome = try await Program().run("--version")
    #expect(outcome.output == "mingcha \(Mingcha.version)\n")
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func completionIsMade(shell: String) async throws {
    let outcome = try await Program().run("--generate-completion-script", shell)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("mingcha"))
  }

  @Test func unknownVerbsAreWrongUse() async throws {
    let outcome = try await Program().run("audti")
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
  }
}
