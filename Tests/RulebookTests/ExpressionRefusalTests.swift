import Catalogue
import Testing

@testable import Rulebook

/// What a condition may not hold, and where the complaint points.
struct ExpressionRefusalTests {
  /// What stands in the place of the rule's `flag` (line 10, from column 7), and the first complaint.
  @Test(
    arguments: [
      ("amount > (select 1)", "10:16: A condition may hold no subquery."),
      ("guest_count > 1, amount > 1", "10:7: There are 2 expressions where one belongs."),
      ("guest_count > 1; drop table x", "10:22: A condition holds no semicolon."),
      ("guest_count > 1;", "10:22: A condition holds no semicolon."),
      ("guest_count from reception", "10:7: A condition is one expression; this is a query (fromClause)."),
      ("guest_count where true", "10:7: A condition is one expression; this is a query (whereClause)."),
      ("guest_count as name", "10:7: An expression has no name of its own here (\"name\")."),
      (
        "pg_read_file('/etc/passwd') = ''",
        "10:7: The function \"pg_read_file\" is not allowed in a condition."
      ),
      ("true and pg_sleep(1) is null", "10:16: The function \"pg_sleep\" is not allowed in a condition."),
      ("pg_catalog.now() > held_on", "10:7: The function \"pg_catalog.now\" is not allowed in a condition."),
      ("held_on < current_date", "10:17: A condition may not ask for the clock or the session."),
      ("current_user = 'x'", "10:7: A condition may not ask for the clock or the session."),
      ("guest_cuont > 1", "10:7: There is no column or name \"guest_cuont\" here."),
      ("true and guest.count > 1", "10:16: There is no column or name \"guest.count\" here."),
      ("sum(amount) over () > 1", "10:7: A condition may hold no window function."),
      ("count(*) > 1", "10:7: `flag` speaks of one row; it can hold no aggregate (count)."),
      ("reception_id::regclass is null", "10:21: A condition may not cast to regclass."),
      ("cast(reception_id as xml) is null", "10:28: A condition may not cast to xml."),
      ("guest_count > $1", "10:21: A condition has no parameters."),
      ("guest_count >", "10:20: syntax error at end of input"),
      ("guest_count > ) 1", "10:21: syntax error at or near \")\""),
      ("reception_id = '客人' and amount > (select 1)", "10:40: A condition may hold no subquery."),
      ("a.b.c > 1", "10:7: A name is a column, or a join and a column (`tender.method`)."),
      ("sum(max(amount)) > 1", "10:11: An aggregate may not hold another aggregate."),
      ("guest_count > 1 -- a comment", nil),
      ("guest_count > 1 /* a comment */", nil),
      ("guest_count in (1, 2) and amount between 1 and 2", nil),
      ("case when guest_count > 1 then held_on end is not distinct from held_on - 1", nil),
      ("reception_id ~ '^a' or reception_id like '%b%' or reception_id = any (array['x'])", nil),
      ("extract(month from held_on) = 3 and date_trunc('month', held_on)::date = held_on", nil),
      ("held_on + interval '1 month' > period_end and passed(held_on)", nil),
      ("(guest_count > 1) is true and not blank(reception_id)", nil),
    ] as [(String, String?)])
  func refuses(flag: String, complaint: String?) throws {
    let quoted = "flag: '" + flag.replacingOccurrences(of: "'", by: "''") + "'"
    // A quote moves everything by one column, and a doubled one by two: plain where plain can be.
    let isPlain = !flag.contains(" #") && !flag.hasPrefix("'") && !flag.contains(": ")
    let found = try found("flag: guest_count > allowed", isPlain ? "flag: \(flag)" : quoted)
    #expect(found == [complaint].compactMap { $0 })
  }

  /// Other places of the rule (the line moves with the lines put in front), and the first complaint.
  @Test(
    arguments: [
      (
        "flag:", "where: count(*) > 1\nflag:",
        "10:8: `where` speaks of one row; it can hold no aggregate (count)."
      ),
      ("flag:", "per: [reception_id]\nflag:", "11:7: \"guest_count\" is a value of a row, not of the group."),
      (
        "flag: guest_count > allowed", "per: [reception_id]\nwhen: amount > 1\nflag: sum(guest_count) > 1",
        "11:7: \"amount\" is a value of a row, not of the group."
      ),
      (
        "flag: guest_count > allowed", "per: [reception_id]\nflag: prior_year(amount) > 1",
        "11:7: prior_year holds no aggregate."
      ),
      (
        "flag: guest_count > allowed",
        "per: [reception_id]\nwithin: 7 days\nflag: prior_year(sum(amount)) > 1",
        "12:7: prior_year does not go with `within`."
      ),
      ("on: held_on", "on: held_no", "7:5: There is no column or name \"held_no\" here."),
      (
        "[reception_id]\n", "[reception_id, reception_no]\n",
        "11:25: There is no column or name \"reception_no\" here."
      ),
      (
        "{guest_count} guests", "{guest_cuont} guests",
        "15:9: There is no column or name \"guest_cuont\" here."
      ),
      (
        "flag:",
        "join: {bids: {dataset: bid, keys: {tender_id: reception_id}, where: bid_amount > 1}}\nflag:",
        "10:69: There is no column or name \"bid_amount\" here."
      ),
      (
        "flag:", "join: {bids: {dataset: bid, keys: {tender: reception_id}}}\nflag:",
        "10:36: There is no column of bid \"tender\"."
      ),
      (
        "from: reception", "from: bid",
        "6:7: The dataset \"bid\" has no agency_code, so the rule must say whose row it is."
      ),
    ])
  func refusesElsewhere(old: String, new: String, complaint: String) throws {
    let found = try found(old, new)
    #expect(found.first == complaint)
  }

  @Test(arguments: [
    ("guest_cuont > 1", "Did you mean guest_count?"), ("lenght(reception_id) > 1", "Did you mean length?"),
    ("amount > (select 1)", "Other datasets come in through `join`."),
  ])
  func hints(flag: String, hint: String) throws {
    let diagnostics = try diagnostics("flag: guest_count > allowed", "flag: \(flag)")
    #expect(diagnostics.map(\.hint) == [hint])
    #expect(diagnostics.first?.place.file == SampleRules.file)
    #expect(diagnostics.first?.excerpt == "flag: \(flag)")
  }

  /// A condition over several lines: the complaint points into the right one.
  @Test func pointsIntoFoldedText() throws {
    let folded = "flag: >\n  guest_count > 1\n  and 甲 > 2\n  and (select 1) > 2"
    let found = try found("flag: guest_count > allowed", folded)
    #expect(found == ["13:7: A condition may hold no subquery."])
  }

  private func diagnostics(_ old: String, _ new: String) throws -> [Diagnostic] {
    let rulebook = try SampleRules.load(replacing: old, with: new).rulebook
    return RuleBinder(catalogue: try SampleRules.catalogue()).bind(rulebook).diagnostics
  }

  private func found(_ old: String, _ new: String) throws -> [String] {
    try diagnostics(old, new).map { "\($0.place.line):\($0.place.column): \($0.message)" }
  }
}
