import ArgumentParser
import Catalogue
import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Parses, calls, and ends the process with the verb's status.
@main
enum Main {
  static func main() async {
    // A reader that leaves is seen by the write that fails.
    signal(SIGPIPE, SIG_IGN)
    exit(await status().rawValue)
  }

  private static func status() async -> ExitStatus {
    let environment = ProcessInfo.processInfo.environment
    let plain = Console(environment: environment)
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let topic = HelpTopic(arguments: arguments) {
      plain.write(topic.text)
      return .done
    }
    do {
      let command = try Mingcha.parseAsRoot(arguments)
      guard let verb = command as? any Verb else {
        var other = command
        try other.run()
        return .done
      }
      return await run(verb, environment)
    } catch {
      return refuse(error, on: plain)
    }
  }

  private static func run(_ verb: any Verb, _ environment: [String: String]) async -> ExitStatus {
    let options = verb.common
    let console = Console(
      format: options.format, colouring: options.color, isQuiet: options.quiet, isVerbose: options.verbose,
      environment: environment, logFormat: options.logFormat)
    let task = Task {
      do {
        let invocation = Invocation(
          console: console, options: options, environment: environment, clock: .system,
          catalogue: try Catalogue.shipped())
        try verb.requireFormat()
        let status = try await verb.perform(invocation)
        console.clearProgress()
        return status
      } catch {
        // What a cancelled statement says is only that it was cancelled.
        let failure = Failure(Task.isCancelled ? CancellationError() : error)
        console.report(failure.diagnostics)
        console.fail(failure.message, hint: failure.hint)
        return failure.status
      }
    }
    let interruption = Interruption(cancelling: task)
    defer { interruption.end() }
    return await task.value
  }

  /// Help and version are data; the parser's complaints are not.
  private static func refuse(_ error: any Error, on console: Console) -> ExitStatus {
    let message = Mingcha.fullMessage(for: error)
    guard Mingcha.exitCode(for: error) == .success else {
      OutputStream.error.write(message + "\n")
      return .wrongUse
    }
    console.write(message + "\n")
    return .done
  }
}
