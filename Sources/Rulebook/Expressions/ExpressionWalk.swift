import Catalogue

/// Goes through a parse tree, refuses what a condition may not hold, and notes names and calls.
struct ExpressionWalk {
  let source: PlacedText
  /// How many bytes stand before the expression in the parsed text.
  let lead: Int

  private let scanner: SQLScanner
  private var references: [Expression.Reference] = []
  private var calls: [Expression.Call] = []
  private var aggregates: [Expression.Aggregate] = []
  private var priorYears: [Expression.Call] = []
  private var isInAggregate = false
  private var isInPriorYear = false

  init(source: PlacedText, lead: Int) {
    self.source = source
    self.lead = lead
    scanner = SQLScanner(source.text)
  }

  var expression: Expression {
    Expression(
      source: source, references: references, calls: calls, aggregates: aggregates, priorYears: priorYears)
  }

  mutating func visit(_ node: SyntaxNode) throws(Diagnostic) {
    switch node {
    case .array(let elements):
      for element in elements { try visit(element) }
    case .object:
      guard let (kind, content) = node.wrapped else { return }
      try visit(kind, content)
    default:
      break
    }
  }

  private mutating func visit(_ kind: String, _ node: SyntaxNode) throws(Diagnostic) {
    switch kind {
    case "ColumnRef": try visitReference(node)
    case "FuncCall": try visitCall(node)
    case "TypeCast": try visitCast(node)
    case "A_Const", "String", "Integer", "Float", "Null": break
    case "A_Expr":
      try visit(parts: ["lexpr", "rexpr"], of: node)
    case "BoolExpr", "CoalesceExpr", "MinMaxExpr", "NullTest", "BooleanTest", "A_ArrayExpr", "List",
      "CaseExpr",
      "CaseWhen", "A_Indirection", "A_Indices", "SortBy":
      try visit(
        parts: [
          "arg", "args", "elements", "items", "expr", "result", "defresult", "indirection", "uidx", "lidx",
          "node",
        ],
        of: node)
    case "SubLink":
      throw refusal(node, "A condition may hold no subquery.", hint: "Other datasets come in through `join`.")
    case "SQLValueFunction":
      throw refusal(
        node, "A condition may not ask for the clock or the session.",
        hint: "Use period_start, period_end or passed(day), so that a run can be repeated.")
    case "ParamRef":
      throw refusal(node, "A condition has no parameters.", hint: nil)
    default:
      throw refusal(node, "A condition may not hold \(kind).", hint: "See the rule language in the README.")
    }
  }

  private mutating func visit(parts: [String], of node: SyntaxNode) throws(Diagnostic) {
    for part in parts {
      guard let child = node[part] else { continue }
      try visit(child)
    }
  }

  private func refusal(_ node: SyntaxNode, _ message: String, hint: String?) -> Diagnostic {
    Diagnostic(at: source.place(utf8Offset: offset(of: node)), message, hint: hint)
  }

  private func offset(of node: SyntaxNode) -> Int {
    max((node["location"]?.integer ?? lead) - lead, 0)
  }

  private mutating func visitReference(_ node: SyntaxNode) throws(Diagnostic) {
    let fields = node["fields"]?.elements ?? []
    let names = node["fields"]?.names ?? []
    guard names.count == fields.count, (1...2).contains(names.count), let name = names.last else {
      throw refusal(node, "A name is a column, or a join and a column (`tender.method`).", hint: nil)
    }
    let start = offset(of: node)
    var end = scanner.endOfName(at: start)
    if names.count == 2 {
      let dot = scanner.skipSpace(from: end)
      end = scanner.endOfName(at: scanner.skipSpace(from: dot + 1))
    }
    references.append(
      Expression.Reference(qualifier: names.count == 2 ? names[0] : nil, name: name, range: start..<end))
  }

  private mutating func visitCast(_ node: SyntaxNode) throws(Diagnostic) {
    let type = node["typeName"]?["names"]?.names.last ?? ""
    guard AllowedFunctions.types.contains(type) else {
      throw refusal(
        node["typeName"] ?? node, "A condition may not cast to \(type).",
        hint: "Allowed: text, integer, bigint, numeric, date, boolean, interval.")
    }
    try visit(parts: ["arg"], of: node)
  }

  private mutating func visitCall(_ node: SyntaxNode) throws(Diagnostic) {
    let names = node["funcname"]?.names ?? []
    let name = names.last ?? ""
    let isSyntax = node["funcformat"]?.text == "COERCE_SQL_SYNTAX"
    guard names.count == 1 || (isSyntax && names.first == "pg_catalog"), AllowedFunctions.all.contains(name)
    else {
      let near = Nearest.name(to: name, in: AllowedFunctions.all)
      throw refusal(
        node, "The function \"\(names.joined(separator: "."))\" is not allowed in a condition.",
        hint: near.map { "Did you mean \($0)?" }
          ?? "Allowed functions are listed by `mingcha rules new --help`.")
    }
    if node["over"] != nil {
      throw refusal(node, "A condition may hold no window function.", hint: "Use `within: 7 days` and `per`.")
    }
    let start = offset(of: node)
    let nameEnd = scanner.endOfName(at: start)
    guard let inner = scanner.parenthesised(from: nameEnd) else {
      throw refusal(node, "The call of \"\(name)\" has no parentheses.", hint: nil)
    }
    let call = Expression.Call(name: name, nameRange: start..<nameEnd, range: start..<inner.upperBound + 1)
    if name == "prior_year" {
      try visitPriorYear(node, call: call)
    } else if AllowedFunctions.isAggregate(name) {
      try visitAggregate(node, call: call, inner: inner)
    } else {
      calls.append(call)
      try visit(parts: ["args"], of: node)
    }
  }

  private mutating func visitPriorYear(_ node: SyntaxNode, call: Expression.Call) throws(Diagnostic) {
    let before = aggregates.count
    guard !isInAggregate, !isInPriorYear, node["args"]?.elements.count == 1 else {
      throw refusal(
        node, "prior_year takes one expression of aggregates.", hint: "Write prior_year(sum(pay_amt)).")
    }
    isInPriorYear = true
    try visit(parts: ["args"], of: node)
    isInPriorYear = false
    guard aggregates.count > before else {
      throw refusal(node, "prior_year holds no aggregate.", hint: "Write prior_year(sum(pay_amt)).")
    }
    priorYears.append(call)
  }

  private mutating func visitAggregate(
    _ node: SyntaxNode, call: Expression.Call, inner: Range<Int>
  ) throws(Diagnostic) {
    guard !isInAggregate else {
      throw refusal(node, "An aggregate may not hold another aggregate.", hint: nil)
    }
    var end = call.range.upperBound
    var callEnd = end
    var filter: Range<Int>?
    let within = scanner.skipSpace(from: end)
    if within < scanner.bytes.count, scanner.hasWord("within", at: within) {
      let group = scanner.skipSpace(from: scanner.endOfName(at: within))
      if let order = scanner.parenthesised(from: scanner.endOfName(at: group)) {
        end = order.upperBound + 1
        callEnd = end
      }
    }
    let next = scanner.skipSpace(from: end)
    if next < scanner.bytes.count, scanner.hasWord("filter", at: next),
      let condition = scanner.parenthesised(from: scanner.endOfName(at: next))
    {
      let word = scanner.skipSpace(from: condition.lowerBound)
      filter = scanner.endOfName(at: word)..<condition.upperBound
      end = condition.upperBound + 1
    }
    aggregates.append(
      Expression.Aggregate(
        name: call.name, range: call.range.lowerBound..<end, callRange: call.range.lowerBound..<callEnd,
        value: node["agg_star"]?.isTrue == true ? nil : value(of: call.name, in: inner), filter: filter,
        isPriorYear: isInPriorYear))
    calls.append(call)
    isInAggregate = true
    try visit(parts: ["args", "agg_order", "agg_filter"], of: node)
    isInAggregate = false
  }

  /// What is aggregated: the first argument; of `herfindahl(key, amount)` the second.
  private func value(of name: String, in inner: Range<Int>) -> Range<Int>? {
    guard name == "herfindahl", let first = firstArgument(in: inner) else { return firstArgument(in: inner) }
    return firstArgument(in: min(first.upperBound + 1, inner.upperBound)..<inner.upperBound)
  }

  private func firstArgument(in inner: Range<Int>) -> Range<Int>? {
    var start = scanner.skipSpace(from: inner.lowerBound)
    if scanner.hasWord("distinct", at: start) || scanner.hasWord("all", at: start) {
      start = scanner.endOfName(at: start)
    }
    let end =
      scanner.firstTopLevel(in: start..<inner.upperBound) { scanner, offset in
        scanner.bytes[offset] == UInt8(ascii: ",") || scanner.hasWord("order", at: offset)
      } ?? inner.upperBound
    return start < end ? start..<end : nil
  }
}
