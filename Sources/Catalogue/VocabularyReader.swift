/// Reads the vocabularies of a catalogue: a name, and under it each code with its words.
struct VocabularyReader {
  private let yaml: YAMLReader

  init(file: String, text: String) {
    yaml = YAMLReader(file: file, text: text)
  }

  var diagnostics: [Diagnostic] { yaml.diagnostics }

  func vocabularies() -> [String: Vocabulary] {
    guard let root = yaml.root(), let fields = yaml.fields(of: root, of: "the codes") else { return [:] }
    var vocabularies: [String: Vocabulary] = [:]
    for entry in fields.entries {
      _ = yaml.name(entry.key, of: "the name of a vocabulary")
      let codes = yaml.fields(of: entry.value, of: "the vocabulary \(entry.key)")?.entries ?? []
      let words = codes.compactMap { code in
        yaml.localizedText(code.value, of: "the code \(code.key)").map { (code.key.text, $0) }
      }
      vocabularies[entry.key.text] = Vocabulary(
        codes: codes.map(\.key.text), words: Dictionary(words) { first, _ in first })
    }
    return vocabularies
  }
}
