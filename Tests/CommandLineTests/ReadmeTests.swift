import Foundation
import TestSupport
import Testing

/// The README's sessions that need no demo, run as they stand there.
@Suite struct ReadmeTests {
  @Test func aProvinceNeedsOnlyRowsOfATable() async throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Readme.folder.appending(path: "rules"), to: URL(fileURLWithPath: folder.path + "/rules"))
    let program = Program(folder: folder.path, environment: ["MINGCHA_LANG": "zh-CN"])
    let steps = try Readme.read().steps(under: "换一个省")
    #expect(steps.contains { $0.command.contains("rules/tables/procurement_threshold.csv") })
    for step in steps {
      let outcome = try await program.shell("PATH=\"${MINGCHA%/*}:$PATH\"; \(step.command)")
      #expect(outcome.status == 0, "\(step.command): \(outcome.error)")
      #expect(lines(outcome.output) == lines(step.output))
    }
    try await withoutTheRowsTheTestFails(program, folder)
  }

  /// Else the session would show nothing.
  private func withoutTheRowsTheTestFails(_ program: Program, _ folder: TemporaryFolder) async throws {
    let table = "rules/tables/procurement_threshold.csv"
    let shipped = try String(contentsOf: Readme.folder.appending(path: table), encoding: .utf8)
    #expect(try folder.text(table) != shipped)
    try folder.write(shipped, to: table)
    let outcome = try await program.run("rules", "test", "gp-open-tender-threshold")
    #expect(outcome.status == 64)
    #expect(outcome.output.contains("tender_id: 甲"), "\(outcome.output)")
  }

  private func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }
}
