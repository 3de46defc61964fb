public import LibPQ

/// Sends what is due, letter by letter.
public struct Dispatcher: Sendable {
  public struct Outcome: Sendable {
    public var sent = 0
    /// To be tried again later.
    public var deferred = 0
    /// Given up.
    public var failed = 0
    /// A sentence for each letter that did not go out.
    public var complaints: [String] = []
    /// Why no letter can go out at present.
    public var serverFault: String?
  }

  /// So many letters on end that the server would not even hear of: it is the server, not the letters.
  private static let patience = 3

  let store: Connection
  let transport: any MailTransport
  let sender: MailAddress
  let shelf: RuleShelf

  public init(store: Connection, transport: any MailTransport, sender: MailAddress, shelf: RuleShelf) {
    self.store = store
    self.transport = transport
    self.sender = sender
    self.shelf = shelf
  }

  /// - Parameter each: hears the number of letters done so far.
  public func run(through period: String, each: @Sendable (Int) -> Void = { _ in }) async throws -> Outcome {
    let outbox = Outbox(store)
    var reader = LetterReader(store: store, shelf: shelf)
    var outcome = Outcome()
    var troubles = 0
    while troubles < Self.patience, let id = try await outbox.claim(through: period) {
      try Task.checkCancellation()
      each(outcome.sent + outcome.deferred + outcome.failed)
      let letter = try await reader.letter(id)
      do {
        let message = try letter.message(from: sender)
        try await transport.deliver(message)
        // From here to the mark nobody knows that it went out but the other side: a resend is the same letter.
        _ = try await outbox.markSent(id, data: String(decoding: message.data, as: UTF8.self))
        outcome.sent += 1
        troubles = 0
      } catch let fault as MailFault {
        if try await outbox.markFailed(id, fault) { outcome.failed += 1 } else { outcome.deferred += 1 }
        outcome.complaints.append("\(letter.address): \(fault.message)")
        troubles = fault.kind == .server ? troubles + 1 : 0
        outcome.serverFault = fault.kind == .server ? fault.message : nil
      }
    }
    return outcome
  }
}
