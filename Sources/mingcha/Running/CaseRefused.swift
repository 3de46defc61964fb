import LibPQ

/// A refusal by the functions through which people act on cases.
struct CaseRefused {
  let refusal: CaseRefusal?
  let message: String
  let hint: String?

  /// Nil for any other error.
  init?(_ error: DatabaseError) {
    guard error.sqlState.rawValue.hasPrefix("MC") else { return nil }
    refusal = error.detail.flatMap { CaseRefusal(rawValue: $0) }
    // The sentence of the database names case, version and who was there before.
    message = error.said(refusal?.said)
    hint = error.saidHint
  }
}
