public import Foundation

/// A letter as it travels: headers, then the same content as text and as HTML.
public struct MailMessage: Sendable {
  public let from: MailAddress
  public let to: MailAddress
  public let data: Data

  /// - Parameter boundary: stands between the parts, so that one letter has one form.
  init(
    from: MailAddress, to: MailAddress, headers: [(name: String, value: HeaderValue)], text: String,
    html: String, boundary: String
  ) {
    self.from = from
    self.to = to
    var lines = headers.map { "\($0.name): \($0.value.text)" }
    lines += [
      "MIME-Version: 1.0", "Content-Type: multipart/alternative; boundary=\"\(boundary)\"", "",
      "--\(boundary)", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "",
      Self.base64(text), "--\(boundary)", "Content-Type: text/html; charset=utf-8",
      "Content-Transfer-Encoding: base64", "", Self.base64(html), "--\(boundary)--", "",
    ]
    data = Data(lines.joined(separator: "\r\n").utf8)
  }

  private static func base64(_ text: String) -> String {
    // By bytes: a long letter is written several times until it fits.
    var bytes = Data(capacity: text.utf8.count * 21 / 20)
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\r")) }
      bytes.append(byte)
    }
    return bytes.base64EncodedString(
      options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
  }
}
