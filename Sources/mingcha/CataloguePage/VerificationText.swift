import Catalogue
import Rulebook

/// What the marks mean, in both languages.
enum VerificationText {
  static func meaning(of mark: Verification.Mark) -> LocalizedText {
    switch mark {
    case .verified: LocalizedText(zhCN: "已对照法规原文核实", en: "checked against the text of the law")
    case .verifiedSecondary: LocalizedText(zhCN: "依据二手资料核实", en: "checked against a secondary source")
    case .unverified:
      LocalizedText(zhCN: "未核实，不得据此下结论", en: "not checked: no ground for a conclusion")
    case .ownParameters:
      LocalizedText(zhCN: "界限是本系统的参数", en: "the line is a parameter of this program")
    }
  }
}
