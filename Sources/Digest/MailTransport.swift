/// A way for letters to leave.
public protocol MailTransport: Sendable {
  /// Returns when the other side has taken the letter; throws `MailFault` otherwise.
  func deliver(_ message: MailMessage) async throws
}
