/// The keys at hand: the first seals, all of them open. While a key is being changed there are two.
public struct KeyRing: Sendable {
  public let keys: [TipKey]

  public init(_ keys: [TipKey]) {
    self.keys = keys
  }

  public init(reading paths: [String]) throws {
    keys = try paths.map(TipKey.read)
  }

  public var sealing: TipKey {
    get throws {
      guard let key = keys.first else { throw BoxFault(.noKey) }
      return key
    }
  }

  func key(_ id: String) throws -> TipKey {
    guard let key = keys.first(where: { $0.id == id }) else {
      throw BoxFault(keys.isEmpty ? .noKey : .keyWrong, id)
    }
    return key
  }
}
