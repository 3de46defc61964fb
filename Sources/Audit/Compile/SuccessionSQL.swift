import Catalogue
public import Rulebook

/// How a rule that looks at a unit through time finds the rows of its predecessors. Both sides of a comparison speak of
/// the same unit: rows under an old code count for the unit that goes on, this year's and last year's alike.
struct SuccessionSQL {
  private let bound: BoundRule
  private let succession: UnitSuccession
  private let schema: String

  /// Nil where there is nothing to follow: then the rule's SQL is what it would be without.
  init?(_ bound: BoundRule, _ context: JudgingContext) {
    guard !context.succession.isEmpty, bound.followsSuccession else { return nil }
    self.bound = bound
    succession = context.succession
    schema = context.schema
  }

  /// The position of the key that is the unit's code.
  var key: Int { bound.unitKey ?? 0 }

  /// The code under which the unit of a code goes on.
  func successor(of code: SQLText) -> SQLText {
    guard !succession.successors.isEmpty else { return code }
    let pairs = succession.successors.sorted { $0.key < $1.key }
      .map { CanonicalText.string($0.key) + ": " + CanonicalText.string($0.value) }
    let map = SQLQuoting.string("{" + pairs.joined(separator: ", ") + "}")
    return "coalesce(\(map)::jsonb ->> \(code), \(code))"
  }

  /// Whether a column holds one of the codes of a unit; an index may answer it.
  func isOfUnit(_ column: SQLText, _ code: SQLText) -> SQLText {
    let cases = succession.predecessors.keys.sorted().map { successor -> String in
      let codes = succession.codes(of: successor).map(SQLQuoting.string).joined(separator: ", ")
      return "when \(code.text) in (\(codes)) then array[\(codes)]"
    }
    guard !cases.isEmpty else { return "\(column) = \(code)" }
    return "\(column) = any (case \(cases.joined(separator: " ")) else array[\(code)] end)"
  }

  /// Whether rows of a unit that was split exist that may be this unit's; nil where no unit was split.
  /// - Parameter exist: whether there are any whose code is in the list.
  func isUnknown(_ code: SQLText, _ exist: (SQLText) -> SQLText) -> SQLText? {
    guard !succession.splits.isEmpty else { return nil }
    let units = succession.splits.sorted { $0.key < $1.key }.map { unit, split in
      (unit: SQLQuoting.string(unit), codes: split.map(SQLQuoting.string).joined(separator: ", "))
    }
    let lists = units.map { "when \($0.unit) then array[\($0.codes)]" }.joined(separator: " ")
    return """
      (case when \(code) in (\(units.map(\.unit).joined(separator: ", "))) \
      then \(exist("(case \(code) \(lists) end)")) else false end)
      """
  }

  /// The steps that were followed to a group's unit, as records of its evidence.
  func records() -> SQLText? {
    let pairs = succession.steps.sorted { $0.key < $1.key }.flatMap { code, steps in
      steps.map { "(\(SQLQuoting.string(code)), \($0.version)::bigint)" }
    }
    guard !pairs.isEmpty else { return nil }
    return """
      select g.unit, 200, null::numeric, j.version, jsonb_build_object('dataset', 'agency_succession', \
      'key', jsonb_build_array(j.old_code, j.new_code, j.from_on)::text, 'version', j.version), null::text, null::date
      from judged as g join (values \(pairs.joined(separator: ", "))) as step (code, version) on step.code = g.k\(key)
        join \(schema).agency_succession as j on j.version = step.version
      where g.verdict = 'flagged'
      """
  }

  /// The same for the figures; other groups have none of it.
  func figures() -> SQLText? {
    let cases = succession.steps.sorted { $0.key < $1.key }.map { code, steps in
      let text = steps.map(\.described).joined(separator: "; ")
      let figure = "{\"agency_succession\": \(CanonicalText.string(text))}"
      return "when \(SQLQuoting.string(code)) then \(SQLQuoting.string(figure))::jsonb"
    }
    guard !cases.isEmpty else { return nil }
    return "coalesce(case g.k\(key) \(cases.joined(separator: " ")) end, '{}'::jsonb)"
  }
}

extension BoundRule {
  private static let unit = "agency_code"

  /// The key of a group that is its unit's code.
  var unitKey: Int? {
    guard dataset.column(Self.unit) != nil, !lets.contains(where: { $0.name == Self.unit }) else {
      return nil
    }
    return rule.per.firstIndex { $0.text == Self.unit }
  }

  /// Whether the rule holds a unit against its own past or against its budget.
  public var followsSuccession: Bool {
    unitKey != nil && (comparesWithPriorYear || joins.contains(where: follows))
  }

  /// Whether the join finds rows of the same unit in another time, or its budget.
  func follows(_ join: BoundJoin) -> Bool {
    guard unitKey != nil, isGroupLevel(join), case .dataset(let joined) = join.source,
      joined.name == "budget" || joined.name == dataset.name
    else { return false }
    return join.keys.contains { Self.isUnit($0, of: join) }
  }

  static func isUnit(_ key: BoundJoin.Key, of join: BoundJoin) -> Bool {
    key.joined == unit && key.own.source.text == unit && !join.lets.contains { $0.name == unit }
  }
}
