/// The legal moves of a case, as the migration writes them into `review.legal_move`.
struct LegalMove: Hashable {
  let from: String
  let to: String
  let isMadeByRun: Bool
  let needsReason: Bool
  let needsOtherLogin: Bool

  static let all: [LegalMove] = [
    .init("open", "reviewing"), .init("open", "confirmed"), .init("open", "dismissed", reason: true),
    .init("open", "dismissed", byRun: true, reason: true), .init("reviewing", "open"),
    .init("reviewing", "confirmed"), .init("reviewing", "dismissed", reason: true),
    .init("confirmed", "rectifying", reason: true),
    .init("confirmed", "dismissed", reason: true, otherLogin: true),
    .init("rectifying", "rectified", otherLogin: true),
    .init("rectified", "open", byRun: true, reason: true), .init("dismissed", "open", reason: true),
    .init("dismissed", "open", byRun: true, reason: true),
  ]

  init(
    _ from: String, _ to: String, byRun: Bool = false, reason: Bool = false, otherLogin: Bool = false
  ) {
    self.from = from
    self.to = to
    isMadeByRun = byRun
    needsReason = reason
    needsOtherLogin = otherLogin
  }

  /// What it takes, in the language of this process.
  var condition: String {
    if isMadeByRun {
      switch (from, to) {
      case ("open", _): return LifecyclePhrase.moveExcepted.said
      case ("rectified", _): return LifecyclePhrase.moveUncured.said
      default: return LifecyclePhrase.moveReturned.said
      }
    }
    let needs: [LifecyclePhrase] = (needsReason ? [.moveReason] : []) + (needsOtherLogin ? [.moveOther] : [])
    return needs.map(\.said).joined(separator: Language.current == .chinese ? "，" : ", ")
  }

  /// The table as the help shows it.
  static var page: String {
    var table = Table(
      "moves",
      [
        .init("from_state", .fromState), .init("to_state", .toState),
        .init("made_by", said: LifecyclePhrase.madeBy), .init("condition", .note),
      ])
    for move in all {
      let maker: LifecyclePhrase = move.isMadeByRun ? .moveRun : .movePerson
      table.add([.text(move.from), .text(move.to), .text(maker.said), .text(move.condition)])
    }
    return ([LifecyclePhrase.movesHead.said, ""] + table.text(isColoured: false)).joined(separator: "\n")
      + "\n"
  }
}
