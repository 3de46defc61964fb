/// The column names of an answer, shared by its rows. Of two columns with one name the first is found.
final class Columns: Sendable {
  let names: [String]
  let index: [String: Int]

  init(names: [String]) {
    self.names = names
    index = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
  }
}
