public import Foundation

/// A folder that goes when the last copy of this value does.
public final class TemporaryFolder: Sendable {
  public let path: String

  public init() throws {
    let number = String(UInt32.random(in: 0..<UInt32.max), radix: 36)
    path = FileManager.default.temporaryDirectory.appending(path: "mct.\(number)").path
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o755])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  public var url: URL { URL(fileURLWithPath: path) }

  public func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }

  public func write(_ text: String, to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
