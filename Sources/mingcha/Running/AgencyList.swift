/// Prefixes of agency codes as they stand on the command line, separated by commas.
enum AgencyList {
  static func prefixes(_ text: String?) -> [String] {
    (text ?? "").split { $0 == "," || $0 == "，" || $0.isWhitespace }.map(String.init)
  }
}
