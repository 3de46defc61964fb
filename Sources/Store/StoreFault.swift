public import Catalogue

/// Something about store or source that a person has to put right; says what, and what helps.
public struct StoreFault: Error, Sendable, Hashable, CustomStringConvertible {
  public enum Kind: Sendable, Hashable {
    /// `mingcha migrate` has not been run, or not since this program was upgraded.
    case behind
    /// The store was migrated by a newer program.
    case ahead
    /// A migration that was applied has another text now.
    case changedMigration
    /// Somebody else holds the lock: try again later.
    case busy
    /// The database lacks something, such as a right or an encoding.
    case unfit
    /// The source does not offer what the contract says.
    case source
    /// What was asked for makes no sense.
    case wrongUse
    /// Source and ledger do not add up.
    case controlTotals
  }

  public let kind: Kind
  public let message: LocalizedText
  public let hint: LocalizedText?

  public init(_ kind: Kind, _ message: LocalizedText, hint: LocalizedText? = nil) {
    self.kind = kind
    self.message = message
    self.hint = hint
  }

  public var description: String {
    hint.map { "\(message.en)\nhint: \($0.en)" } ?? message.en
  }
}
