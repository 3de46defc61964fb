import Catalogue

/// What people read where programs read a code: severities, kinds, states, acts, the reasons of runs, verdicts.
enum CodeWord: String, Phrase {
  case high, medium, low, breach, lead
  case month, all
  case yearToDate = "year-to-date"
  case fiscalYear = "fiscal-year"
  case open, reviewing, confirmed, rectifying, rectified, dismissed
  case notReproduced = "not_reproduced"
  case opened, reopened, gone, decided, assigned, commented, excepted
  case newEvidence = "new evidence"
  case reproducedAgain = "reproduced again"
  case leftTheBacklog = "left the backlog"
  case rectificationOrdered = "rectification ordered"
  case rectificationReplied = "rectification replied"
  case rectificationAccepted = "rectification accepted"
  case extensionAsked = "extension asked"
  case extensionApproved = "extension approved"
  case exceptionEnded = "exception ended"
  case dataChanged = "data changed"
  case ruleChanged = "rule changed"
  case ruleRetired = "rule retired"
  case notCured = "not cured"
  case amountGrew = "amount grew"
  case figureGrew = "figure grew"
  case laterRecord = "later record"
  case ok, warning, failed
  case applied, pending, changed, unknown
  case rule, table, removal, waiting, approved, withdrawn, superseded, replaced, unapproved

  /// The word for a code in the language of this process; a code that has none stands for itself.
  static func said(_ code: String) -> String { CodeWord(rawValue: code)?.said ?? code }

  /// The codes with their words, for the help of options that take them: `high 高, low 低`; in English the codes.
  static func listed(_ codes: some Sequence<String>) -> String {
    codes.map { Language.current == .chinese ? "\($0) \(said($0))" : $0 }.joined(separator: ", ")
  }

  var text: LocalizedText { LocalizedText(zhCN: chinese, en: rawValue) }

  private var chinese: String {
    switch self {
    case .high: "高"
    case .medium: "中"
    case .low: "低"
    case .breach: "违规"
    case .lead: "线索"
    case .month: "按月"
    case .yearToDate: "本年累计"
    case .fiscalYear: "全年"
    case .all: "截至月末"
    case .open: "待核查"
    case .reviewing: "核查中"
    case .confirmed: "属实"
    case .rectifying: "整改中"
    case .rectified: "已整改"
    case .dismissed: "已排除"
    case .notReproduced: "已消除"
    case .opened: "标出"
    case .reopened: "再次标出"
    case .gone: "消除"
    case .decided: "决定"
    case .assigned: "分办"
    case .commented: "备注"
    case .excepted: "按说明结案"
    case .newEvidence: "证据更新"
    case .reproducedAgain: "再次出现"
    case .leftTheBacklog: "转出历史遗留"
    case .rectificationOrdered: "下达整改"
    case .rectificationReplied: "单位回复"
    case .rectificationAccepted: "验收整改"
    case .extensionAsked: "申请延期"
    case .extensionApproved: "批准延期"
    case .exceptionEnded: "说明到期"
    case .dataChanged: "数据已改变"
    case .ruleChanged: "规则已改变"
    case .ruleRetired: "规则已停用"
    case .notCured: "事实仍在"
    case .amountGrew: "金额增长"
    case .figureGrew: "判断数字增长"
    case .laterRecord: "其后有新记录"
    case .ok: "正常"
    case .warning: "注意"
    case .failed: "失败"
    case .applied: "已执行"
    case .pending: "待执行"
    case .changed: "有改动"
    case .unknown: "不认识"
    case .rule: "规则"
    case .table: "参照表"
    case .removal: "移除"
    case .waiting: "待批准"
    case .approved: "已批准"
    case .withdrawn: "已撤回"
    case .superseded: "已被新提议取代"
    case .replaced: "批准后又有改动"
    case .unapproved: "未提议"
    }
  }
}
