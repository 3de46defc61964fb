import Catalogue
import Foundation

/// The texts of a folder of rules, by path.
struct RuleFolder {
  private static let largestFile = 1 << 20
  private static let endings = ["yaml", "yml", "csv"]

  private(set) var texts: [String: String] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(path: String) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue,
      let names = FileManager.default.enumerator(atPath: path)
    else {
      diagnostics.append(Diagnostic(at: SourcePlace(whole: path), "there is no such folder"))
      return
    }
    for case let name as String in names where Self.endings.contains((name as NSString).pathExtension) {
      read("\(path)/\(name)")
    }
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
