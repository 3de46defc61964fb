public import LibPQ

extension Migrator {
  /// Where the store stands. Changes nothing; a store without our schemas has everything pending.
  public func status(of store: Connection) async throws -> MigrationStatus {
    let files = try MigrationFile.all(in: files)
    let applied =
      try await exists("review.migration", in: store)
      ? store.query(Statements.named("applied_migrations")) : []
    let hashes = try await hashes(of: files.map { NormalisedText.of($0.text) }, on: store)
    let today = try await store.one("select to_char(now(), 'YYYY-MM-DD')").first(as: String.self)

    var entries: [MigrationStatus.Entry] = []
    for (file, hash) in zip(files, hashes) {
      let record = try applied.first { try $0.get("number", as: Int.self) == file.number }
      entries.append(try entry(of: file, hash: hash, record: record, today: today))
    }
    for record in applied {
      let number: Int = try record.get("number")
      guard number > files.count else { continue }
      entries.append(
        MigrationStatus.Entry(
          number: number, name: try record.get("name"),
          state: .unknown(at: try record.get("applied_at"), by: try record.get("applied_by"))))
    }
    return MigrationStatus(
      migrations: entries,
      outdatedParts: try await outdatedParts(of: store).map(\.path) + outdatedRelease(of: store))
  }

  private func entry(
    of file: MigrationFile, hash: String, record: Row?, today: String
  ) throws -> MigrationStatus.Entry {
    guard let record else {
      return MigrationStatus.Entry(number: file.number, name: file.name, state: .pending)
    }
    let at: String = try record.get("applied_at")
    let by: String = try record.get("applied_by")
    let known: String = try record.get("sha256")
    guard known != hash else {
      return MigrationStatus.Entry(
        number: file.number, name: file.name, state: .applied(at: at, by: by))
    }
    let both = "sha256 \(known.prefix(12))… on \(at); this program has \(hash.prefix(12))… today, \(today)"
    return MigrationStatus.Entry(
      number: file.number, name: file.name, state: .changed(difference: both, by: by))
  }

  /// The parts whose text differs from what the store has, with the hash of their text.
  func outdatedParts(of store: Connection) async throws -> [(path: String, sha256: String)] {
    let known =
      try await exists("review.repeatable", in: store)
      ? store.query("select path, sha256 from review.repeatable") : []
    let applied = Dictionary(
      known.map { ($0["path"], $0["sha256"]) }, uniquingKeysWith: { first, _ in first })
    let rights = GrantFile.all(in: files).map { RepeatablePart(path: $0.path, text: $0.text) }
    let parts = tableParts + self.parts + rights
    let hashes = try await hashes(of: parts.map { NormalisedText.of($0.text) }, on: store)
    return zip(parts, hashes).filter { applied[$0.path] != $1 }.map { ($0.path, $1) }
  }

  /// The files of rights that differ from those the store was given.
  func outdatedRights(of store: Connection) async throws -> [(path: String, sha256: String)] {
    try await outdatedParts(of: store).filter { $0.path.hasPrefix("grants/") }
  }

  func exists(_ relation: String, in store: Connection) async throws -> Bool {
    try await store.one("select to_regclass($1) is not null", [relation]).first()
  }
}
