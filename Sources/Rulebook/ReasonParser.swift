import Catalogue

/// Cuts the sentence of a finding into plain text and names in braces; `{{` and `}}` are braces themselves, and
/// `{name:word}` asks for the word that people read for a code.
struct ReasonParser {
  let yaml: YAMLReader

  func template(_ source: PlacedText) -> ReasonTemplate {
    var segments: [ReasonTemplate.Segment] = []
    var plain = String.UnicodeScalarView()
    let scalars = Array(source.text.unicodeScalars)
    var offsets = [0]
    for scalar in scalars { offsets.append((offsets.last ?? 0) + UTF8.width(scalar)) }

    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let isDoubled = index + 1 < scalars.count && scalars[index + 1] == scalar
      if scalar == "{" || scalar == "}", isDoubled {
        plain.append(scalar)
        index += 2
      } else if scalar == "{" {
        guard let close = scalars[index...].firstIndex(of: "}") else {
          yaml.error(
            "the brace is not closed", at: source.place(utf8Offset: offsets[index]),
            hint: "write {{ for a brace that is meant as such")
          break
        }
        if !plain.isEmpty { segments.append(.text(String(plain))) }
        plain = String.UnicodeScalarView()
        segments.append(named(source.part(offsets[index + 1]..<offsets[close])))
        index = close + 1
      } else {
        plain.append(scalar)
        index += 1
      }
    }
    if !plain.isEmpty { segments.append(.text(String(plain))) }
    return ReasonTemplate(segments: segments, source: source)
  }

  private func named(_ text: PlacedText) -> ReasonTemplate.Segment {
    let mark = ":word"
    guard text.text.hasSuffix(mark) else { return .name(name(text)) }
    return .word(name(text.part(0..<text.text.utf8.count - mark.utf8.count)))
  }

  private func name(_ name: PlacedText) -> PlacedText {
    let parts = name.text.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count > 2 || !parts.allSatisfy({ SQLName.isPlain(String($0)) }) {
      yaml.error(
        "braces hold a name, not \"\(name.text)\"", at: name.place,
        hint: "give the expression a name with let; write {{ for a brace that is meant as such")
    }
    return name
  }
}
