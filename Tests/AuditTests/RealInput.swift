import Foundation
import LibPQ
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The public money that lies beside the project, never in it: compressed CSV files, read where they are.
struct RealInput: CustomStringConvertible {
  let path: String

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/data").standardizedFileURL.path

  /// Every payment of the Greater London Authority over its publishing limit, 2008-04 to 2013-04.
  static let londonPayments = RealInput(path: folder + "/gla-spend/payments.csv.gz")
  /// Purchase-order lines of a state university, 2017 to 2021.
  static let purchaseOrders = RealInput(path: folder + "/purchase-orders/orders.csv.gz")

  var description: String { path }

  /// Copies the file, whose first line names the columns, into a table.
  ///
  /// - Returns: the number of rows.
  func load(into table: String, of connection: Connection) async throws -> Int {
    try #require(
      FileManager.default.isReadableFile(atPath: path),
      "the real input \(path) is gone: it belongs to the shared folder beside the project")
    let unpacked = FileManager.default.temporaryDirectory.appending(path: "mingcha-\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: unpacked) }
    try unpack(to: unpacked.path)
    let file = try FileHandle(forReadingFrom: unpacked)
    defer { try? file.close() }
    let copy = Statement(name: table, text: "copy \(table) from stdin with (format csv, header true)")
    return try await connection.copyIn(copy) {
      guard let chunk = try file.read(upToCount: 1 << 18), !chunk.isEmpty else { return nil }
      return Array(chunk)
    }
  }

  /// Runs gunzip. Foundation's `Process` may wait for ever for what a server's children inherited.
  private func unpack(to output: String) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    var arguments: [UnsafeMutablePointer<CChar>?] = []
    for word in ["gunzip", "-c", path] { arguments.append(strdup(word)) }
    arguments.append(nil)
    defer { arguments.forEach { free($0) } }
    var pid: pid_t = 0
    try #require(posix_spawnp(&pid, "gunzip", &actions, nil, &arguments, environ) == 0, "cannot start gunzip")
    var status: Int32 = 0
    while waitpid(pid, &status, 0) == -1, errno == EINTR {}
    try #require(status == 0, "gunzip -c \(path) failed with status \(status)")
  }
}
