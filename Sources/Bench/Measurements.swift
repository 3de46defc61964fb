/// What one history cost.
struct Measurements: Sendable {
  let years: Int
  /// The ledger's current payments.
  var payments = 0
  var scan = Duration.zero
  var firstPull = Duration.zero
  var rowsOfFirstPull = 0
  var monthPull = Duration.zero
  var rowsOfMonth = 0
  var idlePull = Duration.zero
  /// By month, in the order of judging.
  var months: [MonthCost] = []
  /// The last month checked by all rules that are on, and by the first of them.
  var checkOfAll = Duration.zero
  var checkOfFirst = Duration.zero
  /// Each rule judged alone, the slowest first.
  var rules: [(id: String, duration: Duration)] = []
  var findings = 0
  /// The most memory that this process held by the end of the pulls, and of all.
  var peakOfPulls = 0
  var peak = 0

  struct MonthCost: Sendable {
    let month: String
    var judging: Duration
    var recording: Duration
  }

  var audited: MonthCost? { months.last }
  var judgingOfYear: Duration { months.reduce(.zero) { $0 + $1.judging } }
  var recordingOfYear: Duration { months.reduce(.zero) { $0 + $1.recording } }

  func scans(_ duration: Duration) -> Double { scan > .zero ? duration / scan : 0 }
}
