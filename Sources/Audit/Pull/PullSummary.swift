public import Catalogue

/// What a pull did.
public struct PullSummary: Sendable, Hashable {
  public let pullID: Int64
  public let month: AuditMonth
  /// The day of the pull in the store's zone, ISO.
  public let localDate: String
  /// Those the source offers, in the order of the catalogue.
  public let datasets: [PulledDataset]
  /// Those it does not offer.
  public let absentDatasets: [String]
  /// Sentences for a person, such as that the source role could write.
  public let warnings: [LocalizedText]

  public var changedNothing: Bool { datasets.allSatisfy { $0.written == 0 } }
  public var faultCount: Int { datasets.reduce(0) { $0 + $1.faults.values.reduce(0, +) } }
}
