/// The secret that seals texts. It lives in a file that only its owner can read, and is never sent anywhere.
public struct TipKey: Sendable {
  /// Names the key beside what it sealed; tells nothing of it.
  public let id: String
  let bytes: [UInt8]

  init(bytes: [UInt8]) {
    self.bytes = bytes
    id = Self.id(of: bytes)
  }

  private static func id(of bytes: [UInt8]) -> String {
    Array(Sodium.sha256(Array("mingcha tip key ".utf8) + bytes).prefix(8)).hex
  }

  private static let mark = "mingcha-tip-key-1"

  /// One line: the mark, the id and the key. A file cut short or with a slipped digit does not have its id.
  var line: String { "\(Self.mark) \(id) \(bytes.hex)\n" }

  /// Makes a key and writes it to a file that must not exist yet.
  public static func make(at path: String) throws -> TipKey {
    let key = TipKey(bytes: Sodium.random(Sodium.keySize))
    try SecretFile.create(path, Array(key.line.utf8))
    return key
  }

  public static func read(_ path: String) throws -> TipKey {
    let text = String(decoding: try SecretFile.read(path, limit: 4_096), as: UTF8.self)
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard text.last == "\n", parts.count == 3, parts[0] == Self.mark, parts[1].utf8.count == 16,
      let bytes = [UInt8](hex: parts[2].dropLast()), bytes.count == Sodium.keySize
    else { throw BoxFault(.keyMalformed, path) }
    let key = TipKey(bytes: bytes)
    guard key.id == parts[1] else { throw BoxFault(.keyDamaged, path) }
    return key
  }
}
