/// A text in both languages of the product.
public struct LocalizedText: Sendable, Hashable, Codable {
  public let zhCN: String
  public let en: String

  public init(zhCN: String, en: String) {
    self.zhCN = zhCN
    self.en = en
  }

  private enum CodingKeys: String, CodingKey {
    case zhCN = "zh-CN"
    case en
  }
}
