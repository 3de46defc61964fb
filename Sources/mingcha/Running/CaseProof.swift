import Audit
import Catalogue
import LibPQ
import Rulebook

/// The query that finds a case again: pasted into psql, it gives the case's row out of the ledger as it stood then.
struct CaseProof {
  let file: CaseFile
  let rule: BoundRule
  private var succession: JudgingContext?

  init(file: CaseFile, rule: BoundRule) {
    self.file = file
    self.rule = rule
  }

  private static let columns = """
    kind, rule_id, agency_code, agencies, subject, amount, reason_zh, reason_en, evidence, verdict, units, \
    rows_judged, rows_missing
    """

  /// The ledger as the case's run saw it.
  private var context: JudgingContext? {
    guard let month = AuditMonth(file.text("month")), let pull = Int64(file.text("pull_id")) else {
      return nil
    }
    return JudgingContext(month: month, today: file.text("local_date"), state: .asOf(pull: pull))
  }

  /// The same, following the units that had been merged or renamed by then.
  func followingSuccession(on store: Connection) async throws -> CaseProof {
    var proof = self
    if rule.followsSuccession { proof.succession = try await context?.followingSuccession(on: store) }
    return proof
  }

  /// - Parameter namesSubject: false: the case is found by its fingerprint, because its subject names a person.
  func query(namesSubject: Bool = true) -> String? {
    guard let context = succession ?? context else { return nil }
    let statement = JudgingPass(rules: [rule], context: context) { _ in .complete }.statement.text
    let literal = Connection.quotedLiteral
    let identity =
      namesSubject
      ? "subject = \(literal(file.text("subject_text")))::jsonb"
      : """
      encode(sha256(convert_to(concat_ws(E'\\n', \(literal(file.text("rule_id"))), \(literal(file.text("period"))), \
      subject::text), 'UTF8')), 'hex') = \(literal(file.text("fingerprint")))
      """
    return """
      select agency_code, subject, amount, reason_zh, reason_en, jsonb_pretty(evidence)
      from (
      \(statement)
      ) as judged (\(Self.columns))
      where kind = 'F' and \(identity);
      """
  }

  /// Judges the case again as of the run that recorded its evidence; nil where the run cannot be read.
  func repeated(on store: Connection) async throws -> CaseRepetition.Outcome? {
    guard let context = succession ?? context, let run = Int64(file.text("run_id")),
      let version = Int(file.text("evidence_version"))
    else { return nil }
    return try await CaseRepetition(
      rule: rule, context: context, caseID: file.id, evidenceVersion: version, runID: run
    ).run(on: store)
  }

  /// The latest day that the rule went by in the case's records; nil when it is not one of their columns.
  func day(from store: Connection) async throws -> String? {
    guard let on = rule.rule.on?.text, let column = rule.dataset.column(on) else { return nil }
    let versions = file.records.filter { $0.dataset == rule.dataset.name }.map { String($0.version) }
    let name = Connection.quotedIdentifier(column.name)
    guard let relation = try await store.readable(rule.dataset.name) else { return nil }
    return try await store.query(
      Statement("select max(\(name))::date::text from \(relation) where version = any ($1::bigint[])"),
      [versions]
    ).first?[0]
  }
}
