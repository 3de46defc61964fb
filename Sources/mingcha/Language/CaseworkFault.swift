import Catalogue

/// What is wrong with how a verb of casework was called, or with its CSV file.
enum CaseworkFault: Phrase {
  case malformedAmount, malformedDay, malformedCount, unknownAfter, ambiguousDecision, ambiguousAssignee
  case unreadableFile, notUnicode, emptyFile, fileFaults, wrongHeader, headerHint, wrongFieldCount
  case malformedCase, unknownState, statesHint, duplicateCase, malformedVersion, nothingDone, recordsUnseen
  case mayNotRepeat, mayNotRepeatHint

  var text: LocalizedText {
    switch self {
    case .malformedAmount:
      LocalizedText(
        zhCN: "金额“{amount}”应写作 12000 或 12000.50",
        en: "the amount \"{amount}\" is not written as 12000 or 12000.50")
    case .malformedDay:
      LocalizedText(zhCN: "日期“{day}”应写作 2026-11-30", en: "the day \"{day}\" is not written as in 2026-11-30")
    case .malformedCount: LocalizedText(zhCN: "{option} 须为正整数", en: "{option} takes a number above 0")
    case .unknownAfter: LocalizedText(zhCN: "--after：没有疑点 {id}", en: "--after: there is no case {id}")
    case .ambiguousDecision:
      LocalizedText(
        zhCN: "给出疑点编号和新状态，或者只给出 --csv 文件", en: "give a case and its new state, or a file with --csv alone")
    case .ambiguousAssignee: LocalizedText(zhCN: "给出登录名，或者 --nobody", en: "give a login, or --nobody")
    case .unreadableFile: LocalizedText(zhCN: "无法读取 {file}", en: "cannot read {file}")
    case .notUnicode: LocalizedText(zhCN: "{file} 不是 UTF-8 文本", en: "{file} is not UTF-8 text")
    case .emptyFile: LocalizedText(zhCN: "文件没有一行决定", en: "the file has no decision")
    case .fileFaults:
      LocalizedText(
        zhCN: "{file} 中有 {count} 个错误；没有处理任何疑点", en: "{count} errors in {file}; no case was decided")
    case .wrongHeader: LocalizedText(zhCN: "表头不对：“{name}”", en: "the header is wrong: \"{name}\"")
    case .headerHint:
      LocalizedText(
        zhCN: "第一行应为 case_id,state,reason，可再加 version",
        en: "the first line is case_id,state,reason, and version if wanted")
    case .wrongFieldCount:
      LocalizedText(zhCN: "这一行有 {count} 栏，表头有 {header} 栏", en: "{count} fields where the header has {header}")
    case .malformedCase: LocalizedText(zhCN: "“{text}”不是疑点编号", en: "\"{text}\" is not the number of a case")
    case .unknownState: LocalizedText(zhCN: "没有状态“{state}”", en: "there is no state \"{state}\"")
    case .statesHint: LocalizedText(zhCN: "可用：{states}", en: "known are {states}")
    case .duplicateCase:
      LocalizedText(zhCN: "疑点 {id} 在第 {line} 行已经出现", en: "case {id} stands in line {line} already")
    case .malformedVersion: LocalizedText(zhCN: "“{text}”不是版本号", en: "\"{text}\" is not a version")
    case .nothingDone: LocalizedText(zhCN: "什么都没有改动", en: "nothing was changed")
    case .mayNotRepeat:
      LocalizedText(
        zhCN: "重算须读整个台账，当前登录名只能读本范围的单位和非个人信息列",
        en: "judging again reads the whole ledger; your login reads its own agencies and no personal columns")
    case .mayNotRepeatHint:
      LocalizedText(
        zhCN: "请运行审计的登录名或库的所有者执行", en: "have it run by the login that runs audits, or by the store's owner")
    case .recordsUnseen:
      LocalizedText(
        zhCN: "证据的记录已不完整：{dataset} 缺 {count} 条", en: "{count} records of {dataset} are not to be seen")
    }
  }
}
