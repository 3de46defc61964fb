import Catalogue
import Digest
import Embedded
import Foundation
import LibPQ
import LocalServer
import Store

/// Files the letters of a run and composes each as it would travel, as a login of the mailer's role.
struct DigestBench {
  let subscribers: Int
  /// So many wait for somebody.
  let cases: Int

  func run(on server: PrivateServer) async throws -> String {
    let admin = try await Connection.open(server.conninfo())
    try await admin.execute("create database letters")
    await admin.close()
    let options = ConnectionOptions(timeZone: StoreSettings.defaultTimeZone)
    let store = try await Connection.open(server.conninfo(database: "letters"), options: options)
    try await Migrator(catalogue: .shipped()).migrate(store)
    say("making \(cases) open cases and \(subscribers) readers")
    // Of the cases made, 76 % wait: the others are settled or gone.
    let settings = ["mingcha.cases": String(cases * 100 / 76), "mingcha.subscribers": String(subscribers)]
    for (name, value) in settings {
      _ = try await store.query("select set_config($1, $2, false)", [name, value])
    }
    for path in ["demo/bench/80_cases.sql", "demo/bench/85_letters.sql"] {
      try await store.run(script: Statement(name: path, text: EmbeddedFiles.sql[path] ?? ""))
    }
    try await store.execute("create role bench_mailer login")
    _ = try await store.query("select review.grant_role('bench_mailer', 'mailer')")
    try await store.execute("vacuum analyze")
    let waiting: Int = try await store.one(
      "select count(*) from review.case_file as c where review.is_waiting(c.state, c.reproduced)"
    ).first()

    var began = ContinuousClock.now
    let filed: Int = try await store.one("select review.file_letters(max(run_id)) from review.run").first()
    let filing = ContinuousClock.now - began
    await store.close()

    let mailer = try await Connection.open(
      server.conninfo(database: "letters", user: "bench_mailer"), options: options)
    guard let sender = MailAddress("mingcha@example.gov.cn") else { return "" }
    ProcessMemory.forgetPeak()
    let post = ForgetfulTransport(every: max(filed / 10, 1))
    began = .now
    let dispatcher = Dispatcher(store: mailer, transport: post, sender: sender, shelf: shelf)
    let outcome = try await dispatcher.run(through: "2025-12")
    let composing = ContinuousClock.now - began
    await mailer.close()
    let (letters, bytes, peaks) = post.taken
    func seconds(_ duration: Duration) -> String { String(format: "%.2f s", duration / .seconds(1)) }
    return [
      "letters to \(subscribers) readers, \(waiting) cases open",
      "  filing \(filed) of them            \(seconds(filing))",
      "  claiming, composing and marking   \(seconds(composing)), \(letters) letters, \(bytes / 1_000_000) MB",
      "  given up                          \(outcome.failed + outcome.deferred)",
      "  our peak memory after each tenth  \(peaks.map { "\($0 / 1_000_000)" }.joined(separator: " ")) MB",
    ].joined(separator: "\n")
  }

  /// Thirteen domains, as the shipped rules have.
  private var shelf: RuleShelf {
    let ids = (0..<60).map { "rule-" + ($0 < 10 ? "0" : "") + "\($0)" }
    return RuleShelf(
      domains: Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, "domain-\($0 % 13)") }),
      titles: [:])
  }

  private func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
