import Synchronization

/// The roles a test made. Roles belong to the server, not to a database: they have to be dropped one by one.
final class RoleNames: Sendable {
  private let names = Mutex<[String]>([])

  var all: [String] { names.withLock { $0 } }
  var count: Int { all.count }

  func add(_ name: String) {
    names.withLock { $0.append(name) }
  }
}
