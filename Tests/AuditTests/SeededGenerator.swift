import Foundation

/// Random numbers that come again with the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  let seed: UInt64
  private var state: UInt64

  init(seed: UInt64) {
    self.seed = seed
    state = seed
  }

  /// The seed of MINGCHA_SEED, or the usual one of what needs data of a certain wealth, or a new one; printed, so that a
  /// failure can be had again.
  static func fromEnvironment(usual: UInt64? = nil, _ caller: String = #function) -> SeededGenerator {
    let given = ProcessInfo.processInfo.environment["MINGCHA_SEED"].flatMap { UInt64($0) }
    let seed = given ?? usual ?? UInt64.random(in: 0..<1_000_000)
    print("\(caller): MINGCHA_SEED=\(seed)")
    return SeededGenerator(seed: seed)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
