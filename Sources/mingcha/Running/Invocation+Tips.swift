import LibPQ
import ReportBox

extension Invocation {
  /// The box of the store, for a login of the discipline office.
  func withBox<Value>(_ keys: KeyRing, _ body: (ReportBox) async throws -> Value) async throws -> Value {
    let store = try await openCurrentStore()
    let value = try await TipRefusal.told { try await body(ReportBox(store, keys)) }
    await store.close()
    return value
  }

  /// An act that is told in a line.
  func tellAct(_ id: Int64, _ action: String, version: Int, named name: String) {
    var report = Report(name)
    report.isQuietable = true
    report.fact("tip_id", .count(id))
    report.fact("action", .text(action))
    report.fact("version", .count(version))
    report.summary = [TipTalk.acted.said(["id": String(id), "action": TipWord.said(action) ?? action])]
    console.write(report)
  }
}
