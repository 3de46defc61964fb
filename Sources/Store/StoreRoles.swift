import Catalogue
public import LibPQ

/// The names of the store's roles on its server, fixed when the store is first migrated.
public struct StoreRoles: Sendable, Hashable {
  public private(set) var names: [StoreRole: String]

  /// - Parameter names: those that differ from `mingcha_<role>`.
  public init(_ names: [StoreRole: String] = [:]) {
    self.names = names
  }

  public subscript(role: StoreRole) -> String { names[role] ?? role.defaultName }

  /// As the store has them; the defaults where it was never migrated.
  public static func of(_ store: Connection) async throws -> StoreRoles {
    guard try await isKept(by: store) else { return StoreRoles() }
    return StoreRoles(try await kept(by: store).mapValues(\.name))
  }

  /// The role, where it is there and holds its rights.
  public static func granted(_ role: StoreRole, in store: Connection) async throws -> String? {
    guard try await isKept(by: store) else { return nil }
    let kept = try await kept(by: store)[role]
    return kept?.isGranted == true && kept?.exists == true ? kept?.name : nil
  }

  /// Roles that the store should have and that are not there, or came later and wait for `migrate`.
  public static func lacking(in store: Connection) async throws -> [StoreRole: String] {
    guard try await isKept(by: store) else { return [:] }
    return try await kept(by: store).filter { !$1.exists || !$1.isGranted }.mapValues(\.name)
  }

  struct Kept {
    let name: String
    let isGranted: Bool
    let exists: Bool
  }

  static func isKept(by store: Connection) async throws -> Bool {
    try await store.one("select to_regclass('review.role_name') is not null").first()
  }

  static func kept(by store: Connection) async throws -> [StoreRole: Kept] {
    var kept: [StoreRole: Kept] = [:]
    for row in try await store.query(Statements.named("role_names")) {
      guard let role = StoreRole(rawValue: try row.get("role", as: String.self)) else { continue }
      kept[role] = Kept(
        name: try row.get("name"), isGranted: try row.get("is_granted"), exists: try row.get("role_exists"))
    }
    return kept
  }

  /// Whether a session may take the role on, which since PostgreSQL 16 is more than being a member.
  public static func mayTake(_ role: String, _ session: Connection) async throws -> Bool {
    try await session.one("select pg_has_role(current_user, $1::name, $2)", [role, await session.mayBecome])
      .first()
  }

  /// Throws unless each name can be a role's and no two are the same.
  func requireUsable() throws {
    var known: [String: StoreRole] = [:]
    for role in StoreRole.allCases {
      let name = self[role]
      guard !name.isEmpty, name.utf8.count <= 63, !name.hasPrefix("pg_"), !["public", "none"].contains(name)
      else {
        throw StoreFault(
          .wrongUse,
          LocalizedText(
            zhCN: "“\(name)”不能作角色 \(role.rawValue) 的名称",
            en: "\"\(name)\" cannot be the name of the role \(role.rawValue)"),
          hint: LocalizedText(
            zhCN: "1 至 63 字节，不以 pg_ 开头", en: "1 to 63 bytes, not beginning with pg_"))
      }
      if let other = known[name] {
        throw StoreFault(
          .wrongUse,
          LocalizedText(
            zhCN: "“\(name)”不能既是 \(other.rawValue) 又是 \(role.rawValue)",
            en: "\"\(name)\" cannot be both \(other.rawValue) and \(role.rawValue)"),
          hint: LocalizedText(zhCN: "每个角色各取一个名称", en: "give each role a name of its own"))
      }
      known[name] = role
    }
  }
}

extension Connection {
  /// The privilege of `pg_has_role` that `set role` asks for.
  var mayBecome: String { get async { serverVersion >= 160_000 ? "SET" : "MEMBER" } }
}
