#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Files that hold secrets.
enum SecretFile {
  /// The content of a file that nobody but its owner can read.
  static func read(_ path: String, limit: Int) throws -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw BoxFault(errno == ENOENT ? .keyMissing : .keyUnreadable, path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw BoxFault(.keyUnreadable, path)
    }
    guard status.st_mode & 0o077 == 0 else { throw BoxFault(.keyReadableByOthers, path) }
    guard status.st_uid == geteuid() || geteuid() == 0 else { throw BoxFault(.keyForeign, path) }
    guard let bytes = FileBytes.read(file, limit: limit) else { throw BoxFault(.keyMalformed, path) }
    return bytes
  }

  /// A new file, on disk when this returns.
  static func create(_ path: String, _ bytes: [UInt8]) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw BoxFault(errno == EEXIST ? .keyExists : .keyUnreadable, path) }
    defer { close(file) }
    guard write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else {
      unlink(path)
      throw BoxFault(.keyUnreadable, path)
    }
  }
}
