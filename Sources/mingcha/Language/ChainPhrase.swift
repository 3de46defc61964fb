import Catalogue

/// What is said of the chain.
enum ChainPhrase: Phrase {
  case verifyVerb, chainVerb, exportVerb
  case verifyExample, verifySinceExample, verifyFileExample, exportExample, exportServiceExample
  case headOption, sinceOption, fileOption
  case sound, soundFile, notLookedAt, empty, head, notSound, paperHint
  case verifyingRecords, verifyingCases, verifyingRuns, verifyingHistory, verifyingEvidence, verifyingLedger
  case malformedHead, malformedHeadHint, noFile, sinceWithFile

  var text: LocalizedText {
    switch self {
    case .verifyVerb:
      LocalizedText(
        zhCN: "核验存证链、疑点、证据和台账是否被改动；只读取",
        en: "Prove that no record, case, evidence or named ledger row was altered; only reads")
    case .chainVerb: LocalizedText(zhCN: "存证链", en: "The chain of records")
    case .exportVerb:
      LocalizedText(
        zhCN: "把存证链逐条写成 JSON 行，供存档或交其他单位核验",
        en: "Write the chain as JSON lines, for an archive or another office")
    case .verifyExample: LocalizedText(zhCN: "核验全部", en: "All of it")
    case .verifySinceExample:
      LocalizedText(zhCN: "只核验第 12 次运行以后", en: "Only what run 12 and later ones recorded")
    case .verifyFileExample:
      LocalizedText(zhCN: "不用数据库，只核验导出的文件", en: "An exported file, without a database")
    case .exportExample: LocalizedText(zhCN: "存档", en: "For the archive")
    case .exportServiceExample: LocalizedText(zhCN: "连接由服务文件给出", en: "The connection named in a service file")
    case .headOption:
      LocalizedText(
        zhCN: "报告或摘要上印的链头，形如 记录号:散列值；由此可发现尾部被截去或整链被重算",
        en:
          "A head as printed on a report or digest, number:hash; finds records cut off the end, and a chain "
          + "computed anew")
    case .sinceOption:
      LocalizedText(
        zhCN: "只核验该次运行及以后的记录，更早的不看",
        en: "Only what was recorded from this run on; what lies before is not looked at")
    case .fileOption:
      LocalizedText(
        zhCN: "核验 chain export 写出的文件，不连接数据库", en: "A file that chain export wrote; needs no database")
    case .sound:
      LocalizedText(
        zhCN: "完好：核对了 {records} 条记录和其中的 {cases} 次疑点状态",
        en: "sound: {records} records and the {cases} states of cases in them fit")
    case .soundFile: LocalizedText(zhCN: "完好：核对了 {records} 条记录", en: "sound: {records} records fit")
    case .notLookedAt:
      LocalizedText(
        zhCN: "第 {record} 条之前的记录及其作证的行没有核对",
        en: "what was recorded before record {record} was not looked at")
    case .empty: LocalizedText(zhCN: "存证链还没有记录", en: "the chain has no record yet")
    case .head: LocalizedText(zhCN: "链头 {head}", en: "chain head {head}")
    case .notSound: LocalizedText(zhCN: "不完好：{fault}", en: "not sound: {fault}")
    case .paperHint:
      LocalizedText(
        zhCN: "保全现场：先备份库和日志，再对照最近一次报告或存档中的链头",
        en:
          "keep things as they are: back up the store and its logs, then compare with the head on the last report"
      )
    case .verifyingRecords: LocalizedText(zhCN: "核验记录 {done}/{count}", en: "verifying records {done}/{count}")
    case .verifyingCases: LocalizedText(zhCN: "核验疑点 {done}", en: "verifying cases {done}")
    case .verifyingRuns: LocalizedText(zhCN: "核验运行", en: "verifying runs")
    case .verifyingHistory: LocalizedText(zhCN: "核验历史", en: "verifying history")
    case .verifyingEvidence: LocalizedText(zhCN: "核验证据", en: "verifying evidence")
    case .verifyingLedger: LocalizedText(zhCN: "核验台账", en: "verifying the ledger")
    case .malformedHead:
      LocalizedText(zhCN: "“{text}” 不是链头", en: "\"{text}\" is no head of a chain")
    case .malformedHeadHint:
      LocalizedText(
        zhCN: "应为记录号、冒号和 64 位十六进制数字，如 {example}",
        en: "it is a record's number, a colon and 64 hexadecimal digits, such as {example}")
    case .noFile: LocalizedText(zhCN: "无法读取 {path}", en: "{path} cannot be read")
    case .sinceWithFile:
      LocalizedText(zhCN: "--since 只用于库，不能与 --file 同用", en: "--since is for a store, not for --file")
    }
  }
}
