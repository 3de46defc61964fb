import Foundation

/// Where the present moment comes from.
struct Clock: Sendable {
  let now: @Sendable () -> Date

  static let system = Clock { Date() }

  /// A clock that stands, for data that have a present of their own.
  static func standing(at seconds: Int) -> Clock {
    Clock { Date(timeIntervalSince1970: TimeInterval(seconds)) }
  }
}
