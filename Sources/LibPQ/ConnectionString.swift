internal import CLibPQ

/// Reads libpq connection strings and URIs the way libpq does.
public enum ConnectionString {
  /// What a connection string says, fit for a log: keys that hold secrets are left out.
  /// A string that libpq cannot read gives a remark in its place, since any part of it may be the password.
  public static func masked(_ conninfo: String) -> String {
    guard let options = try? explicitOptions(of: conninfo) else {
      return "(a connection string libpq cannot read)"
    }
    let shown = options.filter { !secretKeys.contains($0.key) }
    guard !shown.isEmpty else { return "(libpq's defaults)" }
    return shown.map { "\($0.key)=\(quoted($0.value))" }.joined(separator: " ")
  }

  /// Another database of the same server, all else the same.
  public static func replacingDatabase(in conninfo: String, with database: String) throws -> String {
    let options = try explicitOptions(of: conninfo).filter { $0.key != "dbname" } + [("dbname", database)]
    return options.map { "\($0.key)=\(quoted($0.value))" }.joined(separator: " ")
  }

  private static let secretKeys: Set<String> = ["password", "sslpassword", "passfile", "sslkey"]

  /// The options that stand in the string itself, in libpq's order; not those of the environment or a service.
  static func explicitOptions(of conninfo: String) throws -> [(key: String, value: String)] {
    var message: UnsafeMutablePointer<CChar>?
    guard let options = PQconninfoParse(conninfo, &message) else {
      defer { PQfreemem(message) }
      let text = message.map { String(cString: $0) } ?? "out of memory"
      throw ConnectionUsageError("faulty connection string: " + Quotation.blanked(in: text.trimmed))
    }
    defer { PQconninfoFree(options) }
    return values(of: options)
  }

  /// What libpq would use for what a string leaves open: environment and service file.
  static func defaults() -> [String: String] {
    guard let options = PQconndefaults() else { return [:] }
    defer { PQconninfoFree(options) }
    return Dictionary(values(of: options).map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  private static func values(of options: UnsafeMutablePointer<PQconninfoOption>) -> [(
    key: String, value: String
  )] {
    var found: [(key: String, value: String)] = []
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val {
        found.append((String(cString: keyword), String(cString: value)))
      }
      option += 1
    }
    return found
  }

  static func quoted(_ value: String) -> String {
    let isPlain = value.unicodeScalars.allSatisfy { !" '\\\t\n".unicodeScalars.contains($0) }
    guard value.isEmpty || !isPlain else { return value }
    let escaped = value.unicodeScalars.reduce(into: "") { text, scalar in
      if scalar == "'" || scalar == "\\" { text.unicodeScalars.append("\\") }
      text.unicodeScalars.append(scalar)
    }
    return "'\(escaped)'"
  }
}
