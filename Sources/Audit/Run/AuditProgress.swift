/// What a run is doing, for a progress line.
public enum AuditProgress: Sendable {
  case pulling(dataset: String)
  case judging(month: AuditMonth, done: Int, of: Int)
  case recording(month: AuditMonth)
}
