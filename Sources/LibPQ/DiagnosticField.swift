internal import CLibPQ

/// libpq's `PG_DIAG_*`: character macros, which Swift does not import.
enum DiagnosticField: Character {
  case severity = "V"
  case sqlState = "C"
  case message = "M"
  case detail = "D"
  case hint = "H"
  case position = "P"
  case context = "W"
  case schema = "s"
  case table = "t"
  case column = "c"
  case constraint = "n"

  func text(of result: OpaquePointer?) -> String? {
    guard let code = rawValue.asciiValue, let text = PQresultErrorField(result, Int32(code)) else {
      return nil
    }
    return String(cString: text)
  }
}
