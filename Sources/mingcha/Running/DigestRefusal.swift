import LibPQ

/// What the database's functions for letters refuse, said in the language of this process.
enum DigestRefusal {
  @discardableResult
  static func told<Value>(_ body: () async throws -> Value) async throws -> Value {
    do {
      return try await body()
    } catch let error as DatabaseError where error.sqlState.rawValue.hasPrefix("MC") {
      guard let phrase = error.detail.flatMap(DigestFaultPhrase.init(rawValue:)) else { throw error }
      // The server quotes the value.
      let value = error.message.firstMatch(of: /"(.*)"/).map { String($0.1) } ?? ""
      throw UsageFault(phrase.said(["value": value]), hint: phrase.hint?.said ?? error.saidHint)
    }
  }
}
