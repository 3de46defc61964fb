import Embedded
import Foundation
import LibPQ
import LocalServer
import Catalogue
import Store

/// Measures pages of the case list as reviewers read them, with row-level security on.
struct CaseListBench {
  struct Line {
    let title: String
    /// By reviewer, in the order of `reviewers`.
    var durations: [Duration] = []
  }

  /// What each may see: everything, sixty units, one unit.
  static let reviewers: [(login: String, prefixes: [String])] = [
    ("bench_all", [""]), ("bench_sixty", (10...15).map { "37000\($0)" }.map { String($0) }),
    ("bench_one", ["37000107"]),
  ]

  let cases: Int

  func measure(on server: PrivateServer) async throws -> String {
    let admin = try await Connection.open(server.conninfo())
    try await admin.execute("create database case_lists")
    await admin.close()
    let options = ConnectionOptions(timeZone: StoreSettings.defaultTimeZone)
    let store = try await Connection.open(server.conninfo(database: "case_lists"), options: options)
    try await Migrator(catalogue: .shipped()).migrate(store)
    say("making \(cases) cases")
    _ = try await store.query("select set_config('mingcha.cases', $1, false)", [String(cases)])
    let path = "demo/bench/80_cases.sql"
    try await store.run(script: Statement(name: path, text: EmbeddedFiles.sql[path] ?? ""))
    try await makeReviewers(store)
    try await store.execute("vacuum analyze")
    await store.close()

    var lines = Self.pages.map { Line(title: $0.title) }
    for reviewer in Self.reviewers {
      let conninfo = server.conninfo(database: "case_lists", user: reviewer.login)
      let session = try await Connection.open(conninfo, options: options)
      let far: Int64? = try await session.query(
        "select case_id from review.case_file where case_id > $1::bigint order by case_id limit 1",
        [cases / 2]
      ).first?.get("case_id")
      for (index, page) in Self.pages.enumerated() {
        var durations: [Duration] = []
        for _ in 0..<5 {
          var selection = page.selection
          selection.after = page.isFarDown ? far : nil
          let listing = CaseListing(
            selection, order: page.order, today: "2026-01-10", overdueOn: page.overdueOn)
          let began = ContinuousClock.now
          _ = try await listing.page(of: session, limit: 100)
          durations.append(ContinuousClock.now - began)
        }
        lines[index].durations.append(durations.sorted()[2])
      }
      await session.close()
    }
    return table(lines)
  }

  private func makeReviewers(_ store: Connection) async throws {
    for (login, prefixes) in Self.reviewers {
      try await store.execute(Statement("create role \(login) login"))
      _ = try await store.query("select review.grant_role($1, 'reviewer', $2::text[])", [login, prefixes])
    }
  }

  private func table(_ lines: [Line]) -> String {
    var text = [
      "pages of 100 of \(cases) cases, milliseconds", "  " + row("", ["all units", "60 units", "one"]),
    ]
    text += lines.map { line in
      "  " + row(line.title, line.durations.map { String(format: "%.1f", $0 / .milliseconds(1)) })
    }
    let slowest = lines.flatMap(\.durations).max() ?? .zero
    text.append("  the slowest page takes \(String(format: "%.1f", slowest / .milliseconds(1))) ms")
    return text.joined(separator: "\n")
  }

  private func row(_ title: String, _ cells: [String]) -> String {
    title.padding(toLength: 36, withPad: " ", startingAt: 0)
      + cells.map { String(repeating: " ", count: max(12 - $0.count, 1)) + $0 }.joined()
  }

  private func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
