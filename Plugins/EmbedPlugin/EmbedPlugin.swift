import Foundation
import PackagePlugin

/// Puts the texts of `sql/` and `rules/` into the binary, so that one file is the whole program.
@main
struct EmbedPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let folders = ["sql", "rules"].map { root.appending(path: $0) }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    let inputs = folders.flatMap(files(below:))
    return [
      .buildCommand(
        displayName: "Embedding sql/ and rules/",
        executable: try context.tool(named: "EmbedFiles").url,
        arguments: [output.path] + folders.map(\.path),
        inputFiles: inputs,
        outputFiles: [output])
    ]
  }

  private func files(below folder: URL) -> [URL] {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return names.sorted().map { folder.appending(path: $0) }
      .filter { ["sql", "yaml", "csv", "json"].contains($0.pathExtension) }
  }
}
