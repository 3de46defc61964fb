import LibPQ
import Store

/// What the database's functions for roles refuse, said in the language of this process.
enum RoleRefusal {
  static func told<Value>(_ body: () async throws -> Value) async throws -> Value {
    do {
      return try await body()
    } catch let error as DatabaseError where error.sqlState == .insufficientPrivilege {
      throw UsageFault(RoleFaultPhrase.notAdministrator.said, hint: error.message)
    } catch let error as DatabaseError where error.sqlState.rawValue.hasPrefix("MC") {
      guard let phrase = error.detail.flatMap(RoleFaultPhrase.init(rawValue:)) else { throw error }
      throw UsageFault(error.said(phrase.said), hint: error.saidHint)
    }
  }
}
