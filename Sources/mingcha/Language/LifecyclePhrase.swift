import Catalogue

/// What the verbs of deadlines, rectifications and exceptions mean and say.
enum LifecyclePhrase: Phrase {
  case rectifyVerb, replyVerb, acceptVerb, extendVerb, approveExtensionVerb, exceptVerb, proposeVerb
  case approveVerb, revokeVerb, exceptListVerb, exampleRectify, exampleRectifyTable, exampleReply
  case exampleReplyJSON, exampleAccept, exampleAcceptLess, exampleExtend, exampleExtendVersion
  case exampleApproveExtension, exampleApproveExtensionNote, examplePropose, exampleProposeSubject
  case exampleApprove, exampleApproveNote, exampleRevoke, exampleRevokeJSON, exampleExceptList
  case exampleExceptListCSV, caseArgument, versionOption, requiredOption, amountDueOption, dueOption
  case replyOption, amountReturnedOption, evidenceOption, noteOption, newDueOption, reasonOption
  case ruleOption, agencyOption, subjectOption, fromOption, untilOption, explanationOption
  case exceptionArgument, baselineOption, caseNow, noDue, noHolidays, noDeadline, proposed, approved
  case revoked, exceptionCount, exceptedCases, baselineCases, malformedDay, malformedAmount
  case malformedSubject, exceptedHeading, exceptionHeading, prefixHeading, fromHeading, untilHeading
  case standingHeading, proposerHeading, approverHeading, casesHeading, movesHead, movePerson, moveRun
  case moveReason, moveOther, moveExcepted, moveUncured, moveReturned, madeBy

  var text: LocalizedText {
    switch self {
    case .rectifyVerb:
      LocalizedText(
        zhCN: "对已查实的疑点下达整改要求",
        en: "Say what the unit of a confirmed case has to do")
    case .replyVerb:
      LocalizedText(
        zhCN: "登记单位的整改回复",
        en: "Note what the unit answered and returned")
    case .acceptVerb:
      LocalizedText(
        zhCN: "验收整改（须由另一个登录名）",
        en: "Accept a rectification; another login than the one that confirmed or ordered it")
    case .extendVerb: LocalizedText(zhCN: "申请延长办理期限", en: "Ask for a later deadline")
    case .approveExtensionVerb:
      LocalizedText(
        zhCN: "批准延期（须由另一个登录名）",
        en: "Approve the later deadline; another login than the one that asked")
    case .exceptVerb:
      LocalizedText(
        zhCN: "说明例外：经批准的解释在期限内关闭同类疑点",
        en: "Explained exceptions: an approved explanation closes like cases until a day")
    case .proposeVerb: LocalizedText(zhCN: "提出一项说明例外", en: "Propose an exception")
    case .approveVerb:
      LocalizedText(
        zhCN: "批准说明例外（须由另一个登录名）",
        en: "Approve an exception; another login than the one that proposed it")
    case .revokeVerb:
      LocalizedText(
        zhCN: "撤销说明例外，其关闭的疑点重新打开",
        en: "Take an exception back; its cases come back as open")
    case .exceptListVerb:
      LocalizedText(
        zhCN: "列出说明例外及其关闭的疑点数",
        en: "List the exceptions and how many cases each keeps closed")
    case .exampleRectify: LocalizedText(zhCN: "限期退款", en: "Money back by a day")
    case .exampleRectifyTable: LocalizedText(zhCN: "按时限表", en: "By the table of deadlines")
    case .exampleReply: LocalizedText(zhCN: "已全部退回", en: "All of it came back")
    case .exampleReplyJSON: LocalizedText(zhCN: "供程序读取", en: "For programs")
    case .exampleAccept: LocalizedText(zhCN: "验收", en: "Accept")
    case .exampleAcceptLess: LocalizedText(zhCN: "退回不足时要说明", en: "Less than was due needs a note")
    case .exampleExtend: LocalizedText(zhCN: "申请", en: "Ask")
    case .exampleExtendVersion: LocalizedText(zhCN: "只在无人改动时", en: "Only if nobody acted since")
    case .exampleApproveExtension: LocalizedText(zhCN: "批准", en: "Approve")
    case .exampleApproveExtensionNote: LocalizedText(zhCN: "附意见", en: "With a note")
    case .examplePropose: LocalizedText(zhCN: "一个单位", en: "One unit")
    case .exampleProposeSubject: LocalizedText(zhCN: "一辆车", en: "One car")
    case .exampleApprove: LocalizedText(zhCN: "批准", en: "Approve")
    case .exampleApproveNote: LocalizedText(zhCN: "附意见", en: "With a note")
    case .exampleRevoke: LocalizedText(zhCN: "撤销", en: "Take it back")
    case .exampleRevokeJSON: LocalizedText(zhCN: "供程序读取", en: "For programs")
    case .exampleExceptList: LocalizedText(zhCN: "全部", en: "All")
    case .exampleExceptListCSV: LocalizedText(zhCN: "导出表格", en: "As a CSV file")
    case .caseArgument: LocalizedText(zhCN: "疑点编号", en: "Number of the case")
    case .versionOption:
      LocalizedText(
        zhCN: "您所读到的版本；之后有人处理过则拒绝",
        en: "Version that you read; refused when somebody acted since")
    case .requiredOption: LocalizedText(zhCN: "要做什么", en: "What has to be done")
    case .amountDueOption: LocalizedText(zhCN: "应退金额，元", en: "Amount due, in yuan")
    case .dueOption:
      LocalizedText(
        zhCN: "最后一日，如 2026-12-31；不写则按时限表",
        en: "Last day, as in 2026-12-31; else by the table of deadlines")
    case .replyOption: LocalizedText(zhCN: "单位的回复", en: "What the unit answered")
    case .amountReturnedOption: LocalizedText(zhCN: "已退金额，元", en: "Amount returned, in yuan")
    case .evidenceOption:
      LocalizedText(
        zhCN: "凭证，如缴款书号",
        en: "Proof, such as the number of the slip")
    case .noteOption: LocalizedText(zhCN: "意见", en: "Note")
    case .newDueOption:
      LocalizedText(
        zhCN: "新的最后一日，如 2026-12-31",
        en: "New last day, as in 2026-12-31")
    case .reasonOption: LocalizedText(zhCN: "理由", en: "Reason")
    case .ruleOption: LocalizedText(zhCN: "规则编号", en: "Id of the rule")
    case .agencyOption: LocalizedText(zhCN: "单位代码或其前缀", en: "Agency code, or a prefix of codes")
    case .subjectOption:
      LocalizedText(
        zhCN: "疑点主体须等于，如 contract_no=HT-7；可多个",
        en: "What the subject has to say, as in contract_no=HT-7; may be repeated")
    case .fromOption: LocalizedText(zhCN: "有效首日；不写则自今日", en: "First day; else today")
    case .untilOption: LocalizedText(zhCN: "有效末日", en: "Last day")
    case .explanationOption: LocalizedText(zhCN: "解释", en: "The explanation")
    case .exceptionArgument: LocalizedText(zhCN: "例外编号", en: "Number of the exception")
    case .baselineOption:
      LocalizedText(
        zhCN: "首次审计旧年度：新疑点记为积压，计数但不发邮件",
        en: "First audit of old years: what it opens is backlog, counted but not mailed")
    case .caseNow:
      LocalizedText(
        zhCN: "疑点 {id}：{state}，第 {version} 版，期限 {due}",
        en: "Case {id}: {state}, version {version}, due {due}")
    case .noDue: LocalizedText(zhCN: "无", en: "none")
    case .noHolidays:
      LocalizedText(
        zhCN: "未知（节假日表缺少该年度）",
        en: "unknown (the holiday table lacks that year)")
    case .noDeadline:
      LocalizedText(
        zhCN: "无（时限表没有规定）",
        en: "none (the table of deadlines has no row)")
    case .proposed:
      LocalizedText(
        zhCN: "例外 {id} 已提出，待另一个登录名批准：mingcha cases except approve {id}",
        en: "Exception {id} is proposed; another login approves it: mingcha cases except approve {id}")
    case .approved:
      LocalizedText(
        zhCN: "例外 {id} 已批准，关闭疑点 {count} 个",
        en: "Exception {id} is approved; {count} cases are closed")
    case .revoked:
      LocalizedText(
        zhCN: "例外 {id} 已撤销，重新打开疑点 {count} 个",
        en: "Exception {id} is revoked; {count} cases are open again")
    case .exceptionCount: LocalizedText(zhCN: "说明例外 {count} 项", en: "{count} exceptions")
    case .exceptedCases:
      LocalizedText(
        zhCN: "因说明例外关闭 {count} 个；共 {total} 个疑点由例外关闭",
        en: "{count} closed by an explained exception; exceptions keep {total} cases closed")
    case .baselineCases:
      LocalizedText(
        zhCN: "首次审计：新疑点 {count} 个记为积压",
        en: "Baseline: {count} new cases are backlog")
    case .malformedDay:
      LocalizedText(
        zhCN: "日期“{text}”应写作 2026-12-31 这样",
        en: "the day \"{text}\" is not written as in 2026-12-31")
    case .malformedAmount:
      LocalizedText(
        zhCN: "金额“{text}”应写作 1200 或 1200.50 这样",
        en: "the amount \"{text}\" is not written as in 1200 or 1200.50")
    case .malformedSubject:
      LocalizedText(
        zhCN: "主体“{text}”应写作 contract_no=HT-7 这样",
        en: "the subject \"{text}\" is not written as in contract_no=HT-7")
    case .exceptedHeading: LocalizedText(zhCN: "例外关闭", en: "explained")
    case .exceptionHeading: LocalizedText(zhCN: "例外", en: "exception")
    case .prefixHeading: LocalizedText(zhCN: "单位前缀", en: "agencies")
    case .fromHeading: LocalizedText(zhCN: "自", en: "from")
    case .untilHeading: LocalizedText(zhCN: "至", en: "until")
    case .standingHeading: LocalizedText(zhCN: "效力", en: "standing")
    case .proposerHeading: LocalizedText(zhCN: "提出", en: "proposed by")
    case .approverHeading: LocalizedText(zhCN: "批准", en: "approved by")
    case .casesHeading: LocalizedText(zhCN: "疑点", en: "cases")
    case .movesHead:
      LocalizedText(
        zhCN: "疑点的合法变动；其余一律由数据库拒绝：",
        en: "How a case may move; the database refuses everything else:")
    case .movePerson: LocalizedText(zhCN: "人", en: "person")
    case .moveRun: LocalizedText(zhCN: "审计", en: "run")
    case .moveReason: LocalizedText(zhCN: "须写理由", en: "with a reason")
    case .moveOther: LocalizedText(zhCN: "须由另一个登录名", en: "by another login")
    case .moveExcepted: LocalizedText(zhCN: "说明例外", en: "by an explained exception")
    case .moveUncured: LocalizedText(zhCN: "可纠正的事实仍在", en: "the facts can be cured and still stand")
    case .moveReturned:
      LocalizedText(
        zhCN: "金额（否则判断数字）增长超过一成、其后有新记录，或例外到期",
        en:
          "its amount (else its figure) grew by more than 10 %, a later record joined, or its exception ended"
      )
    case .madeBy: LocalizedText(zhCN: "由", en: "by")
    }
  }
}
