import ArgumentParser
import LibPQ
import Rulebook
import Store

/// Which cases are meant.
struct CaseFilter: ParsableArguments {
  /// As `review.flagged_case` names them.
  static let states = [
    "open", "reviewing", "confirmed", "rectifying", "rectified", "dismissed", "not_reproduced",
  ]

  @Option(name: .customLong("rule"), parsing: .upToNextOption, help: .said(.filterRule, value: "id"))
  var rules: [String] = []

  @Option(
    name: [.customLong("unit"), .customLong("agency")], parsing: .upToNextOption,
    help: .said(.unitFilter, value: "code"))
  var units: [String] = []

  @Option(
    name: [.customLong("state"), .customLong("status")], parsing: .upToNextOption,
    help: ArgumentHelp(CaseworkPhrase.stateFilter, codes: states, value: "state"), completion: .list(states))
  var wantedStates: [String] = []

  @Option(
    name: .customLong("severity"), parsing: .upToNextOption,
    help: .said(.filterSeverity, value: "low|medium|high"))
  var severities: [Severity] = []

  @Option(help: .said(.filterPeriod, value: "period"))
  var period: String?

  @Option(help: .said(.leastAmount, value: "yuan"))
  var minAmount: String?

  @Option(help: .said(.mostAmount, value: "yuan"))
  var maxAmount: String?

  @Option(help: .said(.assigneeFilter, value: "login"))
  var assignee: String?

  @Option(help: .said(.olderThan, value: "days"))
  var olderThan: Int?

  @Option(help: .said(.newerThan, value: "days"))
  var newerThan: Int?

  @Flag(inversion: .prefixedNo, help: .said(.backlogFilter))
  var backlog: Bool?

  @Option(help: .said(.pageSize, value: "count"))
  var limit: Int?

  @Option(help: .said(.afterCase, value: "id"))
  var after: Int64?

  func validate() throws {
    for state in wantedStates where !Self.states.contains(state) {
      throw ValidationError(
        Fault.unknownStatus.said(["status": state, "known": Self.states.joined(separator: ", ")]))
    }
    for amount in [minAmount, maxAmount].compactMap({ $0 })
    where amount.wholeMatch(of: /-?[0-9]{1,20}(\.[0-9]{1,10})?/) == nil {
      throw ValidationError(CaseworkFault.malformedAmount.said(["amount": amount]))
    }
    for (option, count) in [("--older-than", olderThan), ("--newer-than", newerThan), ("--limit", limit)] {
      guard let count, !(1...1_000_000).contains(count) else { continue }
      throw ValidationError(CaseworkFault.malformedCount.said(["option": option]))
    }
  }

  var selection: CaseSelection {
    var selection = CaseSelection()
    selection.rules = rules
    selection.units = units
    selection.states = wantedStates
    selection.severities = severities.map(\.rawValue)
    selection.period = period
    (selection.minAmount, selection.maxAmount) = (minAmount, maxAmount)
    selection.assignee = assignee
    (selection.olderThan, selection.newerThan) = (olderThan, newerThan)
    selection.backlog = backlog
    selection.after = after
    return selection
  }

  /// The page that was asked for: people read a page, programs everything.
  func page(
    of store: Connection, order: CaseOrder, today: String, overdueOn: String?, format: OutputFormat
  ) async throws -> CaseListing.Page {
    let listing = CaseListing(selection, order: order, today: today, overdueOn: overdueOn)
    do {
      return try await listing.page(of: store, limit: limit ?? (format == .text ? 100 : nil))
    } catch let fault as CaseListing.UnknownPosition {
      throw UsageFault(
        CaseworkFault.unknownAfter.said(["id": String(fault.caseID)]), hint: Fault.unknownCaseHint.said)
    }
  }
}
