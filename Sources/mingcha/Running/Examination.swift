/// What the doctor found, point by point.
struct Examination: Sendable {
  enum Verdict: String, Sendable {
    case fine = "ok"
    case warning
    case failed

    var style: Style? {
      switch self {
      case .fine: .green
      case .warning: .yellow
      case .failed: .red
      }
    }
  }

  struct Finding: Sendable {
    let point: DoctorPhrase
    let verdict: Verdict
    let message: String
  }

  private(set) var findings: [Finding] = []
  private(set) var status = ExitStatus.done

  mutating func add(_ point: DoctorPhrase, _ verdict: Verdict, _ message: String) {
    findings.append(Finding(point: point, verdict: verdict, message: message))
    if verdict == .failed, status == .done { status = .incomplete }
  }

  /// A fault that keeps the rest from being examined. A database that is away outweighs the other faults: the
  /// same call may succeed later.
  mutating func add(_ point: DoctorPhrase, _ error: any Error) {
    let failure = Failure(error)
    add(point, .failed, [failure.message, failure.hint].compactMap { $0 }.joined(separator: "; "))
    if failure.status == .tryAgain { status = .tryAgain }
  }

  var table: Table {
    var table = Table(
      "findings", [.init("point", .point), .init("verdict", .verdict), .init("message", .message)])
    for finding in findings {
      table.add(
        [.text(finding.point.said), .text(finding.verdict.rawValue), .text(finding.message)],
        style: finding.verdict.style)
    }
    return table
  }
}
