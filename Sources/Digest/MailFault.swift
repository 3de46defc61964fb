/// Why a letter did not go out, and what that means for it and for the others.
public struct MailFault: Error, Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// The server will not take this letter, now or later.
    case refused
    /// This letter may be taken later.
    case deferred
    /// No letter can go out: the server is away, or is not the one that it should be.
    case server
  }

  public let kind: Kind
  public let message: String

  public init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }
}
