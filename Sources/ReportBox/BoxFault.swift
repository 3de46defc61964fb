/// Why something cannot be put into the report box or taken out of it.
public struct BoxFault: Error, Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    case keyMissing, keyUnreadable, keyReadableByOthers, keyForeign, keyMalformed, keyDamaged, keyExists,
      noKey
    case keyWrong, sealBroken, commitmentBroken
    case textUnreadable, textBlank, textTooLong, textNotUTF8, controlCharacter
    case malformedCode
  }

  public let kind: Kind
  /// A file, a key's id, a tip, or a place in a text. Never a piece of the text.
  public let place: String

  public init(_ kind: Kind, _ place: String = "") {
    self.kind = kind
    self.place = place
  }
}
