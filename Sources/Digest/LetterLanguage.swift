/// The language that a reader asked for.
public enum LetterLanguage: String, Sendable, CaseIterable {
  case chinese = "zh-CN"
  case english = "en"
}
