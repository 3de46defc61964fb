import Foundation

/// Where letters are written instead of being sent.
struct LetterFolder {
  let path: String

  /// Makes the folder, and finds out early when nothing can be written there.
  func prepare() throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw fault(path, error)
    }
    guard FileManager.default.isWritableFile(atPath: path) else {
      throw fault(path, CocoaError(.fileWriteNoPermission))
    }
  }

  /// The file is whole or not there.
  func write(_ data: Data, name: String) throws {
    let plain = name.map { $0.isLetter || $0.isNumber || ".@-_+".contains($0) ? $0 : "_" }
    let file = "\(path)/\(String(plain)).eml"
    do {
      try data.write(to: URL(fileURLWithPath: file), options: .atomic)
    } catch {
      throw fault(file, error)
    }
  }

  private func fault(_ path: String, _ error: any Error) -> UsageFault {
    UsageFault(
      DigestFaultPhrase.cannotWriteLetters.said(["path": path, "reason": error.localizedDescription]),
      hint: DigestFaultPhrase.cannotWriteLettersHint.said)
  }
}
