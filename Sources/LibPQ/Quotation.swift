/// Removes what stands in quotation marks, where a message may quote a value or a password.
enum Quotation {
  static func blanked(in message: String) -> String {
    var text = ""
    var inside = false
    for scalar in message.unicodeScalars {
      if scalar == "\"" {
        text += inside ? "…\"" : "\""
        inside.toggle()
      } else if !inside {
        text.unicodeScalars.append(scalar)
      }
    }
    return inside ? text + "…\"" : text
  }
}
