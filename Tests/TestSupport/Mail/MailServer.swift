import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A mail server of the test's own (`mail_server.py`). It ends with this value, or with the test process.
public final class MailServer: Sendable {
  public static let user = "mingcha"
  public static let password = "correct horse 电"

  public let folder: String
  public let port: Int
  private let pid: pid_t
  private let lifeline: Int32

  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path

  /// A Python that has aiosmtpd; `.ci/dependencies` installs one.
  private static let python: String = {
    let places = ["/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3"]
    return places.first { (try? output(of: [$0, "-c", "import aiosmtpd"])) != nil } ?? "python3"
  }()

  public init(_ security: String = "starttls", certificate: String = "right") async throws {
    folder =
      FileManager.default.temporaryDirectory.appending(
        path: "mail.\(String(UInt32.random(in: 0..<UInt32.max), radix: 36))"
      ).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0, ends.allSatisfy({ fcntl($0, F_SETFD, FD_CLOEXEC) == 0 }) else {
      throw CocoaError(.executableLoad)
    }
    let words = [Self.python, "\(Self.sources)/mail_server.py", folder, security, certificate]
    pid = try Self.spawn(words, input: ends[0], output: "\(folder)/server.log")
    close(ends[0])
    lifeline = ends[1]
    var found: Int?
    do {
      try await eventually("the mail server says its port") { [folder] in
        found = (try? String(contentsOfFile: "\(folder)/port", encoding: .utf8)).flatMap { Int($0) }
        return found != nil
      }
    } catch is DidNotHappen {}
    guard let found else {
      let log = (try? String(contentsOfFile: "\(folder)/server.log", encoding: .utf8)) ?? ""
      throw ServerDidNotStart(log: log)
    }
    port = found
  }

  deinit {
    close(lifeline)
    var status: Int32 = 0
    waitpid(pid, &status, 0)
    try? FileManager.default.removeItem(atPath: folder)
  }

  public struct ServerDidNotStart: Error {
    public let log: String
  }

  /// What Python's parser makes of a message.
  public struct Mail: Decodable, Sendable {
    public let size: Int
    public let longest_line: Int
    public let bare_line_breaks: Int
    public let type: String
    public let parts: [String]
    public let defects: [String]
    public let headers: [String: String]
    public let names: [String]
    public let text: String
    public let html: String

    public var firstLine: String { text.split(separator: "\n").first.map(String.init) ?? "" }
  }

  /// The messages that the server kept, in their order.
  public var kept: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".eml") }
        .sorted { $0.localizedStandardCompare($1) == .orderedAscending }.map { "\(folder)/\($0)" }
    }
  }

  public var mails: [Mail] { get throws { try kept.map(Self.read) } }

  public static func read(_ file: String) throws -> Mail {
    let text = try output(of: [python, "\(sources)/read_mail.py", file])
    return try JSONDecoder().decode(Mail.self, from: Data(text.utf8))
  }

  private static func output(of words: [String]) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "out.\(UInt32.random(in: 0..<UInt32.max))"
    ).path
    defer { try? FileManager.default.removeItem(atPath: file) }
    let pid = try spawn(words, input: nil, output: file)
    var status: Int32 = 0
    while waitpid(pid, &status, 0) == -1, errno == EINTR {}
    let text = try String(contentsOfFile: file, encoding: .utf8)
    guard status == 0 else { throw ServerDidNotStart(log: text) }
    return text
  }

  private static func spawn(_ words: [String], input: Int32?, output: String) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var pid: pid_t = 0
    guard posix_spawn(&pid, words[0], &actions, nil, &arguments, environ) == 0 else {
      throw CocoaError(.executableLoad)
    }
    return pid
  }
}
