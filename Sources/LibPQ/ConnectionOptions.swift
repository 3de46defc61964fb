public import Logging

/// How a session is set up, beyond what the connection string says.
public struct ConnectionOptions: Sendable {
  /// Shown in `pg_stat_activity`, unless the connection string or PGAPPNAME names another.
  public var applicationName: String
  public var timeZone: String
  /// Session settings such as `statement_timeout`, `search_path` or `role`.
  public var settings: [String: String]
  /// Notices and warnings go here, with their severity as level.
  public var logger: Logger?
  public var onNotice: (@Sendable (Notice) -> Void)?

  public init(
    applicationName: String = "mingcha", timeZone: String = "UTC", settings: [String: String] = [:],
    logger: Logger? = nil, onNotice: (@Sendable (Notice) -> Void)? = nil
  ) {
    self.applicationName = applicationName
    self.timeZone = timeZone
    self.settings = settings
    self.logger = logger
    self.onNotice = onNotice
  }

  /// What our reading of text relies on; the caller's settings come after. Our statements run once each: compiling them
  /// to machine code would take longer than most of them, up to a second where the planner expects many rows. To start
  /// parallel workers takes some 20 ms of every core, which only the longest are worth.
  var sessionSettings: [(name: String, value: String)] {
    let fixed = [
      ("DateStyle", "ISO, YMD"), ("IntervalStyle", "iso_8601"), ("TimeZone", timeZone),
      ("extra_float_digits", "1"), ("bytea_output", "hex"), ("standard_conforming_strings", "on"),
      ("jit", "off"), ("parallel_setup_cost", "10000"),
    ]
    return fixed + settings.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
