import LibPQ
import Store

/// The open tips on a case's agency or supplier, for logins of the discipline office; others do not learn of any.
struct TipsOnCase: Sendable {
  let ids: [String]

  static func read(_ id: Int64, from store: Connection) async throws -> TipsOnCase {
    let mayAsk: Bool = try await store.one(
      "select has_table_privilege('review.tip_case', 'select')"
    ).first()
    guard mayAsk else { return TipsOnCase(ids: []) }
    return TipsOnCase(ids: try await store.query(Statements.named("tips_on_case"), [id]).compactMap { $0[0] })
  }

  var facts: [Value.Field] { ids.isEmpty ? [] : [.init("open_tips", .list(ids.map { .number($0) }))] }

  var lines: [String] {
    guard !ids.isEmpty else { return [] }
    return [
      TipTalk.tipsOnCase.said(["count": String(ids.count), "ids": ids.joined(separator: ", ")])
    ]
  }
}
