/// How every private server is set up.
enum ServerSettings {
  static func initdb(_ programs: ServerPrograms, folder: String) -> [String] {
    [
      programs.initdb, "--pgdata=\(folder)/data", "--username=postgres", "--auth=trust", "--no-sync",
      "--encoding=UTF8", "--no-locale",
    ]
  }

  static func postgres(_ programs: ServerPrograms, folder: String, settings: [String: String]) -> [String] {
    let fixed = ["listen_addresses=", "fsync=off", "synchronous_commit=off", "full_page_writes=off"]
    let all = fixed + settings.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let options = all.flatMap { ["-c", $0] }
    return [programs.postgres, "-D", "\(folder)/data", "-p", "5432", "-k", folder] + options
  }

  /// The kernel takes socket paths of 107 bytes.
  static func checkSocketPath(_ folder: String) throws {
    let length = "\(folder)/.s.PGSQL.5432".utf8.count
    guard length > 107 else { return }
    throw LocalServerError(
      "\(folder) is too long for the path of a socket", hint: "choose a folder of at most 90 bytes")
  }
}
