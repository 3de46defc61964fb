/// What the reporter keeps to ask how far the report has come: 100 random bits, of which the box holds the hash only.
public struct ReceiptCode: Sendable {
  /// Without I, L, O and U, which are misread.
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
  private static let length = 20

  private let characters: [Character]

  public init() {
    characters = Sodium.random(Self.length).map { Self.alphabet[Int($0 & 31)] }
  }

  /// As somebody typed it: with or without hyphens, in either case, O for 0, I and L for 1.
  public init(_ text: String) throws {
    let misread: [Character: Character] = ["O": "0", "I": "1", "L": "1"]
    characters = text.uppercased().filter { $0 != "-" && !$0.isWhitespace }.map { misread[$0] ?? $0 }
    guard characters.count == Self.length, characters.allSatisfy(Self.alphabet.contains) else {
      throw BoxFault(.malformedCode)
    }
  }

  /// In groups of five.
  public var text: String {
    stride(from: 0, to: Self.length, by: 5).map { String(characters[$0..<$0 + 5]) }.joined(separator: "-")
  }

  public var sha256: String { Sodium.sha256(Array(String(characters).utf8)).hex }
}
