import Catalogue

/// Headings of tables and of single values.
enum Heading: Phrase {
  case rule, domain, severity, kind, period, enabled, title, verification, basis, why, whatToCheck
  case falsePositives, related, file, line, column, message, hint, test, passed, difference
  case migration, state, appliedAt, appliedBy, dataset, rowsRead, new, changed, vanished, setAside
  case faults, sourceRows, ledgerRows, sourceMoney, ledgerMoney, absentColumns, monthsRead, month
  case run, rejudged, complete, rules, agencies, flagged, opened, reopened, gone, unchecked, erred
  case lacks, waiting, chainHead, dataMissing, clear, notApplicable, error, rowsJudged, rowsMissing, note
  case agency, subject, amount, reason, caseID, status, firstFlagged, lastFlagged, due, goneBecause
  case at, actor, action, fromState, toState, canRun, rows, filled, share, point, verdict, planted
  case found, nearMisses, spared, beyond, mutant

  /// Whether what stands below it are codes that `CodeWord` has words for.
  var isOfCodes: Bool {
    [.severity, .kind, .state, .status, .verdict, .action, .fromState, .toState].contains(self)
  }

  var text: LocalizedText {
    switch self {
    case .mutant: LocalizedText(zhCN: "改动", en: "mutant")
    case .rule: LocalizedText(zhCN: "规则", en: "rule")
    case .domain: LocalizedText(zhCN: "领域", en: "domain")
    case .severity: LocalizedText(zhCN: "级别", en: "severity")
    case .kind: LocalizedText(zhCN: "性质", en: "kind")
    case .period: LocalizedText(zhCN: "期间", en: "period")
    case .enabled: LocalizedText(zhCN: "启用", en: "enabled")
    case .title: LocalizedText(zhCN: "名称", en: "title")
    case .verification: LocalizedText(zhCN: "核实情况", en: "verification")
    case .basis: LocalizedText(zhCN: "依据", en: "basis")
    case .why: LocalizedText(zhCN: "原因", en: "why")
    case .whatToCheck: LocalizedText(zhCN: "核查要点", en: "what to check")
    case .falsePositives: LocalizedText(zhCN: "可能的误报", en: "may be wrong when")
    case .related: LocalizedText(zhCN: "相关规则", en: "related rules")
    case .file: LocalizedText(zhCN: "文件", en: "file")
    case .line: LocalizedText(zhCN: "行", en: "line")
    case .column: LocalizedText(zhCN: "列", en: "column")
    case .message: LocalizedText(zhCN: "说明", en: "message")
    case .hint: LocalizedText(zhCN: "提示", en: "hint")
    case .test: LocalizedText(zhCN: "测试", en: "test")
    case .passed: LocalizedText(zhCN: "通过", en: "passed")
    case .difference: LocalizedText(zhCN: "差异", en: "difference")
    case .migration: LocalizedText(zhCN: "迁移", en: "migration")
    case .state: LocalizedText(zhCN: "状态", en: "state")
    case .appliedAt: LocalizedText(zhCN: "执行时间", en: "applied at")
    case .appliedBy: LocalizedText(zhCN: "执行人", en: "applied by")
    case .dataset: LocalizedText(zhCN: "数据集", en: "dataset")
    case .rowsRead: LocalizedText(zhCN: "读取", en: "read")
    case .new: LocalizedText(zhCN: "新增", en: "new")
    case .changed: LocalizedText(zhCN: "变更", en: "changed")
    case .vanished: LocalizedText(zhCN: "消失", en: "vanished")
    case .setAside: LocalizedText(zhCN: "搁置", en: "set aside")
    case .faults: LocalizedText(zhCN: "瑕疵", en: "faults")
    case .sourceRows: LocalizedText(zhCN: "来源行数", en: "source rows")
    case .ledgerRows: LocalizedText(zhCN: "台账行数", en: "ledger rows")
    case .sourceMoney: LocalizedText(zhCN: "来源金额", en: "source money")
    case .ledgerMoney: LocalizedText(zhCN: "台账金额", en: "ledger money")
    case .absentColumns: LocalizedText(zhCN: "缺少的列", en: "absent columns")
    case .monthsRead: LocalizedText(zhCN: "读取的月份", en: "months read")
    case .month: LocalizedText(zhCN: "月份", en: "month")
    case .run: LocalizedText(zhCN: "运行", en: "run")
    case .rejudged: LocalizedText(zhCN: "重审", en: "rejudged")
    case .complete: LocalizedText(zhCN: "完整", en: "complete")
    case .rules: LocalizedText(zhCN: "规则数", en: "rules")
    case .agencies: LocalizedText(zhCN: "单位数", en: "agencies")
    case .flagged: LocalizedText(zhCN: "标出", en: "flagged")
    case .opened: LocalizedText(zhCN: "新增疑点", en: "opened")
    case .reopened: LocalizedText(zhCN: "重现", en: "reopened")
    case .gone: LocalizedText(zhCN: "消除", en: "gone")
    case .unchecked: LocalizedText(zhCN: "未能审查", en: "unchecked")
    case .erred: LocalizedText(zhCN: "出错", en: "erred")
    case .lacks: LocalizedText(zhCN: "缺少", en: "lacks")
    case .chainHead: LocalizedText(zhCN: "链头", en: "chain head")
    case .waiting: LocalizedText(zhCN: "待年底", en: "waiting")
    case .dataMissing: LocalizedText(zhCN: "数据缺失", en: "data missing")
    case .clear: LocalizedText(zhCN: "正常", en: "clear")
    case .notApplicable: LocalizedText(zhCN: "不适用", en: "not applicable")
    case .error: LocalizedText(zhCN: "错误", en: "error")
    case .rowsJudged: LocalizedText(zhCN: "已审行数", en: "rows judged")
    case .rowsMissing: LocalizedText(zhCN: "缺失行数", en: "rows missing")
    case .note: LocalizedText(zhCN: "备注", en: "note")
    case .agency: LocalizedText(zhCN: "单位", en: "agency")
    case .subject: LocalizedText(zhCN: "对象", en: "subject")
    case .amount: LocalizedText(zhCN: "金额", en: "amount")
    case .reason: LocalizedText(zhCN: "理由", en: "reason")
    case .caseID: LocalizedText(zhCN: "编号", en: "case")
    case .status: LocalizedText(zhCN: "状态", en: "status")
    case .firstFlagged: LocalizedText(zhCN: "首次标出", en: "first flagged")
    case .lastFlagged: LocalizedText(zhCN: "最近标出", en: "last flagged")
    case .due: LocalizedText(zhCN: "期限", en: "due")
    case .goneBecause: LocalizedText(zhCN: "消除原因", en: "gone because")
    case .at: LocalizedText(zhCN: "时间", en: "at")
    case .actor: LocalizedText(zhCN: "操作者", en: "actor")
    case .action: LocalizedText(zhCN: "动作", en: "action")
    case .fromState: LocalizedText(zhCN: "原状态", en: "from")
    case .toState: LocalizedText(zhCN: "新状态", en: "to")
    case .canRun: LocalizedText(zhCN: "可运行", en: "can run")
    case .rows: LocalizedText(zhCN: "行数", en: "rows")
    case .filled: LocalizedText(zhCN: "有值", en: "filled")
    case .share: LocalizedText(zhCN: "有值%", en: "filled %")
    case .point: LocalizedText(zhCN: "项目", en: "point")
    case .verdict: LocalizedText(zhCN: "结论", en: "verdict")
    case .planted: LocalizedText(zhCN: "预埋", en: "planted")
    case .found: LocalizedText(zhCN: "查出", en: "found")
    case .nearMisses: LocalizedText(zhCN: "擦边", en: "near misses")
    case .spared: LocalizedText(zhCN: "放过", en: "spared")
    case .beyond: LocalizedText(zhCN: "多标", en: "beyond")
    }
  }
}
