import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Under which account the server runs. PostgreSQL refuses to run as root, and a build container often is root.
struct ServerUser: Sendable {
  /// Words before a command that make it run as this user; empty when we are that user already.
  let launcher: [String]
  /// Owner for the server's folder, nil when it is our own.
  let owner: (user: uid_t, group: gid_t)?

  static func current() throws -> ServerUser {
    guard geteuid() == 0 else { return ServerUser(launcher: [], owner: nil) }
    guard let account = getpwnam("postgres") else {
      throw LocalServerError(
        "root may not run PostgreSQL, and there is no account postgres to run it as",
        hint: "apt-get install postgresql creates it; or call this as another user")
    }
    let owner = (account.pointee.pw_uid, account.pointee.pw_gid)
    if let program = find("setpriv") {
      let words = [program, "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"]
      return ServerUser(launcher: words, owner: owner)
    }
    if let program = find("runuser") {
      return ServerUser(launcher: [program, "-u", "postgres", "--"], owner: owner)
    }
    throw LocalServerError(
      "neither setpriv nor runuser found to leave root with", hint: "apt-get install util-linux")
  }

  /// Makes a folder that only the server and we may enter.
  func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o700) == 0 else {
      throw LocalServerError("cannot create \(path): \(String(cString: strerror(errno)))")
    }
    guard let owner, chown(path, owner.user, owner.group) != 0 else { return }
    throw LocalServerError("cannot give \(path) to postgres: \(String(cString: strerror(errno)))")
  }

  /// A folder below somebody's closed home cannot be reached by `postgres`.
  func checkEntry(to folder: String) throws {
    guard !launcher.isEmpty, (try? ChildProcess.output(of: launcher + ["test", "-x", folder])) == nil else {
      return
    }
    throw LocalServerError(
      "the account postgres, which the server runs as, cannot enter \(folder)",
      hint: "choose a folder that every account can reach, such as one below /tmp")
  }

  private static func find(_ program: String) -> String? {
    ["/usr/bin/", "/usr/sbin/", "/bin/", "/sbin/"].map { $0 + program }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
