import Foundation
import Synchronization

/// Messages for a collector: one JSON object a line, with the run that they are about.
final class JSONLog: Sendable {
  enum Level: String, Sendable {
    case debug, info, warning, error
  }

  /// Tells this call of the program from others.
  private let call = String(UInt64.random(in: 0..<UInt64.max), radix: 36)
  private let run = Mutex<Int64?>(nil)

  func setRun(_ id: Int64?) { run.withLock { $0 = id } }

  func write(_ level: Level, _ message: String, event: String? = nil) {
    let moment = Date().formatted(
      .iso8601.year().month().day().timeZone(separator: .omitted).time(includingFractionalSeconds: true))
    let runID = run.withLock { $0.map { String($0) } ?? "null" }
    let fields = [
      "\"ts\":\(JSONText.quoted(moment))", "\"level\":\"\(level.rawValue)\"", "\"call\":\"\(call)\"",
      "\"run_id\":\(runID)", event.map { "\"event\":\(JSONText.quoted($0))" },
      "\"message\":\(JSONText.quoted(message))",
    ]
    OutputStream.error.write("{" + fields.compactMap { $0 }.joined(separator: ",") + "}\n")
  }
}
