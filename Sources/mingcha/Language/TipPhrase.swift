import Catalogue

/// The verbs of the report box, their examples and options.
enum TipPhrase: Phrase {
  case tips, add, importVerb, list, show, link, noteVerb, stage, check, verify, close, overdue
  case statusVerb, stats, keyVerb, keyNew, keyChange, keyList, exampleAdd, exampleAddPhone
  case exampleImport, exampleImportJSON, exampleList, exampleListAgency, exampleShow
  case exampleShowPlain, exampleLink, exampleUnlink, exampleNote, exampleNoteInput, exampleStage
  case exampleStageOn, exampleCheck, exampleCheckNot, exampleVerify, exampleReject, exampleClose
  case exampleCloseOn, exampleOverdue, exampleOverdueOn, exampleStatus, exampleStatusInput
  case exampleStats, exampleStatsCSV, exampleKey, exampleKeyElsewhere, exampleKeyChange
  case exampleKeyChangeMore, exampleKeyList, exampleKeyListJSON, tipKey, textFile, reporterFile
  case evidenceFile, channel, received, realName, subjectAgency, subjectSupplier, tipKind, csvFile
  case tipArgument, linkedCase, checkArgument, stageArgument, outcomeArgument, codeArgument, onDay
  case openOnly, agencyPrefix, remove, reject, keyPath, oldKey, newKey

  var text: LocalizedText {
    switch self {
    case .tips:
      LocalizedText(
        zhCN: "举报箱：文字和举报人加密保存，只有纪检角色可见",
        en: "The report box: text and reporter are encrypted, and for the discipline role only")
    case .add:
      LocalizedText(
        zhCN: "登记一件举报；打印一次回执码",
        en: "Put a report into the box; prints its receipt code once")
    case .importVerb:
      LocalizedText(
        zhCN: "从 CSV 批量登记举报：要么全部，要么一件不登",
        en: "Put reports of a CSV file into the box: all or none")
    case .list:
      LocalizedText(
        zhCN: "列出本辖区的举报及办理进度，不含内容",
        en: "List the tips of one's jurisdiction and how far they are, without their texts")
    case .show:
      LocalizedText(
        zhCN: "显示一件举报：内容、举报人、经过、核查、疑点",
        en: "Show one tip: text, reporter, history, checks, cases")
    case .link:
      LocalizedText(zhCN: "把举报与疑点关联，或取消关联", en: "Link a tip with a case, or take the link away")
    case .noteVerb: LocalizedText(zhCN: "为举报添加加密的备注", en: "Add an encrypted note to a tip")
    case .stage:
      LocalizedText(
        zhCN: "登记转办、受理、告知、反馈及其日期",
        en: "Note that a tip was transferred, accepted, notified or fed back")
    case .check:
      LocalizedText(zhCN: "记录一次核查的结论和证据", en: "Record a check with its outcome and its evidence")
    case .verify:
      LocalizedText(zhCN: "由另一人复核一次核查，或退回", en: "Verify another login's check, or reject it")
    case .close:
      LocalizedText(
        zhCN: "办结：所有核查均已复核之后",
        en: "Conclude a tip, once each of its checks was verified")
    case .overdue: LocalizedText(zhCN: "列出超过法定期限的举报", en: "List tips past a legal deadline")
    case .statusVerb:
      LocalizedText(
        zhCN: "凭回执码查询进度：收到、受理、核查、办结",
        en: "With a receipt code: received, accepted, checked or concluded")
    case .stats:
      LocalizedText(
        zhCN: "被疑点印证的举报占比，按单位和规则",
        en: "Share of tips that a case confirmed, by agency and rule")
    case .keyVerb: LocalizedText(zhCN: "举报箱的密钥文件", en: "Key files of the report box")
    case .keyNew:
      LocalizedText(zhCN: "生成密钥文件，仅本人可读", en: "Make a key file that only its owner can read")
    case .keyChange:
      LocalizedText(
        zhCN: "逐条换用新密钥，不停用",
        en: "Seal every text anew with another key, while the box stays in use")
    case .keyList: LocalizedText(zhCN: "列出各密钥加密了多少条文字", en: "List how many texts each key seals")
    case .exampleAdd: LocalizedText(zhCN: "信件举报，文字在文件中", en: "A letter, its text in a file")
    case .exampleAddPhone:
      LocalizedText(
        zhCN: "电话举报供应商，文字由标准输入给出",
        en: "By phone, on a supplier; the text comes from the standard input")
    case .exampleImport: LocalizedText(zhCN: "导入登记簿", en: "A register")
    case .exampleImportJSON: LocalizedText(zhCN: "回执码以 CSV 输出", en: "The receipt codes as CSV")
    case .exampleList: LocalizedText(zhCN: "未办结的", en: "Those not concluded")
    case .exampleListAgency: LocalizedText(zhCN: "某些单位的", en: "Those on some agencies")
    case .exampleShow: LocalizedText(zhCN: "连同内容", en: "With its text")
    case .exampleShowPlain: LocalizedText(zhCN: "无密钥，只看经过", en: "Without a key: its history only")
    case .exampleLink: LocalizedText(zhCN: "关联疑点 17", en: "Link it with case 17")
    case .exampleUnlink: LocalizedText(zhCN: "取消关联", en: "Take the link away")
    case .exampleNote: LocalizedText(zhCN: "备注在文件中", en: "A note in a file")
    case .exampleNoteInput: LocalizedText(zhCN: "备注由标准输入给出", en: "A note from the standard input")
    case .exampleStage: LocalizedText(zhCN: "今天受理", en: "Accepted today")
    case .exampleStageOn: LocalizedText(zhCN: "补登转办日期", en: "Transferred on an earlier day")
    case .exampleCheck: LocalizedText(zhCN: "查实", en: "Found true")
    case .exampleCheckNot: LocalizedText(zhCN: "未查实", en: "Found untrue")
    case .exampleVerify: LocalizedText(zhCN: "认可核查 3", en: "Check 3 stands")
    case .exampleReject: LocalizedText(zhCN: "退回核查 3 并说明理由", en: "Check 3 does not, and why")
    case .exampleClose: LocalizedText(zhCN: "以查实办结", en: "Concluded as true")
    case .exampleCloseOn: LocalizedText(zhCN: "指定办结日期", en: "Concluded on an earlier day")
    case .exampleOverdue: LocalizedText(zhCN: "今天", en: "Today")
    case .exampleOverdueOn: LocalizedText(zhCN: "到某一天", en: "On some other day")
    case .exampleStatus: LocalizedText(zhCN: "举报人查询", en: "What the reporter asks")
    case .exampleStatusInput:
      LocalizedText(
        zhCN: "回执码由标准输入给出，不留在命令历史中",
        en: "The code from the standard input: it stays out of the shell's history")
    case .exampleStats: LocalizedText(zhCN: "全部", en: "All of them")
    case .exampleStatsCSV: LocalizedText(zhCN: "供表格使用", en: "For a spreadsheet")
    case .exampleKey: LocalizedText(zhCN: "生成第一把密钥", en: "The first key")
    case .exampleKeyElsewhere: LocalizedText(zhCN: "放在移动介质上", en: "On a medium of its own")
    case .exampleKeyChange: LocalizedText(zhCN: "换密钥", en: "Change the key")
    case .exampleKeyChangeMore: LocalizedText(zhCN: "另一辖区", en: "In another jurisdiction")
    case .exampleKeyList: LocalizedText(zhCN: "换密钥是否完成", en: "Is the change complete?")
    case .exampleKeyListJSON: LocalizedText(zhCN: "供程序读取", en: "For programs")
    case .tipKey:
      LocalizedText(
        zhCN: "密钥文件；可多次给出，第一把用于加密",
        en: "Key file; may be given several times, the first one seals")
    case .textFile:
      LocalizedText(zhCN: "文字所在文件；- 为标准输入", en: "File with the text; - is the standard input")
    case .reporterFile:
      LocalizedText(zhCN: "举报人姓名和联系方式所在文件", en: "File with the reporter's name and contact")
    case .evidenceFile:
      LocalizedText(zhCN: "证据说明所在文件；- 为标准输入", en: "File with the evidence; - is the standard input")
    case .channel:
      LocalizedText(
        zhCN: "box 举报箱、letter 信件、visit 来访、phone 电话、web 网络",
        en: "box, letter, visit, phone or web")
    case .received:
      LocalizedText(zhCN: "收到日期，默认今天", en: "The day on which it was received; today unless given")
    case .realName: LocalizedText(zhCN: "实名举报", en: "The reporter gives a name")
    case .subjectAgency: LocalizedText(zhCN: "被举报单位编码", en: "Code of the agency it is about")
    case .subjectSupplier: LocalizedText(zhCN: "被举报供应商编码", en: "Code of the supplier it is about")
    case .tipKind:
      LocalizedText(zhCN: "discipline 检举控告、petition 信访事项", en: "discipline or petition")
    case .csvFile:
      LocalizedText(
        zhCN: "CSV 文件：received_on、channel、real_name、agency_code、supplier_code、kind、text、reporter",
        en: "CSV file: received_on, channel, real_name, agency_code, supplier_code, kind, text, reporter")
    case .tipArgument: LocalizedText(zhCN: "举报编号", en: "Number of the tip")
    case .linkedCase: LocalizedText(zhCN: "疑点编号", en: "Number of the case")
    case .checkArgument: LocalizedText(zhCN: "核查编号", en: "Number of the check")
    case .stageArgument:
      LocalizedText(
        zhCN: "transferred 转办、accepted 受理、notified 告知、fed-back 反馈",
        en: "transferred, accepted, notified or fed-back")
    case .outcomeArgument:
      LocalizedText(
        zhCN: "substantiated 属实、unsubstantiated 不属实",
        en: "substantiated or unsubstantiated")
    case .codeArgument:
      LocalizedText(zhCN: "回执码；- 为标准输入", en: "The receipt code; - is the standard input")
    case .onDay: LocalizedText(zhCN: "日期，默认今天", en: "The day; today unless given")
    case .openOnly: LocalizedText(zhCN: "只列未办结的", en: "Those not concluded only")
    case .agencyPrefix: LocalizedText(zhCN: "单位编码前缀", en: "Prefix of agency codes")
    case .remove: LocalizedText(zhCN: "取消关联", en: "Take the link away")
    case .reject: LocalizedText(zhCN: "退回，理由写在文字中", en: "It does not stand; the text says why")
    case .keyPath: LocalizedText(zhCN: "密钥文件路径", en: "Path of the key file")
    case .oldKey: LocalizedText(zhCN: "旧密钥文件", en: "The old key's file")
    case .newKey: LocalizedText(zhCN: "新密钥文件", en: "The new key's file")
    }
  }
}
