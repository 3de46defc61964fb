import Audit
import Synchronization

/// Notes when an audit passes from one step to the next.
final class StopWatch: Sendable {
  private struct Marks {
    var judgingBegan: ContinuousClock.Instant?
    var recordingBegan: ContinuousClock.Instant?
  }

  private let marks = Mutex(Marks())

  func note(_ progress: AuditProgress) {
    let now = ContinuousClock.now
    marks.withLock { marks in
      switch progress {
      case .pulling: break
      case .judging(_, 0, _): marks.judgingBegan = now
      case .judging: break
      case .recording: marks.recordingBegan = now
      }
    }
  }

  /// What the last month took, now that its audit has ended.
  func lap(_ month: String) -> Measurements.MonthCost {
    let now = ContinuousClock.now
    return marks.withLock { marks in
      let recording = marks.recordingBegan ?? now
      let judging = marks.judgingBegan ?? recording
      marks = Marks()
      return Measurements.MonthCost(month: month, judging: recording - judging, recording: now - recording)
    }
  }
}
