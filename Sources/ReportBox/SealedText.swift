import Foundation
public import LibPQ

/// A text as the database holds it.
public struct SealedText: Sendable {
  /// What a text of a tip is.
  public enum Field: String, Sendable {
    case text, reporter, note, evidence, verification, conclusion
  }

  public let id: String
  public let tip: Int64
  public let field: Field
  public let keyID: String
  /// The number of the event that it came with, where it was read with it.
  public let event: String?
  public let bytes: [UInt8]
  /// SHA-256 of the random bytes and the text. The chain holds it.
  public let commitment: String

  private static let saltSize = 32

  private static func context(_ tip: Int64, _ field: Field, _ id: String) -> [UInt8] {
    Array("mingcha tip \(tip) \(field.rawValue) \(id)".utf8)
  }

  public init(_ text: BoxText, of tip: Int64, as field: Field, with key: TipKey) {
    let message = Sodium.random(Self.saltSize) + text.bytes
    id = Sodium.random(16).hex
    self.tip = tip
    self.field = field
    keyID = key.id
    event = nil
    commitment = Sodium.sha256(message).hex
    bytes = Sodium.seal(message, for: Self.context(tip, field, id), with: key.bytes)
  }

  /// - Parameter row: `seal_id`, `tip_id`, `field`, `key_id`, `sealed` in base64, `commitment`.
  public init(row: Row) throws {
    id = try row.get("seal_id")
    tip = try row.get("tip_id")
    let name: String = try row.get("field")
    guard let field = Field(rawValue: name),
      let data = Data(base64Encoded: row["sealed"] ?? "", options: .ignoreUnknownCharacters)
    else {
      throw BoxFault(.sealBroken, "\(tip)")
    }
    self.field = field
    keyID = try row.get("key_id")
    bytes = Array(data)
    commitment = try row.get("commitment")
    event = row.has("event_id") ? row["event_id"] : nil
  }

  private init(_ old: SealedText, _ bytes: [UInt8], _ key: TipKey) {
    id = old.id
    tip = old.tip
    field = old.field
    keyID = key.id
    event = old.event
    self.bytes = bytes
    commitment = old.commitment
  }

  private func message(_ ring: KeyRing) throws -> [UInt8] {
    let key = try ring.key(keyID)
    guard let message = Sodium.open(bytes, for: Self.context(tip, field, id), with: key.bytes),
      message.count > Self.saltSize
    else { throw BoxFault(.sealBroken, "\(tip)") }
    guard Sodium.sha256(message).hex == commitment else { throw BoxFault(.commitmentBroken, "\(tip)") }
    return message
  }

  public func opened(_ ring: KeyRing) throws -> String {
    String(decoding: try message(ring).dropFirst(Self.saltSize), as: UTF8.self)
  }

  /// The same text under another key.
  public func resealed(_ ring: KeyRing, with key: TipKey) throws -> SealedText {
    let message = try message(ring)
    return SealedText(self, Sodium.seal(message, for: Self.context(tip, field, id), with: key.bytes), key)
  }

  public var base64: String { Data(bytes).base64EncodedString() }

  /// As the database's functions take it.
  public var json: String {
    """
    {"seal_id": "\(id)", "field": "\(field.rawValue)", "key_id": "\(keyID)", "sealed": "\(base64)", \
    "commitment": "\(commitment)"}
    """
  }

  public static func json(_ seals: [SealedText]) -> String {
    "[" + seals.map(\.json).joined(separator: ", ") + "]"
  }
}
