import Testing

@testable import Audit

/// Where units go on.
struct UnitSuccessionTests {
  private func succession(_ steps: (String, String, String)...) -> UnitSuccession {
    UnitSuccession(
      steps.enumerated().map {
        .init(oldCode: $1.0, newCode: $1.1, fromOn: $1.2, version: Int64($0))
      })
  }

  @Test func aChainIsFollowedToItsEnd() {
    let chain = succession(("a", "b", "2024-01-01"), ("b", "c", "2025-01-01"))
    #expect(chain.successors == ["a": "c", "b": "c"])
    #expect(chain.predecessors == ["c": ["a", "b"]])
    #expect(chain.steps["c"]?.map(\.described) == ["a → b (2024-01-01)", "b → c (2025-01-01)"])
  }

  @Test func aUnitThatTookItsCodeBackIsItself() {
    let back = succession(("a", "b", "2024-01-01"), ("b", "a", "2025-01-01"))
    #expect(back.successors == ["b": "a"])
    #expect(back.splits.isEmpty)
  }

  @Test func whatGoesRoundOnADayEndsNowhere() {
    let round = succession(("a", "b", "2024-01-01"), ("b", "a", "2024-01-01"), ("a", "a", "2024-01-01"))
    #expect(round.successors.isEmpty)
    #expect(round.splits == ["a": ["a", "b"], "b": ["a", "b"]])
  }

  @Test func partsThatComeTogetherAgainAreNoSplit() {
    let whole = succession(
      ("a", "b", "2024-01-01"), ("a", "c", "2024-01-01"), ("b", "d", "2025-01-01"), ("c", "d", "2025-06-01"))
    #expect(whole.successors == ["a": "d", "b": "d", "c": "d"])
    #expect(whole.splits.isEmpty)
  }

  @Test func whatWentIntoASplitIsUnknownToo() {
    let split = succession(
      ("z", "a", "2023-01-01"), ("a", "b", "2024-01-01"), ("a", "c", "2024-01-01"), ("c", "d", "2025-01-01"))
    #expect(split.successors == ["c": "d"])
    #expect(split.splits["b"] == ["a", "z"])
    #expect(split.splits["d"] == ["a", "z"])
    #expect(split.unattributed == ["a → b, d", "z → a, b, d"])
  }

  @Test func manyStepsTakeNoTime() {
    let steps = (0..<5000).map { number in
      UnitSuccession.Step(
        oldCode: "u\(number % 2000)", newCode: "u\((number * 7 + 1) % 2000)", fromOn: "2024-01-01",
        version: Int64(number))
    }
    let clock = ContinuousClock()
    #expect(clock.measure { _ = UnitSuccession(Array(steps.prefix(300))) } < .seconds(5))
  }
}
