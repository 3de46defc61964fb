internal import CSodium

/// SHA-256 over bytes as they come.
struct SHA256 {
  private var state = crypto_hash_sha256_state()

  init() {
    crypto_hash_sha256_init(&state)
  }

  mutating func add(_ bytes: some Collection<UInt8>) {
    let isDone: Void? = bytes.withContiguousStorageIfAvailable { part in
      _ = crypto_hash_sha256_update(&state, part.baseAddress, UInt64(part.count))
    }
    if isDone == nil { add(Array(bytes)) }
  }

  consuming func digest() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256_final(&state, &digest)
    return digest
  }
}

extension SHA256 {
  static func digest(of parts: [UInt8]...) -> [UInt8] {
    var hash = SHA256()
    for part in parts { hash.add(part) }
    return hash.digest()
  }

  static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
