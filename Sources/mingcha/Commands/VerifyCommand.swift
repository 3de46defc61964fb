import ArgumentParser
import Chain
import Foundation
import LibPQ
import Store

/// Holds the store, or an exported file, against its chain.
struct VerifyCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "verify", .verifyVerb,
      examples: [
        (.verifyExample, "verify"), (.verifySinceExample, "verify --since 12"),
        (.verifyFileExample, "verify --file chain.jsonl"),
      ])
  }

  @Option(help: .said(.headOption, value: "number:hash"), transform: ChainHead.argument)
  var head: ChainHead?

  @Option(help: .said(.sinceOption, value: "run"))
  var since: Int64?

  @Option(help: .said(.fileOption, value: "path"), completion: .file())
  var file: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard since == nil || file == nil else { throw ValidationError(ChainPhrase.sinceWithFile.said) }
  }

  private func walk(_ file: String, _ console: Console) throws -> ChainWalk {
    let unreadable = UsageFault(ChainPhrase.noFile.said(["path": file]))
    guard let handle = FileHandle(forReadingAtPath: file) else { throw unreadable }
    do {
      return try ChainFile(handle).verify(paper: head) { done in
        console.progress(ChainPhrase.verifyingRecords.said(["done": String(done), "count": "?"]))
      }
    } catch is CocoaError {
      // a folder, or a disk that fails
      throw unreadable
    }
  }

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let console = invocation.console
    do {
      var report = Report("verify")
      report.isQuietable = true
      report.fact("sound", .flag(true))
      let last: ChainHead
      if let file {
        let walk = try walk(file, console)
        last = walk.head
        report.fact("records", .count(walk.count))
        report.summary = [ChainPhrase.soundFile.said(["records": String(walk.count)])]
      } else {
        let store = try await invocation.openCurrentStore()
        let outcome = try await StoreVerification { console.progress($0.line(done: $1, count: $2)) }
          .verify(store, paper: head, since: since)
        await store.close()
        last = outcome.head
        report.fact("records", .count(outcome.records))
        report.fact("cases", .count(outcome.cases))
        report.fact("report_box", .flag(outcome.includesTips))
        if outcome.first > 1 {
          console.note(ChainPhrase.notLookedAt.said(["record": String(outcome.first)]))
        }
        if !outcome.includesTips { console.note(TipTalk.boxNotVerified.said) }
        report.summary = [
          ChainPhrase.sound.said(["records": String(outcome.records), "cases": String(outcome.cases)])
        ]
      }
      report.fact("head", last == .none ? .nothing : .text(last.description))
      report.summary.append(
        last == .none ? ChainPhrase.empty.said : ChainPhrase.head.said(["head": last.description]))
      console.write(report)
      return .done
    } catch let fault as ChainFault {
      var report = Report("verify")
      report.fact("sound", .flag(false))
      report.fact("fault", .text(fault.kind.rawValue))
      report.fact("record", fault.record.map { .count($0) } ?? .nothing)
      report.fact("place", .text(fault.place))
      report.fact("detail", .text(fault.detail))
      console.write(report)
      console.fail(ChainPhrase.notSound.said(["fault": fault.said]), hint: ChainPhrase.paperHint.said)
      return .incomplete
    }
  }
}

extension StoreVerification.Step {
  func line(done: Int64, count: Int64) -> String {
    switch self {
    case .records: ChainPhrase.verifyingRecords.said(["done": String(done), "count": String(count)])
    case .cases: ChainPhrase.verifyingCases.said(["done": String(done)])
    case .runs: ChainPhrase.verifyingRuns.said
    case .history: ChainPhrase.verifyingHistory.said
    case .evidence: ChainPhrase.verifyingEvidence.said
    case .ledger: ChainPhrase.verifyingLedger.said
    }
  }
}
