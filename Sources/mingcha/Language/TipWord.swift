import Catalogue

/// The words by which the store names how a tip came, what was done with it and what it came to.
enum TipWord: String, Phrase {
  case discipline, petition, box, letter, visit, phone, web
  case received, added, transferred, accepted, notified, noted, checked, closed, linked, unlinked, concluded
  case fedBack = "fed back"
  case checkVerified = "check verified"
  case checkRejected = "check rejected"
  case pending, substantiated, unsubstantiated

  var text: LocalizedText {
    switch self {
    case .discipline: LocalizedText(zhCN: "检举控告", en: rawValue)
    case .petition: LocalizedText(zhCN: "信访", en: rawValue)
    case .box: LocalizedText(zhCN: "举报箱", en: rawValue)
    case .letter: LocalizedText(zhCN: "来信", en: rawValue)
    case .visit: LocalizedText(zhCN: "来访", en: rawValue)
    case .phone: LocalizedText(zhCN: "电话", en: rawValue)
    case .web: LocalizedText(zhCN: "网络", en: rawValue)
    case .received: LocalizedText(zhCN: "收到", en: rawValue)
    case .added: LocalizedText(zhCN: "登记", en: rawValue)
    case .transferred: LocalizedText(zhCN: "转办", en: rawValue)
    case .accepted: LocalizedText(zhCN: "受理", en: rawValue)
    case .notified: LocalizedText(zhCN: "告知", en: rawValue)
    case .noted: LocalizedText(zhCN: "备注", en: rawValue)
    case .checked: LocalizedText(zhCN: "核查", en: rawValue)
    case .closed: LocalizedText(zhCN: "办结", en: rawValue)
    case .linked: LocalizedText(zhCN: "关联", en: rawValue)
    case .unlinked: LocalizedText(zhCN: "取消关联", en: rawValue)
    case .concluded: LocalizedText(zhCN: "已办结", en: rawValue)
    case .fedBack: LocalizedText(zhCN: "反馈", en: rawValue)
    case .checkVerified: LocalizedText(zhCN: "复核认可", en: rawValue)
    case .checkRejected: LocalizedText(zhCN: "复核退回", en: rawValue)
    case .pending: LocalizedText(zhCN: "未办结", en: rawValue)
    case .substantiated: LocalizedText(zhCN: "属实", en: rawValue)
    case .unsubstantiated: LocalizedText(zhCN: "不属实", en: rawValue)
    }
  }

  /// A word of the store's as people read it.
  static func said(_ word: String?) -> String? { word.map { TipWord(rawValue: $0)?.said ?? $0 } }
}
