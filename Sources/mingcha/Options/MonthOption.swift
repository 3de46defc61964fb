import ArgumentParser
import Audit

extension AuditMonth {
  /// As it stands on the command line: `2026-10` and nothing else.
  @Sendable static func argument(_ text: String) throws -> AuditMonth {
    guard text.utf8.count == 7, let month = AuditMonth(text) else {
      throw ValidationError(Fault.malformedMonth.said(["month": text]))
    }
    return month
  }
}
