import Foundation

/// The console sessions of the README.
struct Readme {
  struct Step {
    let command: String
    /// What the README shows below the command.
    let output: String
  }

  private let text: String

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func read() throws -> Readme {
    Readme(text: try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8))
  }

  /// The steps of the sessions below a heading of the second or third level.
  func steps(under heading: String) -> [Step] {
    let chapters = text.split(separator: /\n(?=##+ )/)
    let chapter = chapters.first { $0.drop { "# ".contains($0) }.hasPrefix(heading + "\n") }
    return String(chapter ?? "").components(separatedBy: "```console\n").dropFirst().flatMap(steps(ofBlock:))
  }

  private func steps(ofBlock block: String) -> [Step] {
    guard let session = block.components(separatedBy: "\n```").first else { return [] }
    return ("\n" + session).components(separatedBy: "\n$ ").dropFirst().map { part in
      // Further lines of a command stand behind the shell's own `> `.
      let lines = part.components(separatedBy: "\n")
      let further = lines.dropFirst().prefix { $0.hasPrefix("> ") }
      return Step(
        command: ([lines[0]] + further.map { String($0.dropFirst(2)) }).joined(separator: "\n"),
        output: lines.dropFirst(1 + further.count).joined(separator: "\n"))
    }
  }
}
