import Catalogue
import Foundation
import Reports

extension CaseBook {
  /// As `sql/catalogue/report.schema.json` describes it.
  var json: String {
    let head: [Value.Field] = [
      .init("schema", .text("mingcha.report/1")), .init("schema_version", .count(1)),
      .init("month", .text("\(month)")), .init("run_id", .count(runID)),
      .init("is_complete", .flag(isComplete)), .init("lacks", .texts(lacks)),
      .init("approval", .text(approval)), .init("unapproved", .texts(unapproved)),
      .init("rulebook_sha256", .text(rulebookHash)), .init("program_version", .text(programVersion)),
      .init("compiled_at", .text(compiledAt)), .init("is_masked", .flag(!showsPersonalData)),
      .init(
        "chain_head",
        .object([.init("record_number", .count(chainNumber)), .init("sha256", .text(chainHash))])),
      .init("coverage", .object(Self.fields(of: answers))),
    ]
    let judged = rules.filter(\.isJudged).map { rule in
      Value.object(
        [
          .init("rule_id", .text(rule.id)), .init("title_zh", .text(rule.title.zhCN)),
          .init("title_en", .text(rule.title.en)),
        ] + Self.fields(of: rule.answers) + [.init("note", .text(optional: rule.note))])
    }
    let lists: [Value.Field] = [
      .init("rules", .list(judged)), .init("cases", .list(cases.map { .object($0.fields) })),
    ]
    return JSONText.of(.object(head + lists)) + "\n"
  }

  private static func fields(of answers: AnswerCounts) -> [Value.Field] {
    [
      .init("error", .count(answers.error)), .init("flagged", .count(answers.flagged)),
      .init("data_missing", .count(answers.dataMissing)), .init("clear", .count(answers.clear)),
      .init("not_applicable", .count(answers.notApplicable)), .init("total", .count(answers.total)),
    ]
  }

  /// With the mark by which Excel knows UTF-8, and nothing that it would take for a formula.
  var csv: String {
    let names = [
      "case_id", "severity", "kind", "status", "agency_code", "agency_name", "rule_id", "title_zh",
      "title_en",
      "period", "subject", "amount", "reason_zh", "reason_en", "articles", "first_flagged_on",
      "last_flagged_on", "due_on", "is_overdue", "is_new", "is_backlog", "is_explained", "record_count",
      "record_sum", "record_sha256", "fingerprint",
    ]
    let rows = cases.map { file in
      let fields = Dictionary(file.fields.map { ($0.name, $0.value.plain) }) { first, _ in first }
      let own = [
        "record_count": String(file.recordCount), "record_sum": file.recordSum.map(AmountText.plain) ?? "",
        "record_sha256": file.recordHash ?? "",
      ]
      return names.map { FormulaGuard.defused(own[$0] ?? fields[$0] ?? "") }
    }
    return CSVFile.of([names] + rows)
  }
}

extension ReportCase {
  var fields: [Value.Field] {
    let listed = records.map { record in
      Value.object([
        .init("dataset", .text(record.dataset)), .init("key", .text(record.key)),
        .init("version", .count(record.version)), .init("day", .text(optional: record.day)),
        .init("amount", .text(optional: record.amount.map(AmountText.plain))),
      ])
    }
    let head: [Value.Field] = [
      .init("case_id", .count(id)), .init("fingerprint", .text(fingerprint)), .init("rule_id", .text(ruleID)),
      .init("rule_version", .text(ruleVersion)), .init("title_zh", .text(title.zhCN)),
      .init("title_en", .text(title.en)), .init("agency_code", .text(unit)),
      .init("agency_name", .text(optional: unitName)), .init("agencies", .texts(units)),
      .init("subject", .object(subject.map { .init($0.name, .text($0.value)) })),
      .init("period", .text(period)), .init("severity", .text(severity)), .init("kind", .text(kind)),
      .init("status", .text(status)), .init("amount", .text(optional: amount.map(AmountText.plain))),
      .init("reason_zh", .text(reason.zhCN)), .init("reason_en", .text(reason.en)),
      .init("articles", .texts(articles)), .init("article_day", .text(articleDay)),
    ]
    let marks: [Value.Field] = [
      .init("first_flagged_run", .count(firstFlaggedRun)), .init("last_flagged_run", .count(lastFlaggedRun)),
      .init("first_flagged_on", .text(firstFlaggedOn)), .init("last_flagged_on", .text(lastFlaggedOn)),
      .init("due_on", .text(optional: dueOn)), .init("is_overdue", .flag(isOverdue)),
      .init("is_new", .flag(isNew)), .init("is_backlog", .flag(isBacklog)),
      .init("is_explained", .flag(isExplained)),
    ]
    let proof: [Value.Field] = [
      .init("figures", .object(figures.map { .init($0.name, .text(optional: $0.value)) })),
      .init(
        "records",
        .object([
          .init("count", .count(recordCount)), .init("sum", .text(optional: recordSum.map(AmountText.plain))),
          .init("sha256", .text(optional: recordHash)), .init("listed", .list(listed)),
        ])),
    ]
    return head + marks + proof
  }
}

/// A CSV file for spreadsheets.
enum CSVFile {
  static func of(_ rows: [[String]]) -> String { "\u{FEFF}" + CSVText.of(rows) }
}
