import ArgumentParser
import LibPQ
import ReportBox

/// Seals every text anew with another key.
struct TipsKeyChangeCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "change", .keyChange,
      examples: [
        (.exampleKeyChange, "tips key change --old tip.key --new tip-2027.key"),
        (.exampleKeyChangeMore, "tips key change --old a.key --new b.key --store service=b"),
      ])
  }

  @Option(help: .said(.oldKey, value: "file"), completion: .file())
  var old: String

  @Option(help: .said(.newKey, value: "file"), completion: .file())
  var new: String

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let (old, new) = (try TipKey.read(old), try TipKey.read(new))
    guard old.id != new.id else { throw UsageFault(BoxFaultPhrase.keyExists.said(["place": self.new])) }
    let (changed, left) = try await invocation.withBox(KeyRing([new, old])) { box in
      let changed = try await box.change(to: new, from: old)
      let left = try await box.store.query(
        "select texts from review.tip_keys() where key_id = $1", [old.id]
      ).first?.first(as: Int.self)
      return (changed, left ?? 0)
    }
    var report = Report("tips.key.change")
    report.fact("key_id", .text(new.id))
    report.fact("changed", .count(changed))
    report.fact("left", .count(left))
    report.summary = [TipTalk.keyChanged.said(["count": String(changed), "id": new.id])]
    invocation.console.write(report)
    if left > 0 { invocation.console.warn(TipTalk.keyLeft.said(["count": String(left)])) }
    return left > 0 ? .incomplete : .done
  }
}
