public import Catalogue
import Embedded
public import LibPQ

/// Brings a store to what this program needs: numbered migrations, then the parts that may be made again.
public struct Migrator: Sendable {
  let catalogue: Catalogue
  let files: [String: String]
  let release: Release?

  /// - Parameters:
  ///   - files: the texts of `sql/` by path; nil: those inside the binary.
  ///   - release: what the store is to know as shipped; nil: whatever it knows already.
  public init(catalogue: Catalogue, files: [String: String]? = nil, release: Release? = nil) {
    self.catalogue = catalogue
    self.files = files ?? EmbeddedFiles.sql
    self.release = release
  }

  /// Creates or upgrades the schemas. A second one at the same time waits, and then finds nothing to do.
  ///
  /// - Parameters:
  ///   - timeZone: fixed at the store's first run; without effect later.
  ///   - roles: what the store's roles are called, where that is not `mingcha_<role>`; fixed likewise.
  @discardableResult
  public func migrate(
    _ store: Connection, timeZone: String = StoreSettings.defaultTimeZone, roles: StoreRoles = StoreRoles()
  ) async throws -> MigrationReport {
    try await checkFitness(of: store)
    try await StoreLock.migration.wait(on: store)
    let outcome: Result<MigrationReport, any Error>
    do {
      outcome = .success(try await migrateLocked(store, timeZone, roles))
    } catch {
      outcome = .failure(error)
    }
    // To whom it was lent for the migration; a session that is lost has no role to go back to.
    _ = try? await store.execute("reset role")
    // A lock that cannot be released goes with the session.
    try? await StoreLock.migration.release(on: store)
    return try outcome.get()
  }

  /// Throws unless the store is exactly what this program needs.
  public func requireCurrent(_ store: Connection) async throws {
    let status = try await status(of: store)
    try refuse(status)
    guard status.isCurrent else {
      let pending = status.migrations.filter { $0.state == .pending }.map(\.name) + status.outdatedParts
      let few = pending.prefix(3).joined(separator: ", ") + (pending.count > 3 ? ", …" : "")
      throw StoreFault(
        .behind,
        LocalizedText(
          zhCN: "库比程序旧：缺少 \(pending.count) 个部件（\(few)）",
          en: "the store is older than this program: \(pending.count) parts are missing (\(few))"),
        hint: LocalizedText(zhCN: "运行 `mingcha migrate`", en: "run `mingcha migrate`"))
    }
  }

  private func migrateLocked(
    _ store: Connection, _ timeZone: String, _ asked: StoreRoles
  ) async throws -> MigrationReport {
    do {
      try await store.execute("create schema if not exists review")
      try await store.execute(Statements.named("create_migration_table"))
    } catch let error as DatabaseError where error.sqlState == .insufficientPrivilege {
      throw await mayNotCreate(store)
    }
    let status = try await status(of: store)
    try refuse(status)
    let pending = status.migrations.filter { $0.state == .pending }.map(\.number)
    let new = try MigrationFile.all(in: files).filter { pending.contains($0.number) }
    let roles = try await names(asked: asked, of: store)
    if !GrantFile.all(in: files).isEmpty { try await makeRoles(roles, on: store) }
    try await becomeOwner(of: store)
    for file in new { try await apply(file, to: store) }
    return try await store.transaction { store in
      try await StoreSettings.fixTimeZone(timeZone, on: store)
      var renewed = try await renewTables(of: store) + renewParts(of: store)
      let rights = try await outdatedRights(of: store)
      let rolesDiffer = try await rolesDiffer(roles, on: store)
      if !new.isEmpty || !renewed.isEmpty || !rights.isEmpty || rolesDiffer {
        try await grantRights(roles, on: store)
        for part in rights {
          try await store.execute(Statements.named("record_repeatable"), [part.path, part.sha256])
        }
        renewed += rights.map(\.path)
      }
      if hasChain {
        let names = new.map(\.name).joined(separator: ", ")
        try await store.execute("select review.append_migration($1)", [names])
      }
      // Its record goes to the end of the chain, which nobody else can reach until the commit.
      if try await registerRelease(on: store) { renewed.append(Self.rulebookPart) }
      return MigrationReport(applied: new.map(\.name), renewed: renewed)
    }
  }

  /// Whether these files make a store whose migrations leave a record.
  var hasChain: Bool { parts.contains { $0.path == "functions/73_append_migration.sql" } }

  private func apply(_ file: MigrationFile, to store: Connection) async throws {
    let sha256 = try await hashes(of: [NormalisedText.of(file.text)], on: store)[0]
    do {
      try await store.transaction { store in
        try await store.run(script: Statement(name: "migrations/\(file.name)", text: file.text))
        try await store.execute(
          "insert into review.migration (number, name, sha256) values ($1, $2, $3)",
          [file.number, file.name, sha256])
      }
    } catch let error as DatabaseError where error.sqlState == .insufficientPrivilege {
      throw await mayNotCreate(store)
    }
  }

  /// What no `migrate` can put right.
  private func refuse(_ status: MigrationStatus) throws {
    for entry in status.migrations {
      switch entry.state {
      case .applied, .pending: continue
      case .changed(let difference, let by):
        throw StoreFault(
          .changedMigration,
          LocalizedText(
            zhCN: "迁移 \(entry.name) 与 \(by) 当初执行的不同：\(difference)",
            en: "the migration \(entry.name) is not the one that \(by) applied: \(difference)"),
          hint: LocalizedText(
            zhCN: "恢复 sql/migrations/\(entry.name) 的原样，改动另写一个新的迁移",
            en: "restore sql/migrations/\(entry.name) as it was, and put the change into a new migration"))
      case .unknown(let at, let by):
        throw StoreFault(
          .ahead,
          LocalizedText(
            zhCN: "库中有本程序不认识的迁移 \(entry.name)（\(at) 由 \(by) 执行）",
            en: "the store has the migration \(entry.name), applied \(at) by \(by), "
              + "which this program does not know"),
          hint: LocalizedText(
            zhCN: "把 mingcha 升级到迁移该库的版本", en: "upgrade mingcha to the version that migrated the store"))
      }
    }
  }

  private func checkFitness(of store: Connection) async throws {
    guard await store.serverVersion >= 150_000 else {
      let version = await store.serverVersion / 10_000
      throw StoreFault(
        .unfit,
        LocalizedText(
          zhCN: "库需要 PostgreSQL 15 或更新的版本，这里是 \(version)",
          en: "the store needs PostgreSQL 15 or newer; this is version \(version)"),
        hint: LocalizedText(
          zhCN: "用 --store 另给一台服务器；来源库可以较旧",
          en: "give another server with --store; the source may be older"))
    }
    let encoding = try await store.one("show server_encoding").first(as: String.self)
    guard encoding == "UTF8" else {
      throw StoreFault(
        .unfit,
        LocalizedText(
          zhCN: "库的编码是 \(encoding)，中文需要 UTF8",
          en: "the store's database has the encoding \(encoding); Chinese text needs UTF8"),
        hint: LocalizedText(
          zhCN: "这样建库：create database … encoding 'UTF8' template template0",
          en: "create database … encoding 'UTF8' template template0"))
    }
  }

  private func mayNotCreate(_ store: Connection) async -> StoreFault {
    let database = Connection.quotedIdentifier(await store.database)
    let user = Connection.quotedIdentifier(await store.user)
    return StoreFault(
      .unfit,
      LocalizedText(
        zhCN: "角色 \(user) 无权建立库的各 schema",
        en: "the role \(user) may not create the schemas of the store"),
      hint: LocalizedText(
        zhCN: "grant create on database \(database) to \(user)；或以这些 schema 的所有者迁移",
        en: "grant create on database \(database) to \(user); or migrate as the owner of the schemas"))
  }

  func hashes(of texts: [String], on store: Connection) async throws -> [String] {
    try await store.query(Statements.named("hash_texts"), [texts]).map { try $0.get("sha256") }
  }
}
