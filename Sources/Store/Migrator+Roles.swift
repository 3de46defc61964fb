import Catalogue
import LibPQ

extension Migrator {
  /// Makes the roles that the server lacks, where the session may. Roles belong to the server: another database's
  /// migration may be making the same ones.
  func makeRoles(_ roles: StoreRoles, on store: Connection) async throws {
    for role in StoreRole.allCases {
      try await store.run(script: Statement(name: "role \(role.rawValue)", text: Self.making(roles[role])))
    }
    try await store.run(script: Statement(name: "judge", text: Self.lettingJudge(roles)))
  }

  static func making(_ name: String) -> String {
    """
    do $make$
    begin
      if not exists (select from pg_catalog.pg_roles where rolname = \(Connection.quotedLiteral(name))) then
        create role \(Connection.quotedIdentifier(name)) nologin;
      end if;
    exception
      when duplicate_object or unique_violation or insufficient_privilege then null;
    end
    $make$;
    """
  }

  /// An audit judges as the judge. `internal_error` is what the server says when two sessions grant the same role.
  static func lettingJudge(_ roles: StoreRoles) -> String {
    let judge = Connection.quotedLiteral(roles[.judge])
    let auditor = Connection.quotedLiteral(roles[.auditor])
    return """
      do $make$
      declare
        judge oid := (select oid from pg_catalog.pg_roles where rolname = \(judge));
        auditor oid := (select oid from pg_catalog.pg_roles where rolname = \(auditor));
      begin
        if judge is not null and auditor is not null
          and not exists (select from pg_catalog.pg_auth_members where roleid = judge and member = auditor)
        then
          grant \(Connection.quotedIdentifier(roles[.judge])) to \(Connection.quotedIdentifier(roles[.auditor]));
        end if;
      exception
        when unique_violation or insufficient_privilege or internal_error or invalid_grant_operation then null;
      end
      $make$;
      """
  }

  /// What an upgrade adds belongs to the owner of the rest, also when a superuser or another member of the owner
  /// migrates: a function of ours runs with its owner's rights.
  func becomeOwner(of store: Connection) async throws {
    let owner = try await store.query(
      """
      select pg_get_userbyid(nspowner) as name
      from pg_catalog.pg_namespace
      where nspname = 'review' and pg_get_userbyid(nspowner) <> current_user
        and pg_has_role(current_user, nspowner, $1)
      """, [await store.mayBecome])
    guard let name = owner.first?["name"] else { return }
    try await store.execute(Statement("set role \(Connection.quotedIdentifier(name))"))
  }

  /// The names this store has or shall have. A name may change only as long as the old one names nobody.
  func names(asked: StoreRoles, of store: Connection) async throws -> StoreRoles {
    try asked.requireUsable()
    guard try await StoreRoles.isKept(by: store) else { return asked }
    let kept = try await StoreRoles.kept(by: store)
    var names: [StoreRole: String] = [:]
    for role in StoreRole.allCases {
      names[role] = asked[role]
      guard let known = kept[role], known.name != asked[role] else { continue }
      guard known.exists, asked.names[role] != nil else {
        names[role] = asked.names[role] ?? known.name
        continue
      }
      throw StoreFault(
        .wrongUse,
        LocalizedText(
          zhCN: "本库的角色 \(role.rawValue) 名为“\(known.name)”，首次迁移时已固定",
          en: "this store's role \(role.rawValue) is \"\(known.name)\", fixed at its first migration"),
        hint: LocalizedText(
          zhCN: "去掉 --role \(role.rawValue)=…", en: "leave --role \(role.rawValue)=… out"))
    }
    let all = StoreRoles(names)
    try all.requireUsable()
    return all
  }

  /// Whether a role has come, gone or got another name since the rights were last given.
  func rolesDiffer(_ roles: StoreRoles, on store: Connection) async throws -> Bool {
    guard try await StoreRoles.isKept(by: store) else { return false }
    let kept = try await StoreRoles.kept(by: store)
    let present = try await present(roles, on: store)
    return StoreRole.allCases.contains { role in
      kept[role]?.name != roles[role] || kept[role]?.isGranted != present.contains(role)
    }
  }

  /// Gives every role its rights anew. What a role that is missing would have is left out; `doctor` says so.
  func grantRights(_ roles: StoreRoles, on store: Connection) async throws {
    let present = try await present(roles, on: store)
    if try await StoreRoles.isKept(by: store) {
      for role in StoreRole.allCases {
        try await store.execute(
          Statements.named("record_role_name"), [role.rawValue, roles[role], present.contains(role)])
      }
    }
    for file in GrantFile.all(in: files) {
      let script = try file.script(roles, present: present)
      try await store.run(script: Statement(name: file.path, text: script))
    }
  }

  private func present(_ roles: StoreRoles, on store: Connection) async throws -> Set<StoreRole> {
    let found = try await store.query(
      "select rolname from pg_catalog.pg_roles where rolname = any ($1::text[])",
      [StoreRole.allCases.map { roles[$0] }])
    let names = Set(found.compactMap { $0[0] })
    return Set(StoreRole.allCases.filter { names.contains(roles[$0]) })
  }
}
