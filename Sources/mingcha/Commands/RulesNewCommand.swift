import ArgumentParser
import Catalogue
import Foundation
import Rulebook

/// Writes a rule and its test to start from.
struct RulesNewCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "new", .rulesNew,
      examples: [
        (.rulesNew, "rules new reception/reception-late-invoice"),
        (.rulesNewDataset, "rules new meetings/conference-too-long --dataset meeting"),
      ])
  }

  @Argument(help: .said(.newRule, value: "domain/id"))
  var name: String

  @Option(help: .said(.dataset))
  var dataset = "payment"

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts.allSatisfy(isPlain) else {
      throw UsageFault(Fault.ruleName.said(["name": name]), hint: Fault.ruleNameHint.said)
    }
    guard let offered = invocation.catalogue.dataset(named: dataset) else {
      let nearest = Nearest.name(to: dataset, in: invocation.catalogue.datasets.map(\.name))
      throw UsageFault(
        Fault.unknownDataset.said(["name": dataset]),
        hint: nearest.map { Fault.didYouMean.said(["name": $0]) })
    }
    guard case .folder(let folder) = invocation.rulebookPlace else {
      throw UsageFault(Fault.noRulesFolder.said, hint: Fault.noRulesFolderHint.said)
    }
    try refuseUsedID(parts[1], invocation)
    let skeleton = RuleSkeleton(id: parts[1], dataset: offered)
    let path = "\(folder)/\(parts[0])/\(parts[1])"
    try FileManager.default.createDirectory(
      atPath: "\(folder)/\(parts[0])", withIntermediateDirectories: true)
    for (file, text) in [("\(path).yaml", skeleton.rule), ("\(path).test.yaml", skeleton.test)] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: file), options: .withoutOverwriting)
    }
    var report = Report("rules.new")
    report.fact("rule", .text("\(path).yaml"))
    report.fact("test", .text("\(path).test.yaml"))
    report.lead = ["\(path).yaml", "\(path).test.yaml"]
    invocation.console.write(report)
    invocation.console.note(Talk.ruleWritten.said(["id": parts[1]]))
    return .done
  }

  /// An id is never given twice, and never again.
  private func refuseUsedID(_ id: String, _ invocation: Invocation) throws {
    let (rulebook, _) = invocation.rulebookPlace.load(invocation.catalogue)
    if let rule = rulebook.rule(id) {
      throw UsageFault(Fault.ruleExists.said(["id": id, "file": rule.file]))
    }
    if let retired = rulebook.retired.first(where: { $0.id == id }) {
      throw UsageFault(Fault.ruleRetired.said(["id": id, "day": retired.retiredOn]))
    }
  }

  private func isPlain(_ text: String) -> Bool {
    text.wholeMatch(of: /[a-z][a-z0-9]*(-[a-z0-9]+)*/) != nil
  }
}
