import Foundation
import TestSupport
import Testing

/// What goes where, and in which form.
@Suite struct StreamTests {
  private let program = Program()

  @Test func dataGoToTheOutputAndTalkToTheError() async throws {
    let list = try await program.run("rules", "list", "-v")
    #expect(list.status == 0)
    #expect(list.output.contains("reception-companion-limit"))
    #expect(list.error.contains("rules from"))
    let wrong = try await program.run("rules", "show", "reception-companion-limt")
    #expect(wrong.status == 64)
    #expect(wrong.output.isEmpty)
    #expect(wrong.error.contains("did you mean reception-companion-limit?"))
  }

  @Test func nothingIsColouredWhenPiped() async throws {
    let list = try await program.run("rules", "list")
    #expect(!(list.output + list.error).contains("\u{1B}"))
  }

  @Test(arguments: [
    (["CLICOLOR_FORCE": "1"], [String](), true), (["CLICOLOR_FORCE": "0"], [], false),
    (["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], [], false),
    (["CLICOLOR_FORCE": "1", "NO_COLOR": ""], [], true),
    (["NO_COLOR": "1"], ["--color", "always"], true), (["CLICOLOR_FORCE": "1"], ["--color", "never"], false),
  ])
  func coloursAreWhereTheyWereAskedFor(
    environment: [String: String], options: [String], isColoured: Bool
  ) async throws {
    let program = Program(environment: environment)
    let list = try await program.run(["rules", "list"] + options)
    #expect(list.output.contains("\u{1B}[") == isColoured)
  }

  @Test func aReaderThatLeavesEndsItQuietly() async throws {
    let outcome = try await program.shell("set -o pipefail; \"$MINGCHA\" rules list --format json | head -1")
    #expect(outcome.status == 0)
    #expect(outcome.output == "{\n")
    #expect(outcome.error.isEmpty)
  }

  @Test func aFullDeviceIsNotWaitedFor() async throws {
    let outcome = try await program.shell("\"$MINGCHA\" rules list > /dev/full")
    #expect(outcome.error.isEmpty)
  }

  @Test func jsonNamesItsSchema() async throws {
    let list = try await program.run("rules", "list", "--format", "json")
    let json = try #require(JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [String: Any])
    #expect(json["schema"] as? String == "mingcha.rules.list/1")
    let rules = try #require(json["rules"] as? [[String: Any]])
    #expect(rules.count >= 26)
    #expect(rules.first?["title_zh"] is String)
  }

  @Test func csvIsAsTheStandardSays() async throws {
    let list = try await program.run("rules", "list", "--format", "csv")
    let lines = list.output.components(separatedBy: "\r\n")
    #expect(lines.first == "id,domain,severity,kind,period,enabled,title_zh,title_en,verification")
    #expect(lines.last?.isEmpty == true)
  }

  @Test func itSpeaksTheLanguageAskedFor() async throws {
    let asked = try await program.run("rules", "list", "--lang", "zh-CN")
    #expect(asked.output.contains("公务接待陪餐人数超限"))
    let locale = try await Program(environment: ["LANG": "zh_CN.UTF-8"]).run("rules", "--help")
    #expect(locale.output.contains("示例："))
    let overruled = try await Program(environment: ["LANG": "zh_CN.UTF-8", "MINGCHA_LANG": "en"]).run(
      "rules", "--help")
    #expect(overruled.output.contains("EXAMPLES:"))
  }

  @Test func quietSaysNothingWhenAllIsWell() async throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "rules/.keep")
    let program = Program(folder: folder.path)
    for arguments in [["rules", "new", "cash/some-rule"], ["rules", "check"], ["rules", "test"]] {
      let outcome = try await program.run(arguments + ["-q"])
      #expect(outcome.status == 0)
      if arguments[1] != "new" { #expect((outcome.output + outcome.error).isEmpty) }
    }
  }
}
