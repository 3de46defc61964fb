import CCurl
import Dispatch
import Foundation

/// Hands letters to an SMTP server, each in a session of its own.
public struct SMTPTransport: MailTransport {
  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
  let settings: SMTPSettings

  public init(_ settings: SMTPSettings) { self.settings = settings }

  public func deliver(_ message: MailMessage) async throws {
    let settings = settings
    let data = message.data
    // libcurl waits: not on a thread that others need.
    let result: Result<Void, MailFault> = await withCheckedContinuation { done in
      Thread.detachNewThread {
        do throws(MailFault) {
          try Self.send(data, from: message.from, to: message.to, settings)
          done.resume(returning: .success(()))
        } catch {
          done.resume(returning: .failure(error))
        }
      }
    }
    try result.get()
  }

  private static func send(
    _ data: Data, from: MailAddress, to: MailAddress, _ settings: SMTPSettings
  ) throws(MailFault) {
    guard isReady, let handle = curl_easy_init() else { throw MailFault(.server, "libcurl does not start") }
    defer { curl_easy_cleanup(handle) }
    let recipients = curl_slist_append(nil, "<\(to)>")
    defer { curl_slist_free_all(recipients) }
    configure(handle, settings)
    set(handle, CURLOPT_MAIL_FROM, "<\(from)>")
    mingcha_curl_set_list(handle, CURLOPT_MAIL_RCPT, recipients)

    var talk = mingcha_talk()
    let bytes = [UInt8](data)
    let (code, reply, number): (CURLcode, Said, Int) = bytes.withUnsafeBytes {
      buffer in
      var upload = mingcha_upload()
      upload.bytes = buffer.bindMemory(to: CChar.self).baseAddress
      upload.length = buffer.count
      return withUnsafeMutablePointer(to: &upload) { upload in
        withUnsafeMutablePointer(to: &talk) { talk in
          mingcha_curl_set_upload(handle, upload)
          mingcha_curl_set_talk(handle, talk)
          let code = curl_easy_perform(handle)
          var number = 0
          mingcha_curl_get_number(handle, CURLINFO_RESPONSE_CODE, &number)
          let said = Said(
            verb: String(cString: mingcha_curl_talk_verb(talk)),
            text: printable(String(cString: mingcha_curl_talk_reply(talk))),
            problem: printable(String(cString: mingcha_curl_talk_problem(talk))))
          return (code, said, number)
        }
      }
    }
    guard code != CURLE_OK else { return }
    throw fault(code, said: reply, number: number, settings)
  }

  /// Our last command, the server's last line, and what libcurl has to say of it.
  private struct Said {
    let verb, text, problem: String
  }

  private static func configure(_ handle: UnsafeMutableRawPointer, _ settings: SMTPSettings) {
    let hello = settings.hello ?? ProcessInfo.processInfo.hostName
    let name = hello.wholeMatch(of: /[A-Za-z0-9.-]+/) == nil ? "localhost" : hello
    set(handle, CURLOPT_URL, "\(settings.server)/\(name)")
    set(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps")
    // A proxy of the environment is for web pages.
    set(handle, CURLOPT_PROXY, "")
    let isRequired = settings.security == .required
    set(handle, CURLOPT_USE_SSL, isRequired ? Int(CURLUSESSL_ALL.rawValue) : Int(CURLUSESSL_NONE.rawValue))
    set(handle, CURLOPT_SSL_VERIFYPEER, 1)
    set(handle, CURLOPT_SSL_VERIFYHOST, 2)
    if let authorities = settings.authorities { set(handle, CURLOPT_CAINFO, authorities) }
    if let user = settings.user { set(handle, CURLOPT_USERNAME, user) }
    if let password = settings.password { set(handle, CURLOPT_PASSWORD, password) }
    set(handle, CURLOPT_CONNECTTIMEOUT, settings.connectSeconds)
    set(handle, CURLOPT_TIMEOUT, settings.totalSeconds)
    // Each answer, that to our farewell included: libcurl would wait two minutes for it.
    set(handle, CURLOPT_SERVER_RESPONSE_TIMEOUT, settings.totalSeconds)
    set(handle, CURLOPT_NOSIGNAL, 1)
  }

  /// What libcurl's answer means. A recipient or a message that is refused says nothing of the other letters;
  /// everything before it does.
  private static func fault(
    _ code: CURLcode, said: Said, number: Int, _ settings: SMTPSettings
  ) -> MailFault {
    let isOfLetter = ["RCPT", "DATA"].contains(said.verb)
    let name = String(cString: curl_easy_strerror(code))
    let reason = said.problem.isEmpty || said.problem == name ? name : "\(name): \(said.problem)"
    if isOfLetter, (400..<600).contains(number), said.text.hasPrefix("\(number)") {
      return MailFault(number < 500 ? .deferred : .refused, "\(said.text) (\(said.verb))")
    }
    let stage = said.verb.isEmpty ? "" : " after \(said.verb)"
    let reply = said.text.isEmpty ? "" : ", the server said: \(said.text)"
    // A server that hangs or leaves once it has the message may choke on this one only.
    return MailFault(isOfLetter ? .deferred : .server, "\(settings.server): \(reason)\(stage)\(reply)")
  }

  private static func printable(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
  }

  private static func set(_ handle: UnsafeMutableRawPointer, _ option: CURLoption, _ value: String) {
    mingcha_curl_set_text(handle, option, value)
  }

  private static func set(_ handle: UnsafeMutableRawPointer, _ option: CURLoption, _ value: Int) {
    mingcha_curl_set_number(handle, option, value)
  }
}
