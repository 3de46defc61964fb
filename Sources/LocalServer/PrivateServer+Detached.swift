import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension PrivateServer {
  /// By this file a folder is known to be ours to remove.
  private static let marker = "/private-server"

  /// Starts a server in a new folder that stays when our process ends. As root it runs as `postgres`.
  public static func detached(
    folder: String, settings: [String: String] = [:]
  ) async throws -> PrivateServer {
    let folder = URL(fileURLWithPath: folder).standardizedFileURL.path
    try ServerSettings.checkSocketPath(folder)
    let programs = try ServerPrograms.find()
    let user = try ServerUser.current()
    try user.makeFolder(folder)
    do {
      try user.checkEntry(to: folder)
      try Data().write(to: URL(fileURLWithPath: folder + marker))
      _ = try ChildProcess.output(of: user.launcher + ServerSettings.initdb(programs, folder: folder))
      let words = user.launcher + ServerSettings.postgres(programs, folder: folder, settings: settings)
      let server = PrivateServer(
        folder: folder, lifeline: nil, startedProcess: try start(words, folder: folder))
      try await server.waitUntilReady()
      return server
    } catch {
      try? await stop(folder: folder)
      try? FileManager.default.removeItem(atPath: folder)
      throw error
    }
  }

  /// The server of a folder, nil when none runs there.
  public static func running(in folder: String) -> PrivateServer? {
    let folder = URL(fileURLWithPath: folder).standardizedFileURL.path
    guard process(in: folder) != nil else { return nil }
    return PrivateServer(folder: folder, lifeline: nil, startedProcess: nil)
  }

  /// Stops a detached server and removes its folder; harmless when the server is gone already.
  public static func stop(folder: String) async throws {
    let folder = URL(fileURLWithPath: folder).standardizedFileURL.path
    guard FileManager.default.fileExists(atPath: folder) else { return }
    guard FileManager.default.fileExists(atPath: folder + marker) else {
      throw LocalServerError("\(folder) is not the folder of a private server; nothing was removed")
    }
    if let pid = process(in: folder) {
      try await end(pid, folder: folder)
    }
    try FileManager.default.removeItem(atPath: folder)
  }

  private static func start(_ words: [String], folder: String) throws -> pid_t {
    let log = open(folder + "/log", O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard log >= 0 else { throw LocalServerError("cannot write \(folder)/log") }
    defer { close(log) }
    return try ChildProcess.spawn(words, output: log)
  }

  private static func end(_ pid: pid_t, folder: String) async throws {
    // First the polite way, which waits for a checkpoint; then the one that needs none.
    for (signal, patience) in [(SIGINT, Duration.seconds(20)), (SIGQUIT, .seconds(10))] {
      guard kill(pid, signal) == 0 || errno == ESRCH else {
        throw LocalServerError(
          "not allowed to stop the server in \(folder)", hint: "stop it as who started it")
      }
      let deadline = ContinuousClock.now + patience
      while ContinuousClock.now < deadline {
        guard ChildProcess.isAlive(pid) else { return }
        try await Task.sleep(for: .milliseconds(50))
      }
    }
    throw LocalServerError("the server in \(folder) (process \(pid)) does not stop")
  }

  /// The server's process by its own lock file. The number may have passed to another program after a crash, so
  /// its command line has to name our folder.
  private static func process(in folder: String) -> pid_t? {
    let lock = try? String(contentsOfFile: folder + "/data/postmaster.pid", encoding: .utf8)
    guard let line = lock?.split(separator: "\n").first, let pid = pid_t(line), ChildProcess.isAlive(pid)
    else {
      return nil
    }
    let command = (try? Data(contentsOf: URL(fileURLWithPath: "/proc/\(pid)/cmdline"))) ?? Data()
    return String(decoding: command, as: UTF8.self).contains(folder + "/data") ? pid : nil
  }
}
