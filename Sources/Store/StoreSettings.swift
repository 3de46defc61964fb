import Catalogue
public import LibPQ

/// What was fixed at the store's first run.
public enum StoreSettings {
  public static let defaultTimeZone = "Asia/Shanghai"

  /// The zone whose days are the days of all periods.
  public static func timeZone(of store: Connection) async throws -> String {
    let rows = try await store.query("select value from review.setting where name = 'timezone'")
    return try rows.first?.first(as: String.self) ?? defaultTimeZone
  }

  /// Fixes the zone, unless it is fixed already.
  static func fixTimeZone(_ zone: String, on store: Connection) async throws {
    let known = try await store.query("select from pg_timezone_names where name = $1", [zone])
    guard !known.isEmpty else {
      throw StoreFault(
        .wrongUse,
        LocalizedText(
          zhCN: "PostgreSQL 不认识时区“\(zone)”", en: "PostgreSQL knows no time zone \"\(zone)\""),
        hint: LocalizedText(zhCN: "写作 Asia/Shanghai 这样", en: "write it as in Asia/Shanghai"))
    }
    try await store.execute(
      "insert into review.setting (name, value) values ('timezone', $1) on conflict do nothing", [zone])
  }
}
