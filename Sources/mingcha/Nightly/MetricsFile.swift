import Foundation
import LibPQ
import Store

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Figures for Prometheus's textfile collector. The file is the old one or the new one, never half of it.
struct MetricsFile {
  let path: String

  func write(from store: Connection, nightSeconds: Double?) async throws {
    var text = ""
    for row in try await store.query(Statements.named("metrics")) {
      let (name, kind, help) = (row["name"] ?? "", row["kind"] ?? "", row["help"] ?? "")
      if !text.contains("# TYPE \(name) ") { text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind)\n" }
      text += name + (row["labels"].map { "{\($0)}" } ?? "") + " " + (row["value"] ?? "NaN") + "\n"
    }
    if let nightSeconds {
      text += "# HELP mingcha_nightly_duration_seconds How long the last nightly run took.\n"
      text +=
        "# TYPE mingcha_nightly_duration_seconds gauge\nmingcha_nightly_duration_seconds \(nightSeconds)\n"
    }
    try replace(with: text)
  }

  private func replace(with text: String) throws {
    let new = "\(path).\(getpid()).tmp"
    do {
      // The collector skips names that do not end in .prom.
      try Data(text.utf8).write(to: URL(fileURLWithPath: new), options: [])
      guard chmod(new, 0o644) == 0, rename(new, path) == 0 else {
        throw POSIXError(.init(rawValue: errno) ?? .EIO)
      }
    } catch {
      unlink(new)
      throw UsageFault(Fault.cannotWrite.said(["path": path, "reason": error.localizedDescription]))
    }
  }
}
