import Catalogue
import Foundation
import Testing

@testable import Rulebook

struct RulebookLoaderTests {
  @Test func theSampleHasNoFault() throws {
    let (rulebook, diagnostics) = try SampleRules.load()
    #expect(diagnostics == [])
    #expect(rulebook.sources[SampleRules.file]?.line(1) == "id: companions")
  }

  @Test func theFileHasTheNameOfItsRule() throws {
    let diagnostics = try SampleRules.load([
      "rules/reception/other.yaml": SampleRules.rule, "rules/reception/other.test.yaml": SampleRules.test,
    ]).diagnostics
    #expect(
      diagnostics.map { $0.rendered() } == [
        """
        rules/reception/other.yaml:1:5: error: the id "companions" is not the name of the file
          id: companions
              ^
        hint: name the file companions.yaml, or give the id other
        """,
        """
        rules/reception/other.yaml:1:5: error: the id "companions" is used twice
          id: companions
              ^
        hint: first used at rules/reception/companions.yaml:1:5
        """,
      ])
  }

  @Test func idsAreUniqueAcrossDomains() throws {
    let diagnostics = try SampleRules.load([
      "rules/travel/companions.yaml": SampleRules.rule, "rules/travel/companions.test.yaml": SampleRules.test,
    ]).diagnostics
    #expect(diagnostics.map(\.message) == ["the id \"companions\" is used twice"])
    #expect(diagnostics.first?.place.file == "rules/travel/companions.yaml")
  }

  @Test func retiredIDsStayRetired() throws {
    let retired = "id: companions\nreason: 条款废止\nretired_on: 2025-01-31\n"
    let (rulebook, diagnostics) = try SampleRules.load(["rules/retired/companions.yaml": retired])
    #expect(rulebook.retired.map(\.retiredOn) == ["2025-01-31"])
    #expect(
      diagnostics.map(\.message) == [
        "the id \"companions\" was retired on 2025-01-31 and may never be used again"
      ])
    #expect(diagnostics.first?.hint == "see rules/retired/companions.yaml:1:5")
  }

  @Test func testsAndRulesStandTogether() throws {
    let files = [
      "rules/reception/companions.yaml": SampleRules.rule,
      "rules/reception/companion.test.yaml": SampleRules.test,
    ]
    let diagnostics = RulebookLoader(catalogue: try SampleRules.catalogue())
      .load(files: files, root: "rules").diagnostics
    #expect(
      diagnostics.map { $0.rendered() } == [
        """
        rules/reception/companion.test.yaml: error: the test has no rule beside it
        hint: did you mean companions.test.yaml?
        """,
        """
        rules/reception/companions.yaml:1:5: warning: the rule "companions" has no test
          id: companions
              ^
        hint: write rules/reception/companions.test.yaml
        """,
      ])
  }

  @Test func nothingIsPassedOverInSilence() throws {
    let diagnostics = try SampleRules.load([
      "rules/lonely.yaml": SampleRules.rule, "rules/reception/a.yml": "", "rules/reception/a.csv": "",
      "rules/tables/holidays.csv": "", "rules/README.md": "", "rules/tables/placeholder.yaml": "x",
    ]).diagnostics.filter { $0.place.line == 0 }
    #expect(
      diagnostics.map { "\($0.place): \($0.message) (\($0.hint ?? ""))" } == [
        "rules/lonely.yaml: a rule stands in the folder of its domain ()",
        "rules/reception/a.csv: the file is not read (tables stand in tables/)",
        "rules/reception/a.yml: the file is not read (its name must end in .yaml)",
        "rules/tables/holidays.csv: no table \"holidays\" in the catalogue (did you mean \"holiday.csv\"?)",
      ])
  }

  @Test func readsAFolder() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rulebook-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let loader = RulebookLoader(catalogue: try SampleRules.catalogue())
    #expect(
      loader.load(folder: folder.path).diagnostics.map { $0.rendered() } == [
        "\(folder.path): error: there is no such folder"
      ])

    let domain = folder.appending(path: "reception")
    try FileManager.default.createDirectory(at: domain, withIntermediateDirectories: true)
    #expect(
      loader.load(folder: folder.path + "/").diagnostics.map { $0.rendered() } == [
        "\(folder.path): error: no rules in \(folder.path)\nhint: rules stand in DOMAIN/ID.yaml"
      ])

    try SampleRules.rule.write(
      to: domain.appending(path: "companions.yaml"), atomically: true, encoding: .utf8)
    try SampleRules.test.write(
      to: domain.appending(path: "companions.test.yaml"), atomically: true, encoding: .utf8)
    #expect(loader.load(folder: folder.path).diagnostics == [])

    // 来 in the encoding GBK
    try Data("id: gbk\ntitle: ".utf8 + [0xC0, 0xB4]).write(to: domain.appending(path: "gbk.yaml"))
    try SampleRules.test.write(to: domain.appending(path: "gbk.test.yaml"), atomically: true, encoding: .utf8)
    try Data(repeating: 0x20, count: 1 << 20 + 1).write(to: domain.appending(path: "large.yaml"))
    let (rulebook, diagnostics) = loader.load(folder: folder.path)
    #expect(rulebook.rules.map(\.file) == ["\(folder.path)/reception/companions.yaml"])
    #expect(
      diagnostics.map { "\($0.place): \($0.message)" } == [
        "\(domain.path)/gbk.yaml:2:1: the text is not UTF-8",
        "\(domain.path)/large.yaml: the file is larger than 1 MB",
      ])
  }

  @Test func aLinkToTheFolderIsFollowedAndOneInsideIsNamed() throws {
    let place = FileManager.default.temporaryDirectory.appending(path: "rulebook-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: place) }
    let domain = place.appending(path: "real/reception")
    try FileManager.default.createDirectory(at: domain, withIntermediateDirectories: true)
    try SampleRules.rule.write(
      to: domain.appending(path: "companions.yaml"), atomically: true, encoding: .utf8)
    let link = place.appending(path: "link").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: place.path + "/real")
    let loader = RulebookLoader(catalogue: try SampleRules.catalogue())
    #expect(loader.load(folder: link).rulebook.rules.map(\.file) == ["\(link)/reception/companions.yaml"])
    try FileManager.default.createSymbolicLink(
      atPath: place.path + "/real/travel", withDestinationPath: domain.path)
    #expect(
      loader.load(folder: link).diagnostics.map { $0.rendered() }.contains {
        $0.hasPrefix("\(link)/travel: error: a link to a folder is not followed")
      })
  }
}
