import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension PrivateServer {
  /// Starts a server that goes when our process does, even killed, or when the last copy of this value goes.
  /// `authentication` are lines of pg_hba.conf that stand before the rule that trusts everyone.
  public static func ephemeral(
    settings: [String: String] = [:], authentication: [String] = []
  ) async throws -> PrivateServer {
    let programs = try ServerPrograms.find()
    let user = try ServerUser.current()
    let number = String(UInt32.random(in: 0..<UInt32.max), radix: 36)
    let folder = "/tmp/mc.\(getpid()).\(number)"
    try user.makeFolder(folder)
    let lifeline: Lifeline
    do {
      lifeline = try startKeeper(
        folder: folder, authentication: authentication,
        initdb: user.launcher + ServerSettings.initdb(programs, folder: folder),
        postgres: user.launcher + ServerSettings.postgres(programs, folder: folder, settings: settings))
    } catch {
      try? FileManager.default.removeItem(atPath: folder)
      throw error
    }
    let server = PrivateServer(folder: folder, lifeline: lifeline, startedProcess: nil)
    do {
      try await server.waitUntilReady()
    } catch {
      try await server.stop()
      throw error
    }
    return server
  }

  private static func startKeeper(
    folder: String, authentication: [String], initdb: [String], postgres: [String]
  ) throws -> Lifeline {
    let (reading, writing) = try ChildProcess.makePipe()
    defer { close(reading) }
    let arguments = [folder, authentication.joined(separator: "\n"), shellLine(initdb), shellLine(postgres)]
    do {
      let keeper = try ChildProcess.spawn(
        ["/bin/sh", "-c", keeperScript, "keeper"] + arguments, input: reading)
      return Lifeline(descriptor: writing, keeper: keeper)
    } catch {
      close(writing)
      throw error
    }
  }

  private static func shellLine(_ words: [String]) -> String {
    words.map { "'" + $0.replacingOccurrences(of: "'", with: "'\\''") + "'" }.joined(separator: " ")
  }

  /// Starts the server, blocks on the pipe, and clears up at its end. The process that becomes the server writes
  /// its own id: `$!` of a compound command would be a subshell's.
  private static let keeperScript = #"""
    folder=$1 rules=$2 initdb=$3 postgres=$4
    log=$folder/log
    if ! eval "$initdb" >"$log" 2>&1 </dev/null; then
      : >"$folder/failed"
      cat >/dev/null
      rm -rf "$folder"
      exit 1
    fi
    if [ -n "$rules" ]; then
      trusting=$(cat "$folder/data/pg_hba.conf")
      printf '%s\n' "$rules" "$trusting" >"$folder/data/pg_hba.conf"
    fi
    (
      sh -c 'echo $$ >"$0/pid"; eval "exec $1"' "$folder" "$postgres" >>"$log" 2>&1 </dev/null
      : >"$folder/failed"
    ) &
    cat >/dev/null
    until [ -s "$folder/pid" ]; do sleep 0.01; done
    kill -INT "$(cat "$folder/pid")" 2>/dev/null
    wait
    rm -rf "$folder"
    """#
}
