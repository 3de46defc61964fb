import Dispatch

/// A thread of its own for a connection, so that waiting for the server never holds up the shared pool.
final class ConnectionExecutor: SerialExecutor {
  private let queue = DispatchQueue(label: "LibPQ.Connection")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}
