import ArgumentParser
import LocalServer

/// Generates histories, pulls, judges and records them, and prints what each step costs in scans of the ledger.
@main
struct BenchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mingcha-bench",
    abstract:
      "Measures pulling and judging on generated histories, in scans of the ledger's current payments.",
    discussion: """
      A scan is `select count(*), sum(pay_amt)` over the current payments of the ledger, the median of several in \
      the same run. Nothing passes or fails. Example: mingcha-bench --payments-per-year 100000 --years 1,3
      """)

  @Option(help: "Payments that each year of the history holds.")
  var paymentsPerYear = 1_000_000

  @Option(help: "How many years of history, a run for each, separated by commas.")
  var years = "1,5"

  @Option(help: "The month that is audited; the history ends with it, as AAAA-MM.")
  var month = "2025-12"

  @Option(help: "How many of the slowest rules are listed.")
  var slowest = 10

  @Option(help: "How many cases the lists of cases are measured with; 0: not at all.")
  var cases = 1_000_000

  @Flag(help: "Measure the lists of cases alone.")
  var onlyCases = false

  @Option(help: "Leave the server with its databases in this new folder, to look at plans.")
  var keep: String?

  @Option(help: "How many records the chain has that is verified; 0: none.")
  var chainRecords = 1_000_000

  @Flag(help: "Measure the chain and nothing else.")
  var onlyChain = false

  @Option(help: "How many readers letters are composed for; 0: none.")
  var subscribers = 500

  @Option(help: "How many open cases the letters speak of.")
  var letterCases = 50_000

  @Flag(help: "Measure the letters and nothing else.")
  var onlyDigest = false

  private var lengths: [Int] { years.split(separator: ",").compactMap { Int($0) } }

  func validate() throws {
    guard !lengths.isEmpty, lengths.allSatisfy({ (1...20).contains($0) }) else {
      throw ValidationError("--years takes numbers from 1 to 20, separated by commas")
    }
    guard paymentsPerYear >= 1000 else { throw ValidationError("--payments-per-year takes at least 1000") }
  }

  func run() async throws {
    let bench = try BenchPlan(month: month, paymentsPerYear: paymentsPerYear, slowest: slowest)
    let settings = [
      "shared_buffers": "1GB", "max_wal_size": "8GB", "maintenance_work_mem": "256MB",
      "checkpoint_timeout": "1h",
    ]
    let server: PrivateServer
    if let keep {
      server = try await PrivateServer.detached(folder: keep, settings: settings)
    } else {
      server = try await PrivateServer.ephemeral(settings: settings)
    }
    var measured: [Measurements] = []
    let isWhole = !onlyChain && !onlyCases && !onlyDigest
    for length in lengths where isWhole {
      measured.append(try await bench.measure(years: length, on: server))
    }
    if !measured.isEmpty { print(BenchTable(measured).text) }
    if chainRecords > 0, isWhole || onlyChain {
      print(try await ChainBench(records: chainRecords).run(on: server))
    }
    if cases > 0, isWhole || onlyCases {
      print("\n" + (try await CaseListBench(cases: cases).measure(on: server)))
    }
    if subscribers > 0, isWhole || onlyDigest {
      let bench = DigestBench(subscribers: subscribers, cases: letterCases)
      print("\n" + (try await bench.run(on: server)))
    }
    if keep == nil { try await server.stop() }
  }
}
