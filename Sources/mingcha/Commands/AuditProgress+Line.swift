import Audit

extension AuditProgress {
  var line: String {
    switch self {
    case .pulling(let dataset): Talk.pullingDataset.said(["dataset": dataset])
    case .judging(let month, let done, let count):
      Talk.judging.said(["month": "\(month)", "done": String(done), "count": String(count)])
    case .recording(let month): Talk.recording.said(["month": "\(month)"])
    }
  }
}
