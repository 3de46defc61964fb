import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Starts programs without Foundation's `Process`, which on Linux waits for sockets that a server's children inherit.
enum ChildProcess {
  /// Starts a program in a process group of its own, which Ctrl-C does not reach, with none of our open files but
  /// those given.
  static func spawn(_ words: [String], input: Int32? = nil, output: Int32? = nil) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    redirect(&actions, to: 0, from: input, flags: O_RDONLY)
    redirect(&actions, to: 1, from: output, flags: O_WRONLY)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    for descriptor in inheritable() { posix_spawn_file_actions_addclose(&actions, descriptor) }

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)

    // The server's account may not be able to stand in our directory.
    let words = ["/bin/sh", "-c", "cd / && exec \"$@\"", "sh"] + words
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var pid: pid_t = 0
    let failure = posix_spawn(&pid, "/bin/sh", &actions, &attributes, &arguments, environ)
    guard failure == 0 else {
      throw LocalServerError("cannot start /bin/sh: \(String(cString: strerror(failure)))")
    }
    return pid
  }

  /// Runs a program to its end and returns what it printed.
  static func output(of words: [String]) throws -> String {
    let (reading, writing) = try makePipe()
    defer { close(reading) }
    let pid: pid_t
    do {
      defer { close(writing) }
      pid = try spawn(words, output: writing)
    }
    let data = FileHandle(fileDescriptor: reading, closeOnDealloc: false).readDataToEndOfFile()
    let text = String(decoding: data, as: UTF8.self)
    let status = wait(for: pid)
    guard status == 0 else {
      throw LocalServerError("\(words.joined(separator: " ")) failed with status \(status): \(text)")
    }
    return text
  }

  /// A pipe that no other child inherits: a copy of its writing end would keep the reader waiting for ever.
  static func makePipe() throws -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0, ends.allSatisfy({ fcntl($0, F_SETFD, FD_CLOEXEC) == 0 }) else {
      throw LocalServerError("cannot make a pipe: \(String(cString: strerror(errno)))")
    }
    return (ends[0], ends[1])
  }

  @discardableResult
  static func wait(for pid: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) == -1, errno == EINTR {}
    return status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
  }

  /// Whether a process is there; one of our own that has ended is reaped on the way.
  static func isAlive(_ pid: pid_t) -> Bool {
    var status: Int32 = 0
    if waitpid(pid, &status, WNOHANG) == pid { return false }
    return kill(pid, 0) == 0 || errno == EPERM
  }

  /// Our open files besides the standard three: a server that outlives us must not hold them open.
  private static func inheritable() -> [Int32] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    return names.compactMap { Int32($0) }.filter { $0 > 2 }
  }

  private static func redirect(
    _ actions: inout posix_spawn_file_actions_t, to descriptor: Int32, from source: Int32?, flags: Int32
  ) {
    if let source {
      posix_spawn_file_actions_adddup2(&actions, source, descriptor)
    } else {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", flags, 0)
    }
  }
}
