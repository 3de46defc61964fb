import Store

/// A record as a line of canonical JSON, as it is exported and as it is hashed.
///
/// Keys stand in the order of their code points: actor, at, body, kind, previous, record, sha256. All values are texts;
/// the body is an object of texts and nulls. The hash is over the line without `,"sha256":"…"`.
struct ChainLine {
  let number: Int64
  let previous: String
  let sha256: String
  /// What the hash should be.
  let computed: String

  /// Nil: the line is not in canonical form.
  init?(_ bytes: ArraySlice<UInt8>) {
    var scanner = CanonicalScanner(bytes)
    scanner.expect("{\"actor\":")
    scanner.text()
    scanner.expect(",\"at\":")
    scanner.text()
    scanner.expect(",\"body\":")
    scanner.object()
    scanner.expect(",\"kind\":")
    scanner.text()
    scanner.expect(",\"previous\":")
    let previous = scanner.plainText()
    scanner.expect(",\"record\":")
    let number = scanner.plainText()
    let end = scanner.position
    scanner.expect(",\"sha256\":")
    let sha256 = scanner.plainText()
    scanner.expect("}")
    guard scanner.isAtEnd, ChainHead.isHash(previous), ChainHead.isHash(sha256),
      let value = Int64(number), value > 0, String(value) == number
    else { return nil }
    self.number = value
    self.previous = previous
    self.sha256 = sha256
    var hash = SHA256()
    hash.add(bytes[bytes.startIndex..<end])
    hash.add([UInt8(ascii: "}")])
    computed = SHA256.hex(hash.digest())
  }
}
