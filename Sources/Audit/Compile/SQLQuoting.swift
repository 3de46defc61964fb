/// Quoting of names and strings in generated SQL.
enum SQLQuoting {
  static func string(_ value: String) -> String {
    "'" + value.replacing("'", with: "''") + "'"
  }

  static func name(_ value: String) -> String {
    "\"" + value.replacing("\"", with: "\"\"") + "\""
  }
}
