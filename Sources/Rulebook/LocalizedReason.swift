/// The sentence of a finding in both languages.
public struct LocalizedReason: Sendable, Hashable {
  public let zhCN: ReasonTemplate
  public let en: ReasonTemplate

  public var templates: [ReasonTemplate] { [zhCN, en] }
}
