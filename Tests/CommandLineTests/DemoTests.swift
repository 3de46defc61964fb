import Foundation
import TestSupport
import Testing

/// The demo from end to end, and the README's session on it.
@Suite(.serialized) struct DemoTests {
  @Test func theReadmeIsTrueAndTheDemoLeavesNothing() async throws {
    let folder = try TemporaryFolder()
    var program = Program(folder: folder.path, environment: ["MINGCHA_LANG": "zh-CN"])
    let steps = try Readme.read().steps(under: "先看一遍")
    #expect(steps.first?.command.hasPrefix("mingcha demo") == true)
    var server = ""
    for step in steps where !step.command.hasPrefix("export ") {
      let line = "set -o pipefail; PATH=\"${MINGCHA%/*}:$PATH\"; \(step.command)"
      let outcome = try await program.shell(line)
      #expect(outcome.status == 0, "\(step.command): \(outcome.error)")
      if server.isEmpty {
        let match = try #require(outcome.output.firstMatch(of: #/psql 'host=(\S+) dbname/#))
        server = String(match.output.1)
        program.environment["MINGCHA_STORE"] = "host=\(server) dbname=mingcha user=postgres"
      }
      #expect(told(outcome.output, server) == told(step.output, server))
    }
    try await nothingIsLeft(after: program, server)
  }

  private func nothingIsLeft(after program: Program, _ server: String) async throws {
    #expect(FileManager.default.fileExists(atPath: server))
    let stop = try await program.run("demo", "--stop")
    #expect(stop.status == 0, "\(stop.error)")
    #expect(!FileManager.default.fileExists(atPath: server))
    #expect(!FileManager.default.fileExists(atPath: program.folder + "/.mingcha"))
    let again = try await program.run("demo", "--stop")
    #expect(again.status == 0)
  }

  /// Where the demo lies and when it ran differ from machine to machine; so does the deadline, which counts from today.
  private func told(_ text: String, _ server: String) -> [String] {
    text.replacing(server, with: "/srv/county/.mingcha/server")
      .replacing(/\d{4}-\d\d-\d\d \d\d:\d\d/, with: "TIME")
      .split(separator: "\n").map(String.init).filter { !$0.hasPrefix("期限: ") }
  }

  @Test func somebodyElsesFolderIsRefused() async throws {
    let folder = try TemporaryFolder()
    try folder.write("precious", to: ".mingcha/letter.txt")
    for arguments in [["demo"], ["demo", "--stop"]] {
      let outcome = try await Program(folder: folder.path).run(arguments)
      #expect(outcome.status == 64)
      #expect(try folder.text(".mingcha/letter.txt") == "precious")
    }
  }

  @Test func aKilledDemoCanBeRemoved() async throws {
    let folder = try TemporaryFolder()
    let program = Program(folder: folder.path)
    let killed = try await program.shell("exec \"$MINGCHA\" demo") { pid in
      try await Task.sleep(for: .seconds(4))
      kill(pid, SIGKILL)
    }
    #expect(killed.status == 128 + SIGKILL)
    let stop = try await program.run("demo", "--stop")
    #expect(stop.status == 0, "\(stop.error)")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/.mingcha"))
  }

  @Test func aFolderOfAPathTooLongHoldsAPointer() async throws {
    let outer = try TemporaryFolder()
    let long = outer.path + "/" + String(repeating: "d", count: 100)
    try FileManager.default.createDirectory(atPath: long, withIntermediateDirectories: true)
    let program = Program(folder: long)
    let interrupted = try await program.shell("exec \"$MINGCHA\" demo") { pid in
      // How long it takes to get there depends on the machine.
      let pointer = long + "/.mingcha/server-folder"
      try await eventually("a pointer stands") { FileManager.default.fileExists(atPath: pointer) }
      kill(pid, SIGINT)
    }
    #expect(interrupted.status == 130, "\(interrupted.error)")
    #expect(!FileManager.default.fileExists(atPath: long + "/.mingcha"))
  }
}
