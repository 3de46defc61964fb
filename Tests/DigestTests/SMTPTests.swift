import Foundation
import TestSupport
import Testing

@testable import Digest

/// What becomes of a letter at servers that behave and servers that do not.
@Suite struct SMTPTests {
  private func message(to address: String = "reader@example.org") throws -> MailMessage {
    let from = try #require(MailAddress("mingcha@example.gov.cn"))
    let headers: [(name: String, value: HeaderValue)] = [
      ("Subject", HeaderValue(words: "明察 2026-10：新增 3 项，逾期 1 项，待办 12 项")),
      ("From", HeaderValue(name: "明察", from)),
    ]
    return MailMessage(
      from: from, to: try #require(MailAddress(address)), headers: headers,
      text: ".\n..\n一行\n" + String(repeating: "长", count: 4000), html: "<p>.</p>", boundary: "=_one")
  }

  private func transport(
    _ server: MailServer, scheme: String = "smtp", host: String = "localhost",
    password: String = MailServer.password,
    authorities: String? = "ca.pem", change: (inout SMTPSettings) -> Void = { _ in }
  ) -> SMTPTransport {
    var settings = SMTPSettings(server: "\(scheme)://\(host):\(server.port)")
    settings.user = MailServer.user
    settings.password = password
    settings.authorities = authorities.map { "\(server.folder)/\($0)" }
    // A server that behaves may take its time: the machine does other things as well.
    settings.totalSeconds = 60
    settings.connectSeconds = 60
    change(&settings)
    return SMTPTransport(settings)
  }

  private func fault(_ body: () async throws -> Void) async throws -> MailFault {
    do {
      try await body()
    } catch let fault as MailFault {
      return fault
    }
    Issue.record("the letter went out")
    return MailFault(.server, "")
  }

  @Test(arguments: [("starttls", "smtp"), ("smtps", "smtps")])
  func anEncryptedServerTakesTheLetterAsItIs(security: String, scheme: String) async throws {
    let server = try await MailServer(security)
    let message = try message()
    try await transport(server, scheme: scheme).deliver(message)
    let mail = try #require(try server.mails.first)
    #expect(mail.defects.isEmpty && mail.bare_line_breaks == 0 && mail.longest_line < 998)
    #expect(mail.parts == ["text/plain", "text/html"] && mail.type == "multipart/alternative")
    #expect(
      mail.text.hasPrefix(".\n..\n一行\n长") && mail.headers["Subject"] == "明察 2026-10：新增 3 项，逾期 1 项，待办 12 项")
    #expect(mail.headers["From"]?.contains("明察 <mingcha@example.gov.cn>") == true)
    let kept = try Data(contentsOf: URL(fileURLWithPath: try #require(try server.kept.first)))
    #expect(kept == message.data)
  }

  @Test func aServerThatCannotEncryptGetsNothing() async throws {
    let server = try await MailServer("plain")
    let fault = try await fault { try await transport(server, authorities: nil).deliver(message()) }
    #expect(fault.kind == .server)
    #expect(try server.kept.isEmpty)
  }

  @Test func unencryptedOnlyWhenTold() async throws {
    let server = try await MailServer("plain")
    let transport = transport(server, authorities: nil) {
      $0.security = .none
      $0.user = nil
      $0.password = nil
    }
    try await transport.deliver(message())
    #expect(try server.kept.count == 1)
  }

  @Test(arguments: [("starttls", "smtp"), ("smtps", "smtps")], ["other-host", "unknown-authority"])
  func aWrongCertificateGetsNothing(kind: (String, String), certificate: String) async throws {
    let server = try await MailServer(kind.0, certificate: certificate)
    let fault = try await fault { try await transport(server, scheme: kind.1).deliver(message()) }
    #expect(fault.kind == .server, "\(fault.message)")
    // What is wrong with it: somebody has to mend it.
    #expect(
      fault.message.contains(certificate == "other-host" ? "host name" : "certificate problem"),
      "\(fault.message)")
    #expect(try server.kept.isEmpty)
  }

  @Test func aPrivateAuthorityHasToBeNamed() async throws {
    let server = try await MailServer()
    let fault = try await fault { try await transport(server, authorities: nil).deliver(message()) }
    #expect(fault.kind == .server)
  }

  @Test func aWrongPasswordIsToldWithoutIt() async throws {
    let server = try await MailServer()
    let fault = try await fault {
      try await transport(server, password: "geheimnis").deliver(message())
    }
    #expect(fault.kind == .server && fault.message.contains("535"), "\(fault.message)")
    #expect(!fault.message.contains("geheimnis") && !fault.message.contains("Z2VoZWltbmlz"))
  }

  @Test(arguments: [
    ("refuse", MailFault.Kind.refused, "no such person"), ("reject", .refused, "not such a letter"),
    ("defer", .deferred, "come back later"), ("hang", .deferred, "Timeout"), ("drop", .deferred, "DATA"),
  ])
  func aLetterThatIsNotTaken(name: String, kind: MailFault.Kind, words: String) async throws {
    let server = try await MailServer()
    let fault = try await fault {
      try await transport(server) { if name == "hang" { $0.totalSeconds = 8 } }
        .deliver(message(to: "\(name)@example.org"))
    }
    #expect(fault.kind == kind, "\(fault.message)")
    #expect(fault.message.contains(words), "\(fault.message)")
    // The server lives and takes others.
    try await transport(server).deliver(message())
    #expect(try server.kept.count == 1)
  }

  @Test(arguments: ["nonsense", "silent"])
  func aServerThatSpeaksNoSMTP(kind: String) async throws {
    let server = try await MailServer(kind)
    let fault = try await fault {
      try await transport(server, authorities: nil) { if kind == "silent" { $0.totalSeconds = 4 } }
        .deliver(message())
    }
    #expect(fault.kind == .server, "\(fault.message)")
    #expect(fault.message.contains("smtp://localhost") && !fault.message.contains("\n"))
  }

  @Test func nobodyListens() async throws {
    let server = try await MailServer("plain")
    let transport = transport(server, host: "127.0.0.2", authorities: nil)
    let fault = try await fault { try await transport.deliver(message()) }
    #expect(fault.kind == .server)
  }

  // MARK: sendmail

  private func program(_ script: String, in folder: String) throws -> String {
    let path = "\(folder)/sendmail"
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  @Test func sendmailGetsTheLetterOnItsInput() async throws {
    let server = try await MailServer("silent")
    let path = try program(
      "echo \"$@\" > \(server.folder)/words; cat > \(server.folder)/1.eml", in: server.folder)
    try await SendmailTransport(program: path).deliver(message())
    #expect(
      try String(contentsOfFile: "\(server.folder)/words", encoding: .utf8)
        == "-t -i -f mingcha@example.gov.cn\n")
    let mail = try #require(try server.mails.first)
    #expect(mail.defects.isEmpty && mail.text.hasPrefix(".\n..\n一行"))
  }

  @Test(arguments: [
    ("exit 67", MailFault.Kind.refused), ("exit 75", .deferred), ("exit 78", .server),
    ("sleep 60", .deferred),
  ])
  func sendmailThatFails(script: String, kind: MailFault.Kind) async throws {
    let server = try await MailServer("silent")
    let path = try program(script, in: server.folder)
    let seconds = script == "sleep 60" ? 1 : 60
    let fault = try await fault {
      try await SendmailTransport(program: path, seconds: seconds).deliver(message())
    }
    #expect(fault.kind == kind)
  }

  @Test func noSendmail() async throws {
    let fault = try await fault {
      try await SendmailTransport(program: "/nowhere/sendmail").deliver(message())
    }
    #expect(fault.kind == .server && fault.message.contains("/nowhere/sendmail"))
  }
}
