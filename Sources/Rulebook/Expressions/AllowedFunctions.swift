/// The functions that a condition may call. All are immutable or stable and touch nothing but their arguments and
/// the rulebook's own tables.
public enum AllowedFunctions {
  /// PostgreSQL's own.
  static let plain: Set<String> = [
    "abs", "round", "floor", "ceil", "ceiling", "trunc", "mod", "sign", "power", "length", "char_length",
    "btrim", "ltrim", "rtrim", "trim", "lower", "upper", "left", "right", "substring", "substr", "position",
    "strpos", "replace", "starts_with", "split_part", "concat", "extract", "date_part", "date_trunc",
    "make_date",
    "cardinality", "array_length", "array_position", "translate", "regexp_replace", "to_char",
  ]

  /// The rulebook's, called without their schema.
  static let rulebook: Set<String> = [
    "blank", "local_date", "is_working_day", "working_days", "working_day_after", "threshold",
    "three_public_item",
    "years_after", "legal_limit", "lodging_cap", "lodging_cap_sum", "overseas_lodging_cap",
    "overseas_meals_cap",
    "overseas_misc_cap", "overseas_region", "vehicle_price_cap", "vehicle_displacement_cap", "conference_cap",
    "conference_attendee_limit", "conference_staff_pct", "conference_day_limit", "training_cap",
    "training_cap_sum",
    "lecture_fee", "travel_allowance", "is_official_card_item", "office_area_cap", "quantile8_of",
    "spending_term",
  ]

  static let aggregates: Set<String> = [
    "count", "sum", "min", "max", "avg", "bool_and", "bool_or", "every", "stddev_samp", "stddev_pop",
    "stddev",
    "var_samp", "var_pop", "variance", "string_agg", "array_agg",
  ]

  static let rulebookAggregates: Set<String> = [
    "quantile8", "benford_mad", "coefficient_of_variation", "herfindahl",
  ]

  /// Words of the rule language that look like functions.
  static let special: Set<String> = ["passed", "prior_year"]

  public static let all = plain.union(rulebook).union(aggregates).union(rulebookAggregates).union(special)

  public static func isAggregate(_ name: String) -> Bool {
    aggregates.contains(name) || rulebookAggregates.contains(name)
  }

  /// Whether the function lives in the schema `rulebook`.
  public static func isRulebook(_ name: String) -> Bool {
    rulebook.contains(name) || rulebookAggregates.contains(name)
  }

  /// The types that a value may be cast to.
  static let types: Set<String> = [
    "text", "int2", "int4", "int8", "numeric", "date", "bool", "interval", "timestamptz", "varchar",
  ]
}
