import Foundation
import LibPQ
import TestSupport
import Testing

/// Notices, bulletins, and what goes wrong when reports are written.
@Suite(.database(.migrated)) struct UnitReportTests {
  @Test func aUnitSeesItsOwnCasesAndNoTips() async throws {
    let fixture = try await ReportFixture()
    let outcome = try await fixture.program.run(
      "report", "--month", "2026-10", "--agency", "000007", "--lang", "zh-CN")
    #expect(outcome.status == 0, "\(outcome.error)")
    let shown = Set(
      outcome.output.split(separator: "\n").compactMap {
        $0.firstMatch(of: #/^([0-9]+)  .*/#).flatMap { Int($0.output.1) }
      })
    let own = try await fixture.store.query(
      """
      select case_id from review.case_file
      where '000007' = any (agencies) and state in ('open', 'rectifying') and case_id <> 56
      """)
    #expect(shown == Set(try own.map { try $0.get("case_id", as: Int.self) }))
    #expect(!outcome.output.contains("举报"))
    #expect(outcome.output.contains("财政局 302 室 <前台>"))
    #expect(outcome.output.contains("请准备: ") && outcome.output.contains("答复期限: 2026-"))
    let page = try await fixture.program.run(
      "report", "--month", "2026-10", "--agency", "000007", "--format", "html", "--answer-to",
      "邮箱 a@b.example")
    #expect(page.output.contains("邮箱 a@b.example") && !page.output.contains("302"))
    #expect(!page.output.contains("<前台>") && !page.output.contains("单位<7>"))
  }

  private struct BulletinFile: Decodable {
    struct Unit: Decodable {
      let rank: Int?
      let agency_code: String
      let new, new_before, in_hand, overdue, due, in_time: Int
      let amount_returned: String
    }

    let units: [Unit]
  }

  @Test func theBulletinIsFairToSmallUnits() async throws {
    let fixture = try await ReportFixture()
    let outcome = try await fixture.program.run(
      "report", "--bulletin", "--month", "2026-10", "--format", "json")
    #expect(outcome.status == 0, "\(outcome.error)")
    let units = try JSONDecoder().decode(BulletinFile.self, from: Data(outcome.output.utf8)).units
    #expect(units.count == 60)
    #expect(units.allSatisfy { ($0.rank != nil) == ($0.in_hand >= 5) })
    #expect(units.contains { $0.rank == nil } && units.contains { $0.rank == 1 })
    let ranked = units.filter { $0.rank != nil }
    for (better, worse) in zip(ranked, ranked.dropFirst()) {
      let (left, right) = (better.overdue * worse.in_hand, worse.overdue * better.in_hand)
      #expect(left <= right)
      #expect((better.rank == worse.rank) == (left == right))
    }
    func value(_ query: String) async throws -> Int { Int(try await fixture.value(query)) ?? -1 }
    #expect(
      units.map(\.new).reduce(0, +)
        == (try await value(
          "select count(*) from review.case_file where first_flagged_run in (4, 5) and not is_backlog")))
    #expect(
      units.map(\.new_before).reduce(0, +)
        == (try await value(
          "select count(*) from review.case_file where first_flagged_run = 3 and not is_backlog")))
    let rectifications = try await value("select count(*) from review.rectification")
    #expect(units.map(\.due).reduce(0, +) == rectifications)
    #expect(
      units.map(\.in_time).reduce(0, +)
        == (try await value("select count(*) from review.rectification where accepted_at is not null")))
    let returned = units.reduce(Decimal(0)) { $0 + (Decimal(string: $1.amount_returned) ?? 0) }
    #expect(
      "\(returned)"
        == (try await fixture.value("select trim_scale(sum(amount_returned)) from review.rectification")))
    // Dismissed in September: in hand then, not in October.
    #expect(
      units.map(\.in_hand).reduce(0, +)
        == (try await value("select count(*) from review.case_file where state <> 'dismissed'")))
    let quarter = try await fixture.program.run(
      "report", "--bulletin", "--quarter", "2026Q3", "--format", "html", "--lang", "zh-CN")
    #expect(quarter.status == 0 && quarter.output.contains("2026 年第三季度 督查通报"))
    // 50 per cent of two says more than there is.
    #expect(quarter.output.contains("不排名"))
  }

  @Test(arguments: [
    (["--month", "2026-05"], "has not been audited"), (["--month", "2026-10", "--agency", "9"], "no unit"),
    (["--bulletin", "--quarter", "2026Q5"], "2026Q3"), (["--quarter", "2026Q3"], "--bulletin"),
    ([], "--month"),
    (["--month", "2026-10", "--agency", "000007", "--format", "xlsx"], "text, html"),
    (["--month", "2026-10", "--agency", "000007", "--bulletin"], "give one"),
    (["--month", "2026-10", "--output", "/nowhere/report.html"], "/nowhere/report.html"),
    (["--month", "2026-10", "--output", "/tmp"], "/tmp"),
  ])
  func wrongUseSaysWhatHelps(arguments: [String], word: String) async throws {
    let fixture = try await ReportFixture()
    let outcome = try await fixture.program.run(["report"] + arguments)
    #expect(outcome.status == 64, "\(outcome.error)")
    #expect(outcome.error.contains(word), "\(outcome.error)")
  }

  @Test func otherVerbsWriteNoDocuments() async throws {
    let outcome = try await Program().run("rules", "list", "--format", "html")
    #expect(outcome.status == 64 && outcome.error.contains("text, json, csv"))
  }

  @Test(arguments: ["html", "xlsx"]) func aFullDiskLeavesTheOldFile(format: String) async throws {
    let fixture = try await ReportFixture()
    let device = try await fixture.program.run(
      "report", "--month", "2026-10", "--format", format, "--output", "/dev/full")
    #expect(device.status == 75, "\(device.error)")
    let piped = try await fixture.program.shell(
      "exec \"$MINGCHA\" report --month 2026-10 --format \(format) > /dev/full")
    #expect(piped.status == 75, "\(piped.error)")
    // A disk of our own needs the right to mount one.
    guard geteuid() == 0 else { return }
    let folder = try TemporaryFolder()
    let outcome = try await fixture.program.shell(
      """
      set -e; unshare --mount bash -c '
        mount -t tmpfs -o size=16k tmpfs "$2"; echo precious > "$2/report.\(format)"; status=0
        "$1" report --month 2026-10 --output "$2/report.\(format)" || status=$?
        cat "$2/report.\(format)"; ls -A "$2"; exit $status' bash "$MINGCHA" "\(folder.path)"
      """)
    // A container may forbid it.
    guard !outcome.error.contains("unshare:"), !outcome.error.contains("mount:") else { return }
    #expect(outcome.status == 75, "\(outcome.error)")
    #expect(outcome.output == "precious\nreport.\(format)\n")
    #expect(outcome.error.contains("report.\(format)"))
  }

  @Test func aFileIsReplacedAndKeepsItsMode() async throws {
    let fixture = try await ReportFixture()
    let folder = try TemporaryFolder()
    try folder.write("old", to: "report.html")
    let outcome = try await fixture.program.shell(
      """
      cd "\(folder.path)"; chmod 640 report.html; ln -s report.html link.html
      "$MINGCHA" report --month 2026-10 --output link.html; stat -c '%a %F' report.html link.html; ls -A
      """)
    #expect(
      outcome.output == "640 regular file\n777 symbolic link\nlink.html\nreport.html\n", "\(outcome.error)")
    #expect(try folder.text("report.html").hasPrefix("<!DOCTYPE html>"))
  }
}
