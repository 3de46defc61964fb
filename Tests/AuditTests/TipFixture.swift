import Audit
import Catalogue
import Foundation
import LibPQ
import ReportBox
import Store
import Testing
import TestSupport

/// A store with roles, two logins of the discipline office over the agencies 0001…, one over 000103 only, and a key.
struct TipFixture {
  static let planted = "王五在工程招标中收受贿赂 PLANTEDTEXT"
  static let reporter = "赵六 13800001111 PLANTEDNAME"

  let roles: RoleFixture
  let jia: String
  let yi: String
  let bing: String
  private let place: TemporaryFolder
  let key: TipKey

  var folder: String { place.path }
  var keyPath: String { folder + "/tip.key" }

  init() async throws {
    roles = try await RoleFixture()
    let database = roles.database
    jia = try await database.makeLogin()
    yi = try await database.makeLogin()
    bing = try await database.makeLogin()
    let admin = try await database.connect(user: roles.admin)
    for (login, prefix) in [(jia, "0001"), (yi, "0001"), (bing, "000103")] {
      try await admin.execute("select review.grant_role($1, 'discipline', $2::text[])", [login, [prefix]])
    }
    await admin.close()
    place = try TemporaryFolder()
    key = try TipKey.make(at: place.path + "/tip.key")
  }

  func box(_ login: String, _ keys: [TipKey]? = nil) async throws -> ReportBox {
    try await ReportBox(try await roles.database.connect(user: login), KeyRing(keys ?? [key]))
  }

  static func tip(
    _ agency: String? = "000101", on day: String = "2025-03-03", supplier: String? = nil, named: Bool = true,
    text: String = planted
  ) throws -> NewTip {
    NewTip(
      kind: "discipline", channel: "letter", receivedOn: day, isRealName: named, agency: agency,
      supplier: supplier, text: try BoxText(Array(text.utf8), place: "text"),
      reporter: named ? try BoxText(Array(reporter.utf8), place: "reporter") : nil)
  }

  func add(_ tip: NewTip, as login: String? = nil) async throws -> Int64 {
    try #require(try await box(login ?? jia).add([tip]).first).id
  }

  /// Runs an act of a login's; the key of the refusal, or "".
  func act(_ statement: String, as login: String) async throws -> String {
    try await roles.refusal("select \(statement)", as: login)
  }

  func seal(_ text: String, of tip: Int64, as field: SealedText.Field) throws -> String {
    let text = try BoxText(Array(text.utf8), place: "text")
    return "'" + SealedText.json([SealedText(text, of: tip, as: field, with: key)]) + "'"
  }

  /// From acceptance to conclusion: checked by jia, verified by yi.
  func conclude(_ tip: Int64, on day: String? = nil) async throws {
    #expect(try await act("review.stage_tip(\(tip), null, 'accepted', '2025-03-10')", as: jia) == "")
    let evidence = try seal("凭证 PLANTEDPROOF", of: tip, as: .evidence)
    #expect(
      try await act("review.check_tip(\(tip), null, 'substantiated', \(evidence))", as: jia) == "")
    let check = try await roles.audit.value("select max(check_id) from review.tip_check")
    #expect(try await act("review.verify_tip(\(check), true, '[]')", as: yi) == "")
    let end = try seal("属实 PLANTEDEND", of: tip, as: .conclusion)
    #expect(
      try await act("review.close_tip(\(tip), null, 'substantiated', null, \(end))", as: jia) == "")
  }
}
