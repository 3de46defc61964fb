import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Something could not be written, and why.
struct OutputFault: Error {
  let path: String
  let reason: String
  /// The disk may have room again later.
  let isTemporary: Bool

  init(path: String, number: Int32) {
    self.init(path: path, reason: String(cString: strerror(number)), isTemporary: Self.isTemporary(number))
  }

  init(path: String, reason: String, isTemporary: Bool) {
    self.path = path
    self.reason = reason
    self.isTemporary = isTemporary
  }

  private static func isTemporary(_ number: Int32) -> Bool {
    [ENOSPC, EDQUOT, EIO, EFBIG, EMFILE, ENFILE].contains(number)
  }

  var message: String { Fault.cannotWrite.said(["path": path, "reason": reason]) }
  var hint: String? { path == "-" ? nil : ReportFaultPhrase.oldFileStays.said }
}

/// A file that is replaced as a whole: the new one is written beside it and takes its place when it is complete.
struct OutputFile {
  let path: String

  func write(_ text: String) throws {
    try replace { temporary in
      let descriptor = open(temporary, O_WRONLY | O_TRUNC | O_CLOEXEC)
      guard descriptor >= 0 else { throw OutputFault(path: path, number: errno) }
      defer { close(descriptor) }
      try put(Array(text.utf8), to: descriptor)
    }
  }

  /// - Parameter write: fills the file of the given path, which is there and empty.
  func replace(_ write: (String) throws -> Void) throws {
    // A link stays a link; a device or a pipe has no place beside it.
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    var status = stat()
    let exists = stat(target, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      guard status.st_mode & S_IFMT != S_IFDIR else { throw OutputFault(path: path, number: EISDIR) }
      return try write(target)
    }
    let url = URL(fileURLWithPath: target)
    let number = String(UInt32.random(in: 0..<UInt32.max), radix: 36)
    let temporary = url.deletingLastPathComponent().appending(path: ".mingcha-\(number)~").path
    let mode = exists ? status.st_mode & 0o777 : 0o666
    let made = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard made >= 0 else { throw OutputFault(path: path, number: errno) }
    if exists { fchmod(made, mode) }
    close(made)
    do {
      try write(temporary)
      try settle(temporary)
      guard rename(temporary, target) == 0 else { throw OutputFault(path: path, number: errno) }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// What the disk has not taken is not written, whatever `close` says.
  private func settle(_ temporary: String) throws {
    let descriptor = open(temporary, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputFault(path: path, number: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw OutputFault(path: path, number: errno) }
  }

  private func put(_ bytes: [UInt8], to descriptor: Int32) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw OutputFault(path: path, number: errno)
      }
    }
  }
}
