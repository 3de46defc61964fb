import Embedded
import Catalogue
import Foundation
import Rulebook

/// Where the rules come from.
enum RulebookPlace: Sendable, Hashable {
  case folder(String)
  case embedded

  /// What is named outweighs what lies about: option, environment, the working folder, beside the program.
  static func find(option: String?, environment: [String: String]) -> RulebookPlace {
    if let option { return .folder(option) }
    if let named = environment["MINGCHA_RULES"], !named.isEmpty { return .folder(named) }
    return (["rules"] + besideProgram()).first(where: isFolder).map(RulebookPlace.folder) ?? .embedded
  }

  var described: String {
    switch self {
    case .folder(let path): path
    case .embedded: Talk.embeddedRules.said
    }
  }

  func load(_ catalogue: Catalogue) -> (rulebook: Rulebook, diagnostics: [Diagnostic]) {
    switch self {
    case .folder(let path): RulebookLoader(catalogue: catalogue).load(folder: path)
    case .embedded: ShippedRulebook.load(catalogue: catalogue)
    }
  }

  /// The folder of each rule by its id, read from nothing but the files' names.
  var domains: [String: String] {
    let paths: [String]
    switch self {
    case .folder(let path):
      paths = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    case .embedded: paths = Array(EmbeddedFiles.rules.keys)
    }
    let found = paths.compactMap { path -> (String, String)? in
      let parts = path.split(separator: "/")
      guard parts.count > 1, let file = parts.last, file.hasSuffix(".yaml"), !file.hasSuffix(".test.yaml")
      else {
        return nil
      }
      return (String(file.dropLast(5)), String(parts[parts.count - 2]))
    }
    return Dictionary(found) { first, _ in first }
  }

  private static func besideProgram() -> [String] {
    guard let program = Bundle.main.executableURL?.resolvingSymlinksInPath() else { return [] }
    let folder = program.deletingLastPathComponent()
    let shared = folder.deletingLastPathComponent().appending(path: "share/mingcha/rules")
    return [folder.appending(path: "rules").path, shared.path]
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
