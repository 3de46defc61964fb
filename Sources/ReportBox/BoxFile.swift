#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Files that somebody hands in.
public enum BoxFile {
  /// The bytes of a file, or of the standard input where the path is `-`.
  static func bytes(_ path: String, limit: Int) throws -> [UInt8] {
    let isInput = path == "-"
    let file = isInput ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw BoxFault(.textUnreadable, path) }
    defer { if !isInput { close(file) } }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
      throw BoxFault(.textUnreadable, path)
    }
    guard let bytes = FileBytes.read(file, limit: limit) else { throw BoxFault(.textTooLong, path) }
    return bytes
  }

  public static func text(_ path: String, limit: Int) throws -> String {
    guard let text = String(validating: try bytes(path, limit: limit), as: UTF8.self) else {
      throw BoxFault(.textNotUTF8, path)
    }
    return text
  }
}
