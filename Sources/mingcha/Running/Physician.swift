import Audit
import Catalogue
import Digest
import LibPQ
import Rulebook
import Store

/// Examines what an audit stands on: rulebook, store and source.
struct Physician {
  let invocation: Invocation
  /// The greatest age of the newest complete run, in seconds.
  let maximalAge: Int?

  func examine() async throws -> Examination {
    var examination = Examination()
    examination.add(.program, .fine, "mingcha \(Mingcha.version), libpq \(Connection.libraryVersion)")
    examineRulebook(&examination)
    try await examineStore(&examination)
    try await examineSource(&examination)
    return examination
  }

  private func examineRulebook(_ examination: inout Examination) {
    let book = BoundRulebook(invocation.rulebookPlace, invocation.catalogue)
    let count = Talk.ruleCount.said([
      "count": String(book.rulebook.rules.count), "on": String(book.rulebook.rules.count(where: \.isEnabled)),
      "place": book.place.described,
    ])
    guard book.errors.isEmpty else {
      let message = Fault.faultyRules.said([
        "count": String(book.errors.count), "place": book.place.described,
      ])
      examination.add(.rulebook, .failed, "\(message); mingcha rules check")
      return
    }
    examination.add(.rulebook, .fine, count)
    if book.approval == .release {
      examination.add(.approval, .fine, DoctorPhrase.approvedByRelease.said)
    }
  }

  /// Who stands for what did not ship; without a store nobody does.
  private func examineApproval(of store: Connection?, _ examination: inout Examination) async throws {
    let book = BoundRulebook(invocation.rulebookPlace, invocation.catalogue)
    let approval = book.approval
    guard book.errors.isEmpty, case .local(let changed) = approval else { return }
    var unapproved = changed.map(\.name)
    if let store {
      unapproved = try await RulebookStanding.read(book.rulebook, approval, from: store).unapproved
    }
    guard !unapproved.isEmpty else {
      examination.add(.approval, .fine, ApprovalPhrase.approvedBy.said(["count": String(changed.count)]))
      return
    }
    let few = unapproved.prefix(5).joined(separator: ", ") + (unapproved.count > 5 ? ", …" : "")
    let message = DoctorPhrase.notApproved.said(["count": String(unapproved.count), "names": few])
    examination.add(.approval, .warning, message)
  }

  // MARK: The store

  private func examineStore(_ examination: inout Examination) async throws {
    let store: Connection
    do {
      let conninfo = try invocation.storeConninfo
      examination.add(.storeConnection, .fine, ConnectionString.masked(conninfo))
      store = try await invocation.openStore()
    } catch {
      try await examineApproval(of: nil, &examination)
      examination.add(.store, error)
      return
    }
    do {
      examination.add(.store, .fine, await served(by: store))
      try await examineSchemas(of: store, &examination)
    } catch let error where !(error is CancellationError) {
      examination.add(.store, error)
    }
    await store.close()
  }

  private func served(by connection: Connection) async -> String {
    DoctorPhrase.served.said([
      "version": await connection.parameterStatus("server_version") ?? "?", "host": await connection.host,
      "database": await connection.database, "user": await connection.user,
    ])
  }

  private func examineSchemas(of store: Connection, _ examination: inout Examination) async throws {
    let status = try await Migrator(catalogue: invocation.catalogue, release: .shipped(invocation.catalogue))
      .status(of: store)
    guard status.isCurrent else {
      examination.add(
        .migrations, .failed, Talk.storeNotCurrent.said(["parts": String(status.outdatedParts.count)]))
      try await examineApproval(of: nil, &examination)
      return
    }
    try await examineApproval(of: store, &examination)
    examination.add(.migrations, .fine, status.migrations.last?.name ?? "")
    examination.add(.zone, .fine, try await StoreSettings.timeZone(of: store))
    let judge = try await StoreRoles.granted(.judge, in: store)
    let wanted = try await StoreRoles.of(store)[.judge]
    examination.add(
      .judge, judge == nil ? .warning : .fine,
      (judge == nil ? DoctorPhrase.judgeAbsent : .judgeThere).said(["judge": wanted]))
    try await examineRoles(of: store, &examination)
    try await examineHolidays(of: store, &examination)
    try await examineRuns(of: store, &examination)
    try await examineLetters(of: store, &examination)
  }

  private func examineLetters(of store: Connection, _ examination: inout Examination) async throws {
    let standing = try await Outbox(store).standing()
    let counts = DoctorPhrase.letterCounts.said([
      "sent": String(standing.sent), "pending": String(standing.pending), "failed": String(standing.failed),
    ])
    let trouble = standing.failed > 0 ? "\(counts); \(standing.addresses): \(standing.lastError)" : counts
    examination.add(
      .letters, standing.failed > 0 ? .failed : standing.late > 0 ? .warning : .fine, trouble)
  }

  /// The next year's holidays are announced in November; from December their lack is somebody's omission.
  private func examineHolidays(of store: Connection, _ examination: inout Examination) async throws {
    let today = try await invocation.today(in: store)
    guard let year = Int(today.prefix(4)) else { return }
    let book = BoundRulebook(invocation.rulebookPlace, invocation.catalogue)
    let days = book.rulebook.tables.first { $0.table == "holiday" }
    let column = days?.columns.firstIndex { ["day", "holiday_on", "date", "on_date"].contains($0) } ?? 0
    let years = Set((days?.rows ?? []).compactMap { $0.values[column].map { String($0.prefix(4)) } })
    let wanted = today.dropFirst(5).hasPrefix("12") ? [year, year + 1] : [year]
    let absent = wanted.map(String.init).filter { !years.contains($0) }
    examination.add(
      .holidays, absent.isEmpty ? .fine : .warning,
      absent.isEmpty
        ? DoctorPhrase.holidaysThere.said(["years": years.sorted().suffix(2).joined(separator: ", ")])
        : DoctorPhrase.holidaysAbsent.said(["years": absent.joined(separator: ", ")]))
  }

  private func examineRuns(of store: Connection, _ examination: inout Examination) async throws {
    guard let run = try await store.query(Statements.named("doctor_runs")).first else {
      examination.add(.newestRun, maximalAge == nil ? .warning : .failed, DoctorPhrase.noRun.said)
      return
    }
    let age = try run.get("age_seconds", as: Int.self)
    let isOld = maximalAge.map { age > $0 } ?? false
    examination.add(
      .newestRun, isOld ? .failed : .fine,
      DoctorPhrase.runAge.said([
        "run": run["run_id"] ?? "", "month": run["month"] ?? "", "at": run["finished_at"] ?? "",
        "hours": String(age / 3600),
      ]))
  }

  // MARK: The source

  private func examineSource(_ examination: inout Examination) async throws {
    let source: Connection
    do {
      let conninfo = try invocation.sourceConninfo
      examination.add(.sourceConnection, .fine, ConnectionString.masked(conninfo))
      source = try await invocation.openSource()
    } catch {
      examination.add(.source, error)
      return
    }
    do {
      examination.add(.source, .fine, await served(by: source))
      try await examineDatasets(of: source, &examination)
    } catch let error where !(error is CancellationError) {
      examination.add(.source, error)
    }
    await source.close()
  }

  private func examineDatasets(of source: Connection, _ examination: inout Examination) async throws {
    let schema = invocation.options.sourceSchema
    let wanted = invocation.catalogue.datasets.filter { !$0.isOwn }.map(\.name)
    let rows = try await source.query(Statements.named("source_columns"), [schema, wanted])
    let found = Set(rows.compactMap { $0["dataset"] })
    examination.add(
      .datasets, found.isEmpty ? .failed : .fine,
      DoctorPhrase.datasetCount.said([
        "count": String(found.count), "all": String(wanted.count), "schema": schema,
      ]))
    let roles = try await source.one(Statements.named("doctor_roles"))
    let writable = Set(rows.filter { $0["is_writable"] == "t" }.compactMap { $0["dataset"] })
    if roles["is_superuser"] == "t" {
      examination.add(.sourceRights, .warning, DoctorPhrase.superuser.said(["role": roles["role"] ?? ""]))
    } else if !writable.isEmpty {
      let names = writable.sorted().prefix(5).joined(separator: ", ")
      examination.add(
        .sourceRights, .warning, DoctorPhrase.canWrite.said(["role": roles["role"] ?? "", "names": names]))
    } else {
      examination.add(.sourceRights, .fine, DoctorPhrase.readsOnly.said(["role": roles["role"] ?? ""]))
    }
  }
}
