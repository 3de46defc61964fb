/// What PostgreSQL says against a rule. It quotes the value that it stumbled over, which may be somebody's name.
enum ServerWords {
  static func masked(_ message: String) -> String {
    message.replacing(/"[^"]*"|“[^”]*”/, with: "“…”")
  }
}
