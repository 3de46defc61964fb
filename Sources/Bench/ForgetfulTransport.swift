import Digest
import Synchronization

/// Takes each letter and forgets it.
final class ForgetfulTransport: MailTransport {
  private struct Taken {
    var letters = 0
    var bytes = 0
    var peaks: [Int] = []
  }

  private let state = Mutex(Taken())
  private let every: Int

  init(every: Int) { self.every = every }

  var taken: (letters: Int, bytes: Int, peaks: [Int]) { state.withLock { ($0.letters, $0.bytes, $0.peaks) } }

  func deliver(_ message: MailMessage) async throws {
    let size = message.data.count
    state.withLock { taken in
      taken.letters += 1
      taken.bytes += size
      if taken.letters % every == 0 { taken.peaks.append(ProcessMemory.peak()) }
    }
  }
}
