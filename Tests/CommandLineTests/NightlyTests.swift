import Foundation
import TestSupport
import Testing

/// A night whose parts go wrong one by one.
@Suite(.database(.migrated)) struct NightlyTests {
  @Test func aPartThatFailsKeepsNothingElseFromBeingDone() async throws {
    let fixture = try await LetterFixture()
    try await fixture.subscribe("a@example.org", "--language", "en")
    try await fixture.run("2026-03", on: "2026-04-02", found: ["a": "000101"])
    #expect(try await fixture.program.run("migrate", "-q").status == 0)
    let folder = try TemporaryFolder()
    let metrics = "\(folder.path)/mingcha.prom"
    // There is no source: the audits fail, letters and metrics do not.
    let outcome = try await fixture.program.run("nightly", "--metrics", metrics)
    #expect(outcome.status == 2, "\(outcome.error)")
    #expect(outcome.error.contains("the audit of the running month") && outcome.output.contains("sent"))
    #expect(outcome.output.split(separator: "\n").count == 1)
    #expect(try fixture.server.mails.contains { $0.headers["Subject"]?.contains("2026-03") == true })
    let text = try folder.text("mingcha.prom")
    for line in [
      "mingcha_cases{severity=\"high\"} 1", "mingcha_run_complete 1", "mingcha_rules_unchecked 1",
      "mingcha_digest_failures 0", "# TYPE mingcha_last_success_timestamp_seconds gauge",
    ] {
      #expect(text.contains(line + "\n"), "\(line) in \(text)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["mingcha.prom"])
    let nowhere = try await fixture.program.run("nightly", "--metrics", "/nowhere/mingcha.prom")
    #expect(nowhere.status == 64 && nowhere.error.contains("/nowhere/mingcha.prom"))
  }

  @Test func messagesCanBeJSONLines() async throws {
    let fixture = try await LetterFixture()
    let outcome = try await fixture.program.run("nightly", "--log-format", "json")
    let lines = outcome.error.split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines {
      let members = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      for key in ["ts", "level", "call", "run_id", "message"] { #expect(members?[key] != nil, "\(line)") }
    }
  }

  @Test func unitsAreWholeAndHardened() async throws {
    let outcome = try await Program().run("install-units", "--print", "--program", "/usr/bin/true")
    #expect(outcome.status == 0)
    for words in [
      "DynamicUser=yes", "ProtectSystem=strict", "LoadCredential=", "Persistent=true", "flock -n", "MAILTO=",
    ] {
      #expect(outcome.output.contains(words), "\(words)")
    }
    #expect(try await Program().run("install-units").status == 64)
    let folder = try TemporaryFolder()
    let written = try await Program().run(
      "install-units", "--folder", folder.path, "--program", "/usr/bin/true")
    #expect(written.status == 0, "\(written.error)")
    let check = try await Program(folder: folder.path).shell(
      "command -v systemd-analyze > /dev/null || exit 0; systemd-analyze verify ./mingcha.service ./mingcha.timer"
    )
    #expect(check.status == 0, "\(check.error)")
  }
}
