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
