import Audit
import Digest
import Foundation
import LibPQ

/// Sends what is due, and what was put off for as long as the caller has patience.
struct PostRound {
  let store: Connection
  let console: Console
  let dispatcher: Dispatcher
  /// Seconds.
  let patience: Int

  struct Outcome {
    var sent = 0
    var deferred = 0
    var failed = 0
    var serverFault: String?
    var standing: Outbox.Standing

    /// Letters that were given up, now or earlier, outweigh a server that is away.
    var status: ExitStatus {
      if standing.failed > 0 { return .incomplete }
      return serverFault != nil || deferred > 0 ? .tryAgain : .done
    }
  }

  func run(through month: AuditMonth) async throws -> Outcome {
    let end = ContinuousClock.now + .seconds(patience)
    var outcome = Outcome(standing: try await Outbox(store).standing())
    while true {
      let console = console
      let round = try await dispatcher.run(through: "\(month)") { done in
        console.progress(DigestPhrase.sending.said(["done": String(done)]))
      }
      outcome.sent += round.sent
      outcome.failed += round.failed
      outcome.serverFault = round.serverFault
      for complaint in round.complaints {
        console.warn(DigestFaultPhrase.notSent.said(["complaint": complaint]))
      }
      outcome.standing = try await Outbox(store).standing()
      outcome.deferred = try await waiting(through: month)
      guard outcome.deferred > 0, ContinuousClock.now + .seconds(15) < end else { return outcome }
      try await Task.sleep(for: .seconds(15))
    }
  }

  private func waiting(through month: AuditMonth) async throws -> Int {
    try await store.one("select review.waiting_letters($1)", ["\(month)"]).first()
  }
}
