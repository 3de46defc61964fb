/// How to reach the mail server.
public struct SMTPSettings: Sendable {
  public enum Security: String, Sendable, CaseIterable {
    /// Nothing is sent before the connection is encrypted.
    case required
    /// In the clear: for a relay on this machine.
    case none
  }

  /// `smtp://host:port` or `smtps://host:port`
  public var server: String
  public var security = Security.required
  public var user: String?
  public var password: String?
  /// Certificates of a private authority, PEM; nil: the system's.
  public var authorities: String?
  /// The name under which we greet; nil: this machine's.
  public var hello: String?
  public var connectSeconds = 20
  public var totalSeconds = 120

  public init(server: String) { self.server = server }

  /// Whether the text names a server as we take it: `smtp` or `smtps`, a host, perhaps a port, and nothing else.
  public static func isServer(_ text: String) -> Bool {
    text.wholeMatch(of: /smtps?:\/\/([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?/) != nil
  }
}
