import Foundation
import Synchronization
import TestSupport

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The built program, run as its users run it.
struct Program {
  struct Outcome {
    let status: Int32
    let output: String
    let error: String
  }

  var folder = FileManager.default.currentDirectoryPath
  /// Besides PATH and HOME, all the environment there is.
  var environment: [String: String] = [:]

  static let path: String = {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let places = [tests.deletingLastPathComponent(), Bundle.main.bundleURL]
    return places.map { $0.appending(path: "mingcha").path }
      .first { FileManager.default.isExecutableFile(atPath: $0) } ?? "mingcha"
  }()

  func run(_ arguments: String...) async throws -> Outcome { try await run(arguments) }

  func run(_ arguments: [String]) async throws -> Outcome {
    try await shell("exec \"$@\"", [Self.path] + arguments)
  }

  /// Runs a line of shell, in which `$MINGCHA` is the program. Output goes to files: a server that outlives its
  /// parent would hold a pipe open.
  func shell(
    _ line: String, _ arguments: [String] = [], whileRunning: (@Sendable (pid_t) async throws -> Void)? = nil
  ) async throws -> Outcome {
    let outputs = try TemporaryFolder()
    let redirected = "cd \"$MINGCHA_TEST_FOLDER\" && \(line)"
    let words = ["/bin/bash", "-c", redirected, "bash"] + arguments
    var variables = environment
    for name in ["PATH", "HOME", "TMPDIR"] { variables[name] = ProcessInfo.processInfo.environment[name] }
    variables["MINGCHA"] = Self.path
    variables["MINGCHA_TEST_FOLDER"] = folder
    let pid = try spawn(words, variables, output: outputs.path + "/output", error: outputs.path + "/error")
    try await whileRunning?(pid)
    let status = await withCheckedContinuation { done in
      Thread.detachNewThread {
        var status: Int32 = 0
        while waitpid(pid, &status, 0) == -1, errno == EINTR {}
        done.resume(returning: status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f))
      }
    }
    return Outcome(status: status, output: try outputs.text("output"), error: try outputs.text("error"))
  }

  private func spawn(
    _ words: [String], _ variables: [String: String], output: String, error: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, error, O_WRONLY | O_CREAT, 0o600)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var settings: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (arguments + settings).forEach { free($0) } }
    var pid: pid_t = 0
    guard posix_spawn(&pid, words[0], &actions, nil, &arguments, &settings) == 0 else {
      throw CocoaError(.executableLoad)
    }
    return pid
  }
}
