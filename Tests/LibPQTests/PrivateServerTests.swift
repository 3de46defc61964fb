import Foundation
import LibPQ
import LocalServer
import Testing

struct PrivateServerTests {
  @Test func ephemeralGoesWithItsFolder() async throws {
    let server = try await PrivateServer.ephemeral(settings: ["max_connections": "10"])
    let connection = try await Connection.open(server.conninfo())
    #expect(try await connection.one("show max_connections").first() == "10")
    #expect(try await connection.one("show fsync").first() == "off")
    await connection.close()
    try await server.stop()
    #expect(!FileManager.default.fileExists(atPath: server.folder))
  }

  @Test func aServerThatCannotStartSaysWhy() async throws {
    let error = await #expect(throws: LocalServerError.self) {
      try await PrivateServer.ephemeral(settings: ["no_such_setting": "1"])
    }
    #expect(error?.message.contains("no_such_setting") == true)
  }

  @Test func detachedStaysUntilStopped() async throws {
    let folder = "/tmp/mc-test-\(UInt32.random(in: 0..<UInt32.max))"
    let server = try await PrivateServer.detached(folder: folder)
    let connection = try await Connection.open(server.conninfo())
    #expect(try await connection.one("select 1").first(as: Int.self) == 1)
    await connection.close()
    #expect(PrivateServer.running(in: folder)?.folder == folder)
    await #expect(throws: LocalServerError.self) { try await PrivateServer.detached(folder: folder) }
    try await PrivateServer.stop(folder: folder)
    #expect(!FileManager.default.fileExists(atPath: folder))
    #expect(PrivateServer.running(in: folder) == nil)
    try await PrivateServer.stop(folder: folder)
  }

  @Test func detachedHoldsNoneOfOurOpenFiles() async throws {
    let folder = "/tmp/mc-test-\(UInt32.random(in: 0..<UInt32.max))"
    let pipe = Pipe()
    // As a careless caller leaves it: inherited by whatever we start.
    #expect(fcntl(pipe.fileHandleForWriting.fileDescriptor, F_SETFD, 0) == 0)
    _ = try await PrivateServer.detached(folder: folder)
    var status = stat()
    #expect(fstat(pipe.fileHandleForWriting.fileDescriptor, &status) == 0)
    let lock = try String(contentsOfFile: folder + "/data/postmaster.pid", encoding: .utf8)
    let descriptors = "/proc/\(lock.prefix { $0.isNumber })/fd"
    let open = try FileManager.default.contentsOfDirectory(atPath: descriptors).compactMap {
      try? FileManager.default.destinationOfSymbolicLink(atPath: "\(descriptors)/\($0)")
    }
    #expect(open.contains { $0.hasSuffix("/log") })
    #expect(!open.contains("pipe:[\(status.st_ino)]"))
    try await PrivateServer.stop(folder: folder)
  }

  @Test func foreignFoldersAreLeftAlone() async throws {
    let folder =
      FileManager.default.temporaryDirectory.path + "/mc-foreign-\(UInt32.random(in: 0..<UInt32.max))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    await #expect(throws: LocalServerError.self) { try await PrivateServer.stop(folder: folder) }
    #expect(FileManager.default.fileExists(atPath: folder))
    await #expect(throws: LocalServerError.self) {
      try await PrivateServer.detached(folder: "/tmp/" + String(repeating: "x", count: 100))
    }
  }
}
