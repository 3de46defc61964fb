/// Why a month was read from the source.
public enum ReadReason: String, Sendable, Hashable, CaseIterable {
  case firstPull
  /// Not pulled before.
  case newMonth
  case auditedMonth
  /// Rows or money in the source are not what they were.
  case sourceDiffers
  /// Rows set aside were waiting for their repair.
  case setAside
  /// The source has gained columns since.
  case newColumns
  case everything
  /// A row that was read in another month was known in this one.
  case movedRows
}
