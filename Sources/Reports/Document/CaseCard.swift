import Foundation

/// One case with all that a reader needs to open the file.
struct CaseCard: Sendable {
  let number: Int64
  let title: String
  /// Severity, kind and state in a few words.
  let marks: String
  let isGrave: Bool
  let unit: String
  let amount: Decimal?
  let reason: String
  /// Names and values below the reason.
  var lines: [Document.Fact]
}
