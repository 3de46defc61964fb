public import Catalogue

/// Reads a folder of rules, tables and tests and reports all faults of all its files at once.
public struct RulebookLoader: Sendable {
  private let catalogue: Catalogue

  public init(catalogue: Catalogue) {
    self.catalogue = catalogue
  }

  /// Reads texts by path. What stands below `root` is seen as inside the folder of rules.
  public func load(
    files: [String: String], root: String = ""
  ) -> (rulebook: Rulebook, diagnostics: [Diagnostic]) {
    var load = RulebookLoad(catalogue: catalogue, root: root)
    for (file, text) in files.sorted(by: { $0.key < $1.key }) {
      load.read(text, file: file)
    }
    return load.finish()
  }

  /// Reads the folder at `path`; an unreadable file is a diagnostic like any other.
  public func load(folder path: String) -> (rulebook: Rulebook, diagnostics: [Diagnostic]) {
    var root = path
    while root.hasSuffix("/"), root != "/" { root.removeLast() }
    let folder = RuleFolder(path: root)
    var load = RulebookLoad(catalogue: catalogue, root: root)
    for (file, text) in folder.texts.sorted(by: { $0.key < $1.key }) {
      load.read(text, file: file)
    }
    for diagnostic in folder.diagnostics {
      load.skip(diagnostic.place.file, because: diagnostic)
    }
    return load.finish()
  }
}
