/// How far a pull has come.
public struct PullProgress: Sendable, Hashable {
  public enum Step: Sendable, Hashable {
    case counting, reading, merging
  }

  public let dataset: String
  /// Place of the dataset in this pull, from 1.
  public let number: Int
  public let count: Int
  public let step: Step
  /// Read of this dataset so far.
  public let bytes: Int
}
