import Foundation

/// Where initdb and postgres are. Debian keeps them off PATH, one directory a version.
struct ServerPrograms: Sendable {
  let directory: String

  var initdb: String { directory + "/initdb" }
  var postgres: String { directory + "/postgres" }

  static func find() throws -> ServerPrograms {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let candidates = debianDirectories() + path.split(separator: ":").map(String.init)
    if let directory = candidates.first(where: isComplete) { return ServerPrograms(directory: directory) }
    let asked = try? ChildProcess.output(of: ["pg_config", "--bindir"])
    if let directory = asked?.trimmingCharacters(in: .whitespacesAndNewlines), isComplete(directory) {
      return ServerPrograms(directory: directory)
    }
    throw LocalServerError.notInstalled
  }

  private static func debianDirectories() -> [String] {
    let root = "/usr/lib/postgresql"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return versions.compactMap { Int($0) }.sorted(by: >).map { "\(root)/\($0)/bin" }
  }

  private static func isComplete(_ directory: String) -> Bool {
    ["initdb", "postgres"].allSatisfy { FileManager.default.isExecutableFile(atPath: "\(directory)/\($0)") }
  }
}
