/// A function that finds a figure of the law or nothing: where it looks, and for what.
struct TableLookup {
  let table: String
  /// The positions of the arguments that say which row is asked for.
  let keys: [Int]
  /// The positions of the days for which it is asked for.
  let days: [Int]
  /// The position of an argument without which nothing is asked, though it names no row.
  var count: Int?

  /// The sum over the nights of a stay: a cap for each.
  static let nights = "lodging_cap_sum"

  /// Functions whose null may also mean that the law sets no limit are left out: of them nobody could say that a row is
  /// lacking. Who does not know his level of government asks `threshold` for everybody's figure.
  static let all: [String: TableLookup] = [
    "threshold": .init(table: "procurement_threshold", keys: [0, 1, 2], days: [3]),
    "legal_limit": .init(table: "legal_limit", keys: [0], days: [1]),
    "lodging_cap": .init(table: "lodging_cap", keys: [0, 1, 2], days: [3]),
    nights: .init(table: "lodging_cap", keys: [0, 1, 2], days: [3], count: 4),
    "overseas_lodging_cap": .init(table: "overseas_cap", keys: [0, 1, 2], days: [3]),
    "overseas_meals_cap": .init(table: "overseas_cap", keys: [0, 1, 2], days: [3]),
    "overseas_misc_cap": .init(table: "overseas_cap", keys: [0, 1, 2], days: [3]),
    "vehicle_price_cap": .init(table: "vehicle_cap", keys: [0, 1, 2], days: [3]),
    "conference_cap": .init(table: "conference_cap", keys: [0], days: [1]),
    "training_cap": .init(table: "training_cap", keys: [0], days: [1]),
    "training_cap_sum": .init(table: "training_cap", keys: [0], days: [2], count: 1),
    "lecture_fee": .init(table: "lecture_fee", keys: [0], days: [1]),
    "travel_allowance": .init(table: "travel_allowance", keys: [0, 1], days: [2]),
    "office_area_cap": .init(table: "office_area_cap", keys: [0], days: [1]),
    "is_working_day": .init(table: "holiday", keys: [], days: [0]),
    "working_days": .init(table: "holiday", keys: [], days: [0, 1]),
    "working_day_after": .init(table: "holiday", keys: [], days: [0], count: 1),
  ]

  /// The positions of everything that has to be known before a row can be asked for.
  var needed: [Int] { keys + days + (count.map { [$0] } ?? []) }
}
