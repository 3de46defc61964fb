import ArgumentParser
import Chain
import LibPQ

/// Writes the chain as JSON lines.
struct ChainExportCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "export", .exportVerb,
      examples: [
        (.exportExample, "chain export > chain-2026.jsonl"),
        (.exportServiceExample, "chain export --store service=mingcha > chain.jsonl"),
      ])
  }

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let console = invocation.console
    let store = try await invocation.openCurrentStore()
    var lines = ""
    try await ChainExport.stream(store) { line in
      lines += line + "\n"
      if lines.utf8.count > 1 << 16 {
        console.write(lines)
        lines = ""
      }
    }
    console.write(lines)
    await store.close()
    return .done
  }
}
