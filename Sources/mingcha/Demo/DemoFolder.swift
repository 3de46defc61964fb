import Foundation
import LocalServer

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folder that holds the demo, or a pointer to where its server lives.
struct DemoFolder: Sendable {
  let path: String

  /// By this file a folder is known to be ours; whoever works in it holds its lock.
  private var marker: String { path + "/mingcha-demo" }
  private var pointer: String { path + "/server-folder" }
  private var ownServer: String { path + "/server" }

  init(path: String) {
    self.path = URL(fileURLWithPath: path).standardizedFileURL.path
  }

  var exists: Bool { (try? attributes()) != nil }

  /// Makes the folder or takes it over, and keeps others out until the process ends.
  func claim() throws {
    if exists {
      try requireOurs()
    } else {
      guard mkdir(path, 0o755) == 0 else {
        throw UsageFault(Fault.cannotWrite.said(["path": path, "reason": String(cString: strerror(errno))]))
      }
    }
    // Left open: the lock goes with the process, however it ends.
    let descriptor = open(marker, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw UsageFault(Fault.cannotWrite.said(["path": marker, "reason": String(cString: strerror(errno))]))
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw DemoBusy(path: path) }
  }

  /// Somebody else's folder, or one that only looks like ours, is left alone.
  private func requireOurs() throws {
    let attributes = try attributes()
    let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
    let owner = (attributes[.ownerAccountID] as? NSNumber)?.uint32Value
    guard isFolder, owner == geteuid(), FileManager.default.fileExists(atPath: marker) else {
      throw UsageFault(Fault.notOurFolder.said(["path": path]), hint: Fault.notOurFolderHint.said)
    }
  }

  private func attributes() throws -> [FileAttributeKey: Any] {
    try FileManager.default.attributesOfItem(atPath: path)
  }

  /// Starts the server in the folder; where that cannot be (a long path, a closed home when root), elsewhere.
  func startServer(settings: [String: String]) async throws -> PrivateServer {
    do {
      return try await PrivateServer.detached(folder: ownServer, settings: settings)
    } catch is LocalServerError {
      let number = String(UInt32.random(in: 0..<UInt32.max), radix: 36)
      let elsewhere = FileManager.default.temporaryDirectory.appending(path: "mingcha-demo.\(number)").path
      // First the pointer: after a crash it leads to what there is to remove.
      try Data(elsewhere.utf8).write(to: URL(fileURLWithPath: pointer))
      return try await PrivateServer.detached(folder: elsewhere, settings: settings)
    }
  }

  /// Stops the server, wherever it is, and removes its data. Returns whether there was one.
  @discardableResult
  func removeServer() async throws -> Bool {
    var hadServer = false
    let pointed = (try? String(contentsOfFile: pointer, encoding: .utf8)).map { [$0] } ?? []
    for folder in pointed + [ownServer] where FileManager.default.fileExists(atPath: folder) {
      hadServer = true
      // An empty folder is one whose making was cut short.
      if rmdir(folder) != 0 { try await PrivateServer.stop(folder: folder) }
    }
    unlink(pointer)
    return hadServer
  }

  /// Removes the folder itself, unless somebody has put something into it.
  func remove() {
    unlink(marker)
    rmdir(path)
  }
}

/// Another process is at work on the same demo.
struct DemoBusy: Error {
  let path: String
}
