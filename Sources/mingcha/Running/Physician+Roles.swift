import LibPQ
import Store

extension Physician {
  /// The store's roles, and logins behind which more than one person or more than one duty may stand.
  func examineRoles(of store: Connection, _ examination: inout Examination) async throws {
    let lacking = try await StoreRoles.lacking(in: store).values.sorted()
    let roles = try await StoreRoles.of(store)
    let names = (lacking.isEmpty ? StoreRole.allCases.map { roles[$0] } : lacking).joined(separator: ", ")
    examination.add(
      .roles, lacking.isEmpty ? .fine : .warning,
      (lacking.isEmpty ? DoctorRolePhrase.rolesThere : .rolesLacking).said(["names": names]))

    var found: [String: [String]] = [:]
    do {
      for row in try await store.query(Statements.named("doctor_logins")) {
        found[row["finding"] ?? "", default: []].append(row["login"] ?? "")
      }
    } catch let error as DatabaseError where error.sqlState == .insufficientPrivilege {
      examination.add(.logins, .warning, error.message)
      return
    }
    let warnings = DoctorRolePhrase.allCases.compactMap { phrase in
      found["\(phrase)"].map { phrase.said(["names": $0.joined(separator: ", ")]) }
    }
    for warning in warnings { examination.add(.logins, .warning, warning) }
    if warnings.isEmpty { examination.add(.logins, .fine, DoctorRolePhrase.loginsFine.said) }
  }
}
