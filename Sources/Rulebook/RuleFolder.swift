import Catalogue
import Foundation

/// The texts of a folder of rules, by path.
struct RuleFolder {
  private static let largestFile = 1 << 20
  private static let endings = ["yaml", "yml", "csv"]

  private(set) var texts: [String: String] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(path: String) {
    // The folder itself may be a link; what is named in messages is what the user named.
    let folder = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard Self.isFolder(folder), let names = FileManager.default.enumerator(atPath: folder) else {
      diagnostics.append(Diagnostic(at: SourcePlace(whole: path), "there is no such folder"))
      return
    }
    for case let name as String in names {
      if Self.endings.contains((name as NSString).pathExtension) {
        read("\(path)/\(name)")
      } else if Self.isLink("\(folder)/\(name)"), Self.isFolder("\(folder)/\(name)") {
        diagnostics.append(
          Diagnostic(
            at: SourcePlace(whole: "\(path)/\(name)"), "a link to a folder is not followed",
            hint: "put the folder itself here, or name it with --rules"))
      }
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  private static func isLink(_ path: String) -> Bool {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
  }

  private mutating func read(_ file: String) {
    let place = SourcePlace(whole: file)
    do {
      let attributes = try FileManager.default.attributesOfItem(atPath: file)
      guard attributes[.type] as? FileAttributeType != .typeDirectory else { return }
      let data = try Data(contentsOf: URL(fileURLWithPath: file))
      guard data.count <= Self.largestFile else {
        diagnostics.append(Diagnostic(at: place, "the file is larger than 1 MB"))
        return
      }
      guard let text = String(data: data, encoding: .utf8) else {
        let line = Self.firstLineNotUTF8(of: data)
        diagnostics.append(
          Diagnostic(
            at: SourcePlace(file: file, line: line, column: 1), "the text is not UTF-8",
            hint: "save the file with the encoding UTF-8"))
        return
      }
      texts[file] = text
    } catch {
      diagnostics.append(Diagnostic(at: place, "the file cannot be read: \(error.localizedDescription)"))
    }
  }

  private static func firstLineNotUTF8(of data: Data) -> Int {
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return 1 + (lines.firstIndex { String(data: $0, encoding: .utf8) == nil } ?? 0)
  }
}
