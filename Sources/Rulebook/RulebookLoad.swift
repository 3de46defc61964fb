import Catalogue

/// One loading of a rulebook: what has been read so far, and what is wrong with it.
struct RulebookLoad {
  private let catalogue: Catalogue
  private let root: String
  private var rules: [Rule] = []
  private var tables: [TableContent] = []
  private var tests: [RuleTest] = []
  private var retired: [RetiredRule] = []
  private var equivalents: [EquivalentMutant] = []
  private var uncheckable: [UncheckableRule] = []
  private var sources: [String: SourceText] = [:]
  private var diagnostics: [Diagnostic] = []
  private var rulePaths: [RulePath] = []
  private var testPaths: [RulePath] = []

  init(catalogue: Catalogue, root: String) {
    self.catalogue = catalogue
    self.root = root
  }

  mutating func read(_ text: String, file: String) {
    let path = RulePath(file: file, root: root)
    guard path.role != .ignored else {
      checkIgnored(path)
      return
    }
    sources[file] = SourceText(file: file, text: text)
    switch path.role {
    case .rule:
      rulePaths.append(path)
      if path.domain.isEmpty {
        report("a rule stands in the folder of its domain", at: SourcePlace(whole: file))
      }
      let reader = RuleReader(path: path, text: text, catalogue: catalogue)
      if let rule = reader.rule() { rules.append(rule) }
      diagnostics += reader.yaml.diagnostics
    case .test:
      testPaths.append(path)
      let reader = RuleTestReader(path: path, text: text, catalogue: catalogue)
      tests += reader.tests()
      diagnostics += reader.yaml.diagnostics
    case .retired:
      let reader = RetiredRuleReader(path: path, text: text)
      if let rule = reader.retired() { retired.append(rule) }
      diagnostics += reader.yaml.diagnostics
    case .table: readTable(path)
    case .equivalents:
      let reader = EquivalentMutantReader(file: file, text: text)
      equivalents += reader.equivalents()
      diagnostics += reader.yaml.diagnostics
    case .uncheckable:
      let reader = UncheckableRuleReader(file: file, text: text)
      uncheckable += reader.uncheckable()
      diagnostics += reader.yaml.diagnostics
    case .ignored: break
    }
  }

  /// A file that cannot be read is there all the same: nothing that refers to it is at fault.
  mutating func skip(_ file: String, because diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    let path = RulePath(file: file, root: root)
    switch path.role {
    case .rule: rulePaths.append(path)
    case .test: testPaths.append(path)
    default: break
    }
  }

  /// Checks what only all files together show.
  mutating func finish() -> (rulebook: Rulebook, diagnostics: [Diagnostic]) {
    checkIDs()
    checkLists()
    checkTests()
    checkRelated()
    let folder = root.isEmpty ? "rules" : root
    if rulePaths.isEmpty, !diagnostics.contains(where: { $0.place.file == folder }) {
      report("no rules in \(folder)", at: SourcePlace(whole: folder), hint: "rules stand in DOMAIN/ID.yaml")
    }
    let rulebook = Rulebook(
      rules: rules.sorted { ($0.id, $0.file) < ($1.id, $1.file) },
      tables: tables.sorted { $0.table < $1.table }, tests: tests,
      retired: retired.sorted { $0.id < $1.id }, equivalents: equivalents, uncheckable: uncheckable,
      sources: sources)
    return (rulebook, diagnostics.sorted())
  }

  private mutating func readTable(_ path: RulePath) {
    guard let table = catalogue.table(named: path.name), let source = sources[path.file] else {
      let nearest = Nearest.name(to: path.name, in: catalogue.tables.map(\.name))
      report(
        "no table \"\(path.name)\" in the catalogue", at: SourcePlace(whole: path.file),
        hint: nearest.map { "did you mean \"\($0).csv\"?" })
      return
    }
    var reader = TableReader(source: source, table: table)
    if let content = reader.content() { tables.append(content) }
    diagnostics += reader.diagnostics
  }

  /// A rule or table that nobody reads would be missed by nobody.
  private mutating func checkIgnored(_ path: RulePath) {
    if path.file.hasSuffix(".yml") {
      report("the file is not read", at: SourcePlace(whole: path.file), hint: "its name must end in .yaml")
    } else if path.file.hasSuffix(".csv"), path.domain != "tables" {
      report("the file is not read", at: SourcePlace(whole: path.file), hint: "tables stand in tables/")
    }
  }

  private mutating func checkIDs() {
    var first: [String: Rule] = [:]
    for rule in rules {
      if let other = first[rule.id] {
        report(
          "the id \"\(rule.id)\" is used twice", at: rule.idPlace, hint: "first used at \(other.idPlace)")
      } else {
        first[rule.id] = rule
      }
      if let old = retired.first(where: { $0.id == rule.id }) {
        report(
          "the id \"\(rule.id)\" was retired on \(old.retiredOn) and may never be used again",
          at: rule.idPlace, hint: "see \(old.place)")
      }
    }
  }

  /// What the lists say about a rule that is not there is out of date.
  private mutating func checkLists() {
    let ids = Set(rulePaths.map(\.name))
    for equivalent in equivalents where !ids.contains(equivalent.rule.text) {
      let nearest = Nearest.name(to: equivalent.rule.text, in: ids)
      report(
        "there is no rule \"\(equivalent.rule)\"", at: equivalent.rule.place,
        hint: nearest.map { "did you mean \"\($0)\"?" })
    }
    for entry in uncheckable where ids.contains(entry.id.text) {
      report("the rule \"\(entry.id)\" exists: it can be checked", at: entry.id.place)
    }
  }

  private mutating func checkTests() {
    for path in testPaths
    where !rulePaths.contains(where: { $0.name == path.name && $0.domain == path.domain }) {
      let nearest = Nearest.name(to: path.name, in: rulePaths.map(\.name))
      report(
        "the test has no rule beside it", at: SourcePlace(whole: path.file),
        hint: nearest.map { "did you mean \($0).test.yaml?" })
    }
    for rule in rules {
      if let path = rulePaths.first(where: { $0.file == rule.file }),
        !testPaths.contains(where: { $0.name == path.name && $0.domain == path.domain })
      {
        warn(
          "the rule \"\(rule.id)\" has no test", at: rule.idPlace,
          hint: "write \(rule.file.dropLast(5)).test.yaml")
      }
      for test in tests where test.rule == rule.id { checkFlagged(of: test, rule: rule) }
    }
  }

  /// Every flagged row names the whole subject, so that a test cannot pass by saying little.
  private mutating func checkFlagged(of test: RuleTest, rule: Rule) {
    guard !rule.subject.isEmpty else { return }
    let subject = rule.subject.map(\.text) + (rule.window == nil ? [] : ["first_on"])
    let known = subject + (rule.amount == nil ? [] : ["amount"])
    for row in test.flagged {
      for cell in row.cells where !known.contains(cell.column.text) {
        let nearest = Nearest.name(to: cell.column.text, in: known)
        report(
          "\"\(cell.column)\" is no part of the subject", at: cell.column.place,
          hint: nearest.map { "did you mean \"\($0)\"?" }
            ?? "the subject is \(subject.joined(separator: ", "))")
      }
      for name in subject where row.value(name) == nil {
        report("the flagged row does not say its \(name)", at: row.place)
      }
    }
  }

  /// No more than a warning: a rulebook may be a part of the one that its rules were written for.
  private mutating func checkRelated() {
    let ids = Set(rules.map(\.id)).union(rulePaths.map(\.name))
    for id in rules.flatMap(\.relatedIDs) where !ids.contains(id.text) {
      let nearest = Nearest.name(to: id.text, in: ids)
      warn("there is no rule \"\(id)\"", at: id.place, hint: nearest.map { "did you mean \"\($0)\"?" })
    }
  }

  private mutating func report(_ message: String, at place: SourcePlace, hint: String? = nil) {
    diagnostics.append(Diagnostic(at: place, message, hint: hint).excerpted(from: sources[place.file]))
  }

  private mutating func warn(_ message: String, at place: SourcePlace, hint: String? = nil) {
    let diagnostic = Diagnostic(.warning, at: place, message, hint: hint)
    diagnostics.append(diagnostic.excerpted(from: sources[place.file]))
  }
}
