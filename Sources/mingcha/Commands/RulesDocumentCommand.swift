import ArgumentParser
import Foundation

/// Writes the catalogue page from the rule files, so that the two never disagree.
struct RulesDocumentCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "document", .rulesDocument,
      examples: [
        (.rulesDocument, "rules document --rules ./rules"), (.rulesDocumentCheck, "rules document --check"),
      ])
  }

  @Flag(help: .said(.checkDocument))
  var check = false

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let book = try invocation.rulebook()
    guard case .folder(let folder) = book.place else {
      throw UsageFault(Fault.noRulesFolder.said, hint: Fault.noRulesFolderHint.said)
    }
    let file = folder + "/README.md"
    let text = CataloguePage(book: book).text
    if check {
      let isCurrent = (try? String(contentsOfFile: file, encoding: .utf8)) == text
      let phrase: Talk = isCurrent ? .documentCurrent : .documentStale
      invocation.console.note(phrase.said(["file": file]))
      return isCurrent ? .done : .wrongUse
    }
    do {
      try text.write(toFile: file, atomically: true, encoding: .utf8)
    } catch {
      throw UsageFault(Fault.cannotWrite.said(["path": file, "reason": error.localizedDescription]))
    }
    invocation.console.note(Talk.documentCurrent.said(["file": file]))
    return .done
  }
}
