import Catalogue

extension RefusalSentence {
  /// What is said of rulebooks, runs and the chain.
  static let contents: [LocalizedText] = [
    LocalizedText(
      zhCN: "{login} 只复核部分单位，而规则对全部单位有效",
      en: "{login} reviews some agencies only, and rules hold for all of them"),
    LocalizedText(
      zhCN: "意见至多 2000 个普通字符",
      en: "a note has at most 2000 plain characters"),
    LocalizedText(
      zhCN: "提议须写理由，至多 2000 个普通字符",
      en: "a proposal needs a reason of at most 2000 plain characters"),
    LocalizedText(
      zhCN: "撤回须写理由，至多 2000 个普通字符",
      en: "a withdrawal needs a reason of at most 2000 plain characters"),
    LocalizedText(
      zhCN: "每项改动须有各自的名称、种类和内容",
      en: "each change needs a name of its own, a kind and a content"),
    LocalizedText(
      zhCN: "这份内容已经提议过：{twin}",
      en: "this content is proposed already: {twin}"),
    LocalizedText(
      zhCN: "没有人提议过哈希 {hash}",
      en: "nothing was proposed with the hash {hash}"),
    LocalizedText(
      zhCN: "没有有效的提议有哈希 {hash}",
      en: "no proposal that stands has the hash {hash}"),
    LocalizedText(
      zhCN: "{name} 已由 {login} 撤回",
      en: "{name} was withdrawn by {login}"),
    LocalizedText(
      zhCN: "{name} 后来又有改动：由提议 {proposal} 取代",
      en: "{name} has changed since: proposal {proposal} stands in its place"),
    LocalizedText(
      zhCN: "{name} 已由 {login} 批准",
      en: "{name} is approved already, by {login}"),
    LocalizedText(
      zhCN: "全部已经批准",
      en: "all of it is approved already"),
    LocalizedText(
      zhCN: "{name} 由 {login} 提议：提议者不得批准",
      en: "{name} was proposed by {login}: who proposes may not approve"),
    LocalizedText(
      zhCN: "{login} 只能撤回自己提议、尚未有人批准的内容",
      en: "{login} may take back only what he proposed himself and nobody approved yet"),
    LocalizedText(
      zhCN: "链上的记录须有种类，内容是由文字和空值组成的单层对象",
      en: "a record of the chain needs a kind and a flat object of texts and nulls"),
    LocalizedText(
      zhCN: "运行 {run} 所用的内容与其规则库不符{rest}",
      en: "run {run} judged by other contents than those of its rulebook{rest}"),
    LocalizedText(
      zhCN: "运行 {run} 不能记为“{approval}”：{name} 既非随发布版而来，也未获批准",
      en: "run {run} may not be recorded as \"{approval}\": {name} is neither what shipped nor approved"),
    LocalizedText(
      zhCN: "运行 {run} 不能记为“{approval}”{rest}",
      en: "run {run} may not be recorded as \"{approval}\"{rest}"),
  ]
}
