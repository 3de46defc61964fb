import Rulebook

/// What the marks mean, in both languages.
enum VerificationText {
  static func meaning(of mark: Verification.Mark) -> String {
    switch mark {
    case .verified: "已对照法规原文核实 checked against the text of the law"
    case .verifiedSecondary: "依据二手资料核实 checked against a secondary source"
    case .unverified: "未核实，不得据此下结论 not checked: no ground for a conclusion"
    case .ownParameters: "界限是本系统的参数 the line is a parameter of this program"
    }
  }
}
