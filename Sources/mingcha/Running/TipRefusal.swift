import LibPQ

/// What the database's functions for tips refuse, said in the language of this process.
enum TipRefusal {
  static func told<Value>(_ body: () async throws -> Value) async throws -> Value {
    do {
      return try await body()
    } catch let error as DatabaseError {
      throw fault(error) ?? error
    }
  }

  /// Nil where the error is none of ours.
  static func fault(_ error: DatabaseError) -> UsageFault? {
    if error.sqlState == .insufficientPrivilege {
      return UsageFault(TipFaultPhrase.notDiscipline.said, hint: error.message)
    }
    guard error.sqlState.rawValue.hasPrefix("MC"),
      let phrase = error.detail.flatMap(TipFaultPhrase.init(rawValue:))
    else { return nil }
    if phrase == .notDiscipline { return UsageFault(phrase.said, hint: TipHint.hintDiscipline.said) }
    return UsageFault(error.said(phrase.said), hint: error.saidHint)
  }
}
