/// The codes that a column may hold, with the words that people read for them.
struct Vocabulary: Sendable {
  let codes: [String]
  let words: [String: LocalizedText]
}
