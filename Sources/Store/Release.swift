/// What a program ships: the rulebook that judges without anybody's approval. `migrate` tells the store.
public struct Release: Sendable {
  /// All rules and tables as one canonical text.
  public let rulebook: String
  public let programVersion: String

  public init(rulebook: String, programVersion: String) {
    self.rulebook = rulebook
    self.programVersion = programVersion
  }
}
