import ArgumentParser
import Digest
import Foundation
import LibPQ

/// How letters leave.
struct MailOptions: ParsableArguments {
  @Option(help: .said(.smtp, value: "url"))
  var smtp: String?

  @Option(name: .customLong("smtp-security"), help: .said(.security, value: "required|none"))
  var security: SMTPSettings.Security?

  @Option(name: .customLong("smtp-user"), help: .said(.user, value: "name"))
  var user: String?

  @Option(
    name: .customLong("smtp-password-file"), help: .said(.passwordFile, value: "file"), completion: .file())
  var passwordFile: String?

  @Option(name: .customLong("smtp-ca"), help: .said(.authorities, value: "file"), completion: .file())
  var authorities: String?

  @Option(name: .customLong("smtp-timeout"), help: .said(.timeout, value: "seconds"))
  var timeout: Int?

  @Option(help: .said(.sendmail, value: "file"), completion: .file())
  var sendmail: String?

  @Option(help: .said(.from, value: "address"))
  var from: String?

  func validate() throws {
    if let timeout, !(1...3600).contains(timeout) {
      throw ValidationError(Fault.malformedAge.said(["age": "\(timeout)"]))
    }
  }

  /// - Returns: nil when none is named and this machine has no sendmail.
  func transport(_ environment: [String: String]) throws -> (any MailTransport)? {
    func named(_ option: String?, _ variable: String) -> String? {
      option ?? environment[variable].flatMap { $0.isEmpty ? nil : $0 }
    }
    if sendmail == nil, let server = named(smtp, "MINGCHA_SMTP") {
      return SMTPTransport(try settings(server, environment, named))
    }
    if let program = named(sendmail, "MINGCHA_SENDMAIL") {
      return SendmailTransport(program: program, seconds: timeout ?? 120)
    }
    let usual = "/usr/sbin/sendmail"
    return FileManager.default.isExecutableFile(atPath: usual)
      ? SendmailTransport(program: usual, seconds: timeout ?? 120) : nil
  }

  private func settings(
    _ server: String, _ environment: [String: String], _ named: (String?, String) -> String?
  ) throws -> SMTPSettings {
    guard SMTPSettings.isServer(server) else {
      // What was given may hold a password.
      let shown = server.contains("@") ? "…@" + (server.split(separator: "@").last ?? "") : server
      throw UsageFault(
        DigestFaultPhrase.malformedServer.said(["server": shown]),
        hint: DigestFaultPhrase.malformedServerHint.said)
    }
    var settings = SMTPSettings(server: server)
    settings.totalSeconds = timeout ?? settings.totalSeconds
    settings.connectSeconds = min(settings.connectSeconds, settings.totalSeconds)
    if let given = security { settings.security = given }
    if security == nil, let text = environment["MINGCHA_SMTP_SECURITY"], !text.isEmpty {
      guard let known = SMTPSettings.Security(rawValue: text) else {
        throw UsageFault("MINGCHA_SMTP_SECURITY=\(text)", hint: EnvironmentPhrase.smtpSecurity.said)
      }
      settings.security = known
    }
    if let file = named(authorities, "MINGCHA_SMTP_CA") {
      guard FileManager.default.isReadableFile(atPath: file) else {
        throw UsageFault(DigestFaultPhrase.unreadableAuthorities.said(["path": file]))
      }
      settings.authorities = file
    }
    guard let user = named(user, "MINGCHA_SMTP_USER") else { return settings }
    guard settings.security == .required || server.hasPrefix("smtps:") else {
      throw UsageFault(DigestFaultPhrase.clearPassword.said)
    }
    settings.user = user
    settings.password = try password(of: user, named(passwordFile, "MINGCHA_SMTP_PASSWORD_FILE"), environment)
    return settings
  }

  private func password(of user: String, _ file: String?, _ environment: [String: String]) throws -> String {
    let credential = environment["CREDENTIALS_DIRECTORY"].map { "\($0)/smtp-password" }
    guard let path = file ?? credential else {
      throw UsageFault(DigestFaultPhrase.userWithoutPassword.said(["user": user]))
    }
    let text: String
    do {
      text = try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw UsageFault(
        DigestFaultPhrase.unreadablePassword.said(["path": path, "reason": error.localizedDescription]))
    }
    let password = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    guard !password.isEmpty else {
      throw UsageFault(DigestFaultPhrase.emptyPassword.said(["path": path]))
    }
    return password
  }

  /// The sender's address: named here, else in the environment, else in the store.
  func sender(_ environment: [String: String], _ store: Connection) async throws -> MailAddress {
    var text = from ?? environment["MINGCHA_MAIL_FROM"].flatMap { $0.isEmpty ? nil : $0 }
    if text == nil {
      text = try await store.query("select value from review.setting where name = 'mail_from'").first?[0]
    }
    guard let text else {
      throw UsageFault(DigestFaultPhrase.noSender.said, hint: DigestFaultPhrase.noSenderHint.said)
    }
    guard let address = MailAddress(text) else {
      let shown = String(text.map { $0.isNewline ? " " : $0 })
      throw UsageFault(DigestFaultPhrase.malformedSender.said(["address": shown]))
    }
    return address
  }
}
