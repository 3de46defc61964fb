/// Follows units from code to code in the order of the days, so that a unit that got its old code back ends there, and
/// rows that contradict each other end nowhere instead of going round.
struct SuccessionPaths {
  struct End {
    /// Where the unit goes on: one code, several after a split, none where the rows of a day go round.
    var codes: Set<String> = []
    var reached: Set<String> = []
    var steps: Set<UnitSuccession.Step> = []
  }

  private struct Place: Hashable {
    let code: String
    /// The day since when; nil: from the beginning.
    let since: String?
  }

  private let outgoing: [String: [UnitSuccession.Step]]

  init(_ steps: [UnitSuccession.Step]) { outgoing = Dictionary(grouping: steps, by: \.oldCode) }

  var oldCodes: [String] { outgoing.keys.sorted() }

  func end(of code: String) -> End {
    var end = End()
    var seen: Set<Place> = []
    var waiting = [Place(code: code, since: nil)]
    while let place = waiting.popLast() {
      guard seen.insert(place).inserted else { continue }
      end.reached.insert(place.code)
      let next = (outgoing[place.code] ?? []).filter { step in place.since.map { step.fromOn >= $0 } ?? true }
      if next.isEmpty { end.codes.insert(place.code) }
      for step in next {
        end.steps.insert(step)
        waiting.append(Place(code: step.newCode, since: step.fromOn))
      }
    }
    return end
  }
}
