internal import CSodium

/// What we take of libsodium.
enum Sodium {
  private static let isReady = sodium_init() >= 0

  static func random(_ count: Int) -> [UInt8] {
    precondition(isReady, "libsodium cannot find a source of randomness")
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }

  static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
    return digest
  }

  static let keySize = Int(crypto_aead_xchacha20poly1305_ietf_KEYBYTES)
  static let nonceSize = Int(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
  static let tagSize = Int(crypto_aead_xchacha20poly1305_ietf_ABYTES)

  /// A fresh nonce and what was encrypted behind it.
  static func seal(_ message: [UInt8], for context: [UInt8], with key: [UInt8]) -> [UInt8] {
    let nonce = random(nonceSize)
    var sealed = [UInt8](repeating: 0, count: message.count + tagSize)
    crypto_aead_xchacha20poly1305_ietf_encrypt(
      &sealed, nil, message, UInt64(message.count), context, UInt64(context.count), nil, nonce, key)
    return nonce + sealed
  }

  /// Nil where the key or the context is another, or a bit was changed.
  static func open(_ sealed: [UInt8], for context: [UInt8], with key: [UInt8]) -> [UInt8]? {
    guard sealed.count >= nonceSize + tagSize else { return nil }
    let nonce = Array(sealed.prefix(nonceSize))
    let body = Array(sealed.dropFirst(nonceSize))
    var message = [UInt8](repeating: 0, count: body.count - tagSize)
    let status = crypto_aead_xchacha20poly1305_ietf_decrypt(
      &message, nil, nil, body, UInt64(body.count), context, UInt64(context.count), nonce, key)
    return status == 0 ? message : nil
  }
}

extension [UInt8] {
  var hex: String {
    let digits = Array<UInt8>("0123456789abcdef".utf8)
    return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  init?(hex: some StringProtocol) {
    var bytes: [UInt8] = []
    var digits = hex.utf8.makeIterator()
    while let high = digits.next() {
      guard let low = digits.next(), let h = Self.value(high), let l = Self.value(low) else { return nil }
      bytes.append(h << 4 | l)
    }
    self = bytes
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }
}
