/// Why a test could not be run.
enum RuleTestFault: Error, CustomStringConvertible {
  case month(String)

  var description: String {
    switch self {
    case .month(let text): "the month \"\(text)\" is not written as 2026-03"
    }
  }
}
