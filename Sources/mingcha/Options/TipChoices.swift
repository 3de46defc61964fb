import ArgumentParser

/// The ways in which a report comes.
enum TipChannel: String, ExpressibleByArgument, CaseIterable {
  case box, letter, visit, phone, web
}

enum TipKind: String, ExpressibleByArgument, CaseIterable {
  case discipline, petition
}

enum TipOutcome: String, ExpressibleByArgument, CaseIterable {
  case substantiated, unsubstantiated
}

enum TipStage: String, ExpressibleByArgument, CaseIterable {
  case transferred, accepted, notified
  case fedBack = "fed-back"

  /// As the database calls it.
  var name: String { self == .fedBack ? "fed back" : rawValue }
}
