import Catalogue

/// What the program says about changes of the rulebook and who approved them.
enum ApprovalPhrase: Phrase {
  case proposeVerb, diffVerb, approveVerb, proposalsVerb, withdrawVerb
  case proposeAll, proposeOne, diffAll, diffHash, approveBatch, proposalsWaiting, proposalsJSON, withdrawOne,
    withdrawBatch
  case changeArguments, diffArguments, hashArguments, proposalReasonOption, approvalNoteOption,
    withdrawReason, againstRelease
  case allProposals, allowUnapproved, auditAllowed
  case refused, refusedHint, unapproved, approvedBy, changedHere, changedHereHint, malformedHash,
    ambiguousHash
  case unknownHash, notChanged, notChangedHint, nothingToPropose, allWaiting
  case proposed, approved, withdrawn, proposalCount, noDifference, differences
  case shippedSide, approvedSide, proposedSide, nothingSide, standsApproved, standsWaiting, standsUnapproved
  case unknownRelease, unknownReleaseHint, falseStanding, limitedScope
  case ownProposal, alreadyProposed, alreadyApproved, changedSince, isWithdrawn, badReason, badChange
  case contentHash, batchHash, proposal, proposedBy, proposedAt, approver, approvalTime

  var text: LocalizedText {
    switch self {
    case .proposeVerb:
      LocalizedText(
        zhCN: "提议改动：与发布版不同的规则和表须由另一登录批准", en: "Propose changes of the rulebook for another login to approve")
    case .diffVerb:
      LocalizedText(
        zhCN: "逐条列出与已批准内容或发布版的差异", en: "Show what differs from what was approved or shipped, rule by rule")
    case .approveVerb:
      LocalizedText(
        zhCN: "按内容哈希批准他人的提议", en: "Approve, by the hash of its content, what another login proposed")
    case .proposalsVerb: LocalizedText(zhCN: "列出提议", en: "List the proposals")
    case .withdrawVerb:
      LocalizedText(zhCN: "撤回提议，或收回已有的批准", en: "Take back a proposal, or an approval")
    case .proposeAll: LocalizedText(zhCN: "提议文件夹中的全部改动", en: "All that differs in a folder")
    case .proposeOne: LocalizedText(zhCN: "只提议一条规则和一张表", en: "One rule and one table")
    case .diffAll: LocalizedText(zhCN: "文件夹改了什么", en: "What a folder changes")
    case .diffHash: LocalizedText(zhCN: "批准之前，阅读提议的内容", en: "Read what was proposed before you approve it")
    case .approveBatch: LocalizedText(zhCN: "以另一登录批准", en: "As another login")
    case .proposalsWaiting: LocalizedText(zhCN: "等待批准的提议", en: "What waits")
    case .proposalsJSON: LocalizedText(zhCN: "全部提议，供程序读取", en: "All there ever were, for programs")
    case .withdrawOne: LocalizedText(zhCN: "收回一项内容", en: "Take one content back")
    case .withdrawBatch: LocalizedText(zhCN: "收回整批提议", en: "Take a whole proposal back")
    case .changeArguments:
      LocalizedText(
        zhCN: "规则编号或 tables/表名；不写则为全部改动", en: "Rules by id, tables as tables/NAME; none: all that differs")
    case .diffArguments:
      LocalizedText(
        zhCN: "规则编号、tables/表名，或提议的哈希（至少前 8 位）",
        en: "Rules, tables as tables/NAME, or hashes of proposals (the first 8 digits will do)")
    case .hashArguments:
      LocalizedText(
        zhCN: "内容或整批提议的哈希（至少前 8 位）",
        en: "Hashes of contents or of whole proposals (the first 8 digits will do)")
    case .proposalReasonOption: LocalizedText(zhCN: "为什么要改", en: "Why the rulebook should differ")
    case .approvalNoteOption: LocalizedText(zhCN: "批准说明", en: "A note to keep with the approval")
    case .withdrawReason: LocalizedText(zhCN: "为什么撤回", en: "Why it is taken back")
    case .againstRelease:
      LocalizedText(zhCN: "一律与发布版比较", en: "Compare with what shipped, whatever was approved since")
    case .allProposals:
      LocalizedText(zhCN: "包括已批准、已撤回和被取代的提议", en: "Those approved, withdrawn and superseded, too")
    case .allowUnapproved:
      LocalizedText(
        zhCN: "允许使用未经批准的规则和表；运行记录和结果都会注明",
        en: "Judge by unapproved rules and tables; the run and all it produces say so")
    case .auditAllowed: LocalizedText(zhCN: "试用未经批准的规则", en: "Try rules that nobody has approved yet")
    case .refused:
      LocalizedText(
        zhCN: "有 {count} 处与发布版不同且未经另一登录批准：{names}",
        en: "{count} rules or tables differ from what shipped and no second login has approved them: {names}")
    case .refusedHint:
      LocalizedText(
        zhCN:
          "`mingcha rules diff` 查看，`mingcha rules propose --reason …` 提议，另一登录用 `mingcha rules approve` 批准；"
          + "或以 --allow-unapproved 运行并注明",
        en:
          "read them with `mingcha rules diff`, propose them with `mingcha rules propose --reason …`, and have another "
          + "login `mingcha rules approve` them; --allow-unapproved runs and says so everywhere")
    case .unapproved:
      LocalizedText(
        zhCN: "所用规则未经批准（{count} 处）：{names}", en: "judged by content that nobody approved ({count}): {names}")
    case .approvedBy:
      LocalizedText(
        zhCN: "与发布版不同之处均已批准（{count} 处）", en: "all that differs from what shipped was approved ({count})")
    case .changedHere:
      LocalizedText(
        zhCN: "{place} 中的 {name} 与提议的内容不同：提议之后有改动",
        en: "{name} has changed since it was proposed: {place} holds other content")
    case .changedHereHint:
      LocalizedText(
        zhCN: "重新提议；或用 --rules 指向含有所提议内容的文件夹",
        en: "propose it again, or point --rules to the folder that holds what was proposed")
    case .malformedHash:
      LocalizedText(
        zhCN: "“{hash}”不是哈希，也不是改动过的规则",
        en: "\"{hash}\" is neither a hash of at least 8 digits nor a rule that differs")
    case .ambiguousHash:
      LocalizedText(zhCN: "“{hash}”不止对应一项内容", en: "more than one content begins with \"{hash}\"")
    case .unknownHash:
      LocalizedText(zhCN: "没有以“{hash}”开头的提议", en: "nothing was proposed whose hash begins with \"{hash}\"")
    case .notChanged:
      LocalizedText(zhCN: "{name} 没有需要批准的改动", en: "{name} does not differ from what shipped or was approved")
    case .notChangedHint:
      LocalizedText(zhCN: "`mingcha rules diff` 列出改动", en: "`mingcha rules diff` lists what does")
    case .nothingToPropose:
      LocalizedText(zhCN: "{place} 没有需要批准的改动", en: "{place} holds nothing that needs an approval")
    case .allWaiting:
      LocalizedText(
        zhCN: "全部改动都已提议，等待批准：`mingcha rules proposals`",
        en: "all that differs is proposed already and waits: `mingcha rules proposals`")
    case .proposed:
      LocalizedText(
        zhCN: "已提议 {count} 处改动。另一登录阅读：`mingcha rules diff {hash}`，批准：`mingcha rules approve {hash}`",
        en:
          "{count} changes proposed. Another login reads them with `mingcha rules diff {hash}` and approves them with "
          + "`mingcha rules approve {hash}`")
    case .approved: LocalizedText(zhCN: "已批准 {count} 处改动", en: "{count} changes approved")
    case .withdrawn: LocalizedText(zhCN: "已收回 {count} 项", en: "{count} taken back")
    case .proposalCount: LocalizedText(zhCN: "{count} 项提议", en: "{count} proposals")
    case .noDifference:
      LocalizedText(zhCN: "{place} 与发布版和已批准的内容一致", en: "{place} holds what shipped or was approved")
    case .differences:
      LocalizedText(
        zhCN: "{count} 处不同：{waiting} 处等待批准，{approved} 处已批准，{open} 处未提议",
        en:
          "{count} differences: {waiting} wait for approval, {approved} are approved, {open} are not proposed"
      )
    case .shippedSide: LocalizedText(zhCN: "发布版", en: "shipped")
    case .approvedSide: LocalizedText(zhCN: "已批准", en: "approved")
    case .proposedSide: LocalizedText(zhCN: "提议 {proposal}", en: "proposal {proposal}")
    case .nothingSide: LocalizedText(zhCN: "（无）", en: "(nothing)")
    case .standsApproved: LocalizedText(zhCN: "已批准", en: "approved")
    case .standsWaiting: LocalizedText(zhCN: "等待批准", en: "waits for approval")
    case .standsUnapproved: LocalizedText(zhCN: "未提议", en: "not proposed")
    case .unknownRelease:
      LocalizedText(
        zhCN: "库里登记的发布版规则与本程序的不同，或尚未登记",
        en: "the store knows the rulebook of another release than this program's, or of none")
    case .unknownReleaseHint:
      LocalizedText(
        zhCN: "升级程序之后由库的所有者执行 `mingcha migrate`",
        en: "after an upgrade the store's owner runs `mingcha migrate`")
    case .falseStanding:
      LocalizedText(
        zhCN: "运行记录所称的规则依据与库里登记的发布版和批准不符",
        en: "the run claims more for its rules than the release and the approvals give")
    case .limitedScope:
      LocalizedText(
        zhCN: "规则对所有单位有效，只复核部分单位者无权批准或收回",
        en: "rules hold for all agencies: a reviewer of some has no say in them")
    case .ownProposal:
      LocalizedText(zhCN: "提议者不能批准自己的提议：须由另一登录批准", en: "who proposes may not approve: another login has to")
    case .alreadyProposed: LocalizedText(zhCN: "该内容已经提议，等待批准", en: "this content is proposed already")
    case .alreadyApproved: LocalizedText(zhCN: "该内容已经批准", en: "it is approved already")
    case .changedSince:
      LocalizedText(zhCN: "提议之后内容已改动：批准新的提议", en: "it has changed since: a newer proposal stands")
    case .isWithdrawn: LocalizedText(zhCN: "该提议已撤回", en: "it was withdrawn")
    case .badReason:
      LocalizedText(zhCN: "理由须为 1 至 2000 个普通字符", en: "a reason has 1 to 2000 plain characters")
    case .badChange: LocalizedText(zhCN: "改动的写法有误", en: "a change is malformed")
    case .contentHash: LocalizedText(zhCN: "内容哈希", en: "hash of the content")
    case .batchHash: LocalizedText(zhCN: "整批哈希", en: "hash of the proposal")
    case .proposal: LocalizedText(zhCN: "提议", en: "proposal")
    case .proposedBy: LocalizedText(zhCN: "提议人", en: "proposed by")
    case .proposedAt: LocalizedText(zhCN: "提议时间", en: "proposed at")
    case .approver: LocalizedText(zhCN: "批准人", en: "approved by")
    case .approvalTime: LocalizedText(zhCN: "批准时间", en: "approved at")
    }
  }

  /// What a function of the store says when it refuses, by its machine-readable key.
  static func refusal(_ key: String?) -> ApprovalPhrase? {
    switch key {
    case "own-proposal": .ownProposal
    case "already-proposed": .alreadyProposed
    case "already-approved": .alreadyApproved
    case "changed-since": .changedSince
    case "withdrawn": .isWithdrawn
    case "bad-reason": .badReason
    case "bad-change": .badChange
    case "limited-scope": .limitedScope
    case "false-standing", "foreign-content": .falseStanding
    default: nil
    }
  }
}
