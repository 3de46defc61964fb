import Catalogue
import Chain
import Foundation
import LibPQ
import LocalServer
import Store

/// Verifying the chain, held against what sha256sum takes for the same bytes.
struct ChainBench {
  let records: Int

  func run(on server: PrivateServer) async throws -> String {
    let admin = try await Connection.open(server.conninfo())
    try await admin.execute("create database chain")
    await admin.close()
    let store = try await Connection.open(server.conninfo(database: "chain"))
    try await Migrator(catalogue: .shipped()).migrate(store)
    _ = try await store.query("select set_config('mingcha.records', $1, false)", [String(records)])
    try await store.run(script: Statements.named("bench_fill_chain"))
    try await store.execute("vacuum analyze review.chain_record")

    let folder = FileManager.default.temporaryDirectory.appending(
      path: "chain.\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "chain.jsonl")
    _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    let writing = try FileHandle(forWritingTo: file)
    var lines = Data()
    let exporting = try await seconds {
      try await ChainExport.stream(store) { line in
        lines.append(contentsOf: line.utf8)
        lines.append(10)
        if lines.count > 1 << 20 {
          try writing.write(contentsOf: lines)
          lines.removeAll(keepingCapacity: true)
        }
      }
      try writing.write(contentsOf: lines)
      try writing.close()
    }
    let before = ProcessMemory.peak()
    let verifying = try await seconds { _ = try await StoreVerification().verify(store) }
    let reading = try await seconds {
      _ = try ChainFile(try FileHandle(forReadingFrom: file)).verify(paper: nil)
    }
    let grown = ProcessMemory.peak() - before
    let summing = try await seconds {
      let sum = Process()
      sum.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      sum.arguments = ["sha256sum", file.path]
      sum.standardOutput = FileHandle.nullDevice
      try sum.run()
      sum.waitUntilExit()
    }
    await store.close()
    let size = (try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int) ?? 0
    func line(_ title: String, _ duration: Double) -> String {
      let name = title + String(repeating: " ", count: max(34 - title.count, 0))
      return name
        + String(
          format: "%22@",
          String(format: "%.2f s, %.1f times sha256sum", duration, duration / summing) as NSString)
    }
    return [
      "a chain of \(records) records, \(size / 1_000_000) MB of lines",
      line("sha256sum of the lines", summing), line("verify, from the store", verifying),
      line("verify --file", reading), line("chain export", exporting),
      "our peak memory grew by \(max(grown, 0) / 1_000_000) MB while verifying",
    ].joined(separator: "\n")
  }

  private func seconds(_ work: () async throws -> Void) async throws -> Double {
    let began = ContinuousClock.now
    try await work()
    return (ContinuousClock.now - began) / .seconds(1)
  }
}
