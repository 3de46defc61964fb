import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Hands letters to a `sendmail` of this machine, which queues them.
public struct SendmailTransport: MailTransport {
  let program: String
  let seconds: Int

  public init(program: String = "/usr/sbin/sendmail", seconds: Int = 120) {
    self.program = program
    self.seconds = seconds
  }

  public func deliver(_ message: MailMessage) async throws {
    let (program, seconds) = (program, seconds)
    // Unix programs expect lines to end as this machine's do.
    let text = String(decoding: message.data, as: UTF8.self).split(
      separator: "\r\n", omittingEmptySubsequences: false
    ).joined(separator: "\n")
    let result: Result<Void, MailFault> = await withCheckedContinuation { done in
      Thread.detachNewThread {
        do throws(MailFault) {
          try Self.run(program, ["-t", "-i", "-f", message.from.description], input: text, seconds: seconds)
          done.resume(returning: .success(()))
        } catch {
          done.resume(returning: .failure(error))
        }
      }
    }
    try result.get()
  }

  private static func run(_ program: String, _ arguments: [String], input: String, seconds: Int)
    throws(MailFault)
  {
    guard access(program, X_OK) == 0 else {
      throw MailFault(.server, "\(program): \(String(cString: strerror(errno)))")
    }
    let folder = FileManager.default.temporaryDirectory.path
    // A file, not a pipe: a program that does not read cannot make us wait.
    var template = Array("\(folder)/mingcha-letter-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw MailFault(.server, "\(folder): \(String(cString: strerror(errno)))")
    }
    defer { close(descriptor) }
    unlink(template)
    guard write(input, to: descriptor), lseek(descriptor, 0, SEEK_SET) == 0 else {
      throw MailFault(.server, "\(folder): \(String(cString: strerror(errno)))")
    }
    let pid = try spawn([program] + arguments, input: descriptor)
    guard let status = wait(for: pid, seconds: seconds) else {
      kill(-pid, SIGKILL)
      _ = wait(for: pid, seconds: 5)
      throw MailFault(.deferred, "\(program) did not end within \(seconds) seconds")
    }
    // sysexits.h: no such user, no such host, data it cannot take; all else may pass.
    switch status {
    case 0: return
    case 65, 67, 68: throw MailFault(.refused, "\(program) ended with status \(status)")
    case 126, 127, 78: throw MailFault(.server, "\(program) ended with status \(status)")
    default: throw MailFault(.deferred, "\(program) ended with status \(status)")
    }
  }

  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  private static func spawn(_ words: [String], input: Int32) throws(MailFault) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    for open in names.compactMap({ Int32($0) }) where open > 2 {
      posix_spawn_file_actions_addclose(&actions, open)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var pid: pid_t = 0
    let failure = posix_spawn(&pid, words[0], &actions, &attributes, &arguments, environ)
    guard failure == 0 else {
      throw MailFault(.server, "cannot start \(words[0]): \(String(cString: strerror(failure)))")
    }
    return pid
  }

  /// The exit status; nil: it runs still.
  private static func wait(for pid: pid_t, seconds: Int) -> Int32? {
    let end = ContinuousClock.now + .seconds(seconds)
    var status: Int32 = 0
    while true {
      let answer = waitpid(pid, &status, WNOHANG)
      if answer == pid { return status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f) }
      if answer == -1, errno != EINTR { return 0 }
      guard ContinuousClock.now < end else { return nil }
      usleep(20_000)
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, start, count)
}
