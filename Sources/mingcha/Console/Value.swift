/// A value of a report, as JSON knows them. Numbers keep the digits they came with.
enum Value: Sendable, Hashable {
  case text(String)
  case number(String)
  case flag(Bool)
  case list([Value])
  case object([Field])
  case nothing

  struct Field: Sendable, Hashable {
    let name: String
    let value: Value

    init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }

  static func count(_ number: some BinaryInteger) -> Value { .number(String(number)) }

  /// Nothing where there is no text.
  static func text(optional text: String?) -> Value { text.map { .text($0) } ?? .nothing }

  static func texts(_ texts: some Sequence<String>) -> Value { .list(texts.map { .text($0) }) }

  /// As it stands in a cell of a table or of a CSV file.
  var plain: String {
    switch self {
    case .text(let text), .number(let text): text
    case .flag(let isTrue): isTrue ? "true" : "false"
    case .list(let values): values.map(\.plain).joined(separator: "; ")
    case .object(let fields): fields.map { "\($0.name)=\($0.value.plain)" }.joined(separator: "; ")
    case .nothing: ""
    }
  }
}
