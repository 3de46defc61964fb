import ArgumentParser
import LibPQ

/// Stops the letters to an address.
struct SubscribersRemoveCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "remove", said: DigestPhrase.subscribersRemove,
      examples: [
        (DigestPhrase.exampleRemove, "subscribers remove director@example.gov.cn"),
        (DigestPhrase.exampleList, "subscribers list"),
      ])
  }

  @Argument(help: .said(DigestOptionPhrase.address))
  var address: String

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let store = try await invocation.openCurrentStore()
    let row = try await store.one("select review.remove_subscriber($1)", [address])
    await store.close()
    guard try row.first(as: Bool.self) else {
      throw UsageFault(
        DigestFaultPhrase.noSubscriber.said(["address": address]),
        hint: DigestFaultPhrase.noSubscriberHint.said)
    }
    var report = Report("subscribers.remove")
    report.isQuietable = true
    report.fact("address", .text(address))
    report.summary = [DigestPhrase.removed.said(["address": address])]
    invocation.console.write(report)
    return .done
  }
}
