import Catalogue

/// What the folders of rules are called.
enum DomainTitle {
  static let titles = [
    "analytics": LocalizedText(zhCN: "审计分析", en: "Audit analytics"),
    "cash-and-cards": LocalizedText(zhCN: "现金、公务卡与礼品", en: "Cash, cards and gifts"),
    "goods-procurement": LocalizedText(zhCN: "货物采购", en: "Goods procurement"),
    "major-contracts": LocalizedText(zhCN: "重大合同", en: "Major contracts"),
    "major-matters": LocalizedText(zhCN: "三重一大", en: "Major matters"),
    "meetings": LocalizedText(zhCN: "会议", en: "Meetings"),
    "overseas": LocalizedText(zhCN: "因公出国（境）", en: "Overseas trips"),
    "project-bidding": LocalizedText(zhCN: "项目招投标", en: "Project bidding"),
    "property-right-transfer": LocalizedText(zhCN: "产权转让", en: "Property-right transfer"),
    "reception": LocalizedText(zhCN: "公务接待", en: "Reception"),
    "report-box": LocalizedText(zhCN: "举报箱与整改", en: "Report box and rectification"),
    "resource-transfer": LocalizedText(zhCN: "资源出让", en: "Resource transfer"),
    "staff-entry": LocalizedText(zhCN: "财政供养人员", en: "Staff paid by the budget"),
    "three-public-funds": LocalizedText(zhCN: "三公经费", en: "Three-public funds"),
    "training": LocalizedText(zhCN: "培训", en: "Training"),
    "travel": LocalizedText(zhCN: "差旅", en: "Travel"),
    "vehicles": LocalizedText(zhCN: "公务用车", en: "Official vehicles"),
  ]

  static func localized(_ domain: String) -> LocalizedText {
    titles[domain] ?? LocalizedText(zhCN: domain, en: domain)
  }

  /// A folder of somebody's own is called what it is called.
  static func of(_ domain: String) -> String {
    titles[domain].map { "\($0.zhCN) · \($0.en)" } ?? domain
  }
}
