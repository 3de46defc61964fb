internal import CLibPQ
import Logging

/// Takes notices from libpq, which would otherwise print them on standard error.
final class NoticeReceiver: Sendable {
  private let logger: Logger?
  private let handler: (@Sendable (Notice) -> Void)?

  init(logger: Logger?, handler: (@Sendable (Notice) -> Void)?) {
    self.logger = logger
    self.handler = handler
  }

  /// libpq keeps an unowned pointer: the receiver has to outlive the connection.
  func attach(to connection: OpaquePointer?) {
    let receiver = Unmanaged.passUnretained(self).toOpaque()
    PQsetNoticeReceiver(
      connection,
      { context, result in
        guard let context else { return }
        Unmanaged<NoticeReceiver>.fromOpaque(context).takeUnretainedValue().take(Notice(result: result))
      }, receiver)
  }

  private func take(_ notice: Notice) {
    handler?(notice)
    logger?.log(level: notice.level, "\(notice.message)", metadata: ["sqlstate": "\(notice.sqlState)"])
  }
}
