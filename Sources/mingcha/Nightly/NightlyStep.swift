/// What became of one part of a night.
struct NightlyStep: Sendable {
  let name: String
  let status: ExitStatus
  let line: String
}

extension [NightlyStep] {
  /// The worst of them: what needs a hand before what is incomplete, before what may pass by itself.
  var worst: ExitStatus {
    let order: [ExitStatus] = [.interrupted, .wrongUse, .incomplete, .tryAgain, .newCases]
    return order.first { status in contains { $0.status == status } } ?? .done
  }
}
