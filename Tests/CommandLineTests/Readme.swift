import Foundation

/// The console sessions of the README.
struct Readme {
  struct Step {
    let command: String
    /// What the README shows below the command.
    let output: String
  }

  let steps: [Step]

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func read() throws -> Readme {
    let text = try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
    var steps: [Step] = []
    for block in text.components(separatedBy: "```console\n").dropFirst() {
      guard let session = block.components(separatedBy: "\n```").first else { continue }
      for part in ("\n" + session).components(separatedBy: "\n$ ").dropFirst() {
        let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        steps.append(Step(command: String(lines[0]), output: lines.count > 1 ? String(lines[1]) : ""))
      }
    }
    return Readme(steps: steps)
  }
}
