/// What the process says to whoever called it.
enum ExitStatus: Int32, Sendable, CaseIterable {
  case done = 0
  /// `--fail-on` was given, and the run opened or reopened such a case.
  case newCases = 1
  /// Something could not be checked; wins over new cases.
  case incomplete = 2
  /// Wrong use, a faulty rule file, settings that somebody has to change.
  case wrongUse = 64
  /// Somebody holds the lock, or the database is away: the same call may succeed later.
  case tryAgain = 75
  case interrupted = 130

  var meaning: ExitPhrase {
    switch self {
    case .done: .done
    case .newCases: .newCases
    case .incomplete: .incomplete
    case .wrongUse: .wrongUse
    case .tryAgain: .tryAgain
    case .interrupted: .interrupted
    }
  }
}
