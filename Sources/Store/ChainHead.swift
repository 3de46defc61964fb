/// The newest record of the chain: on paper it shows that none after it was cut off, and none before it changed.
public struct ChainHead: Sendable, Hashable, CustomStringConvertible {
  public let number: Int64
  /// 64 hexadecimal digits, lower case.
  public let sha256: String

  public init(number: Int64, sha256: String) {
    self.number = number
    self.sha256 = sha256
  }

  /// As it is printed, `17:9f86d0…`, however it was typed; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int64(parts[0]), number > 0 else { return nil }
    let digits = parts[1].lowercased()
    guard Self.isHash(digits) else { return nil }
    self.init(number: number, sha256: digits)
  }

  /// What the first record names as the one before.
  public static let none = ChainHead(number: 0, sha256: String(repeating: "0", count: 64))

  public static func isHash(_ text: some StringProtocol) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy {
        ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9"))
          || ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "f"))
      }
  }

  public var description: String { "\(number):\(sha256)" }
}
