import Catalogue

extension RuleFileSentence {
  /// Names that stand for nothing, or in the wrong place; faults of CSV.
  static let names: [LocalizedText] = [
    LocalizedText(
      zhCN: "{name} 不是有 agency_code、其主键也在这里的数据集",
      en: "{name} is no dataset with an agency_code whose key stands here"),
    LocalizedText(
      zhCN: "{what}的主键没有写出列",
      en: "the key of {what} names no column"),
    LocalizedText(
      zhCN: "{name} 须是 {types} 类型的列",
      en: "{name} must be a column of the type {types}"),
    LocalizedText(
      zhCN: "{what}中没有列“{name}”",
      en: "no column \"{name}\" in {what}"),
    LocalizedText(
      zhCN: "代码表中没有词表“{name}”",
      en: "no vocabulary \"{name}\" among the codes"),
    LocalizedText(
      zhCN: "没有{what}“{name}”。",
      en: "There is no {what} \"{name}\"."),
    LocalizedText(
      zhCN: "“{name}”不是有词的代码。",
      en: "\"{name}\" holds no codes that have words."),
    LocalizedText(
      zhCN: "写作 {{name}}。",
      en: "Write {{name}}."),
    LocalizedText(
      zhCN: "“{name}”是代码，读者看到的将是代码本身。",
      en: "\"{name}\" holds codes, which people will read as they are."),
    LocalizedText(
      zhCN: "写作 {{name}:word}，就说成词。",
      en: "Write {{name}:word} for their words."),
    LocalizedText(
      zhCN: "规则没有说明哪个日期决定一行属于哪个期间。",
      en: "The rule does not say which date puts a row into a period."),
    LocalizedText(
      zhCN: "加上 `on:`。",
      en: "Add `on:`."),
    LocalizedText(
      zhCN: "prior_year 不能与 `within` 同用。",
      en: "prior_year does not go with `within`."),
    LocalizedText(
      zhCN: "一行的值不能用到整组的“{name}”。",
      en: "A value of a row cannot use the group's \"{name}\"."),
    LocalizedText(
      zhCN: "聚合之内用到了整组的“{name}”。",
      en: "The aggregate holds the group's \"{name}\"."),
    LocalizedText(
      zhCN: "“{name}”是一行的值，不是整组的。",
      en: "\"{name}\" is a value of a row, not of the group."),
    LocalizedText(
      zhCN: "写进 `per`，或放进聚合，如 max({name})。",
      en: "Put it into `per`, or into an aggregate such as max({name})."),
    LocalizedText(
      zhCN: "数据集“{name}”没有 agency_code，规则须说明一行属于哪个单位。",
      en: "The dataset \"{name}\" has no agency_code, so the rule must say whose row it is."),
    LocalizedText(
      zhCN: "加上 `agency:`，例如 `agency: tender.agency_code`。",
      en: "Add `agency:`, for example `agency: tender.agency_code`."),
    LocalizedText(
      zhCN: "“{name}”在 `let` 中命名了两次。",
      en: "\"{name}\" is named twice in `let`."),
    LocalizedText(
      zhCN: "连接的行中再连接的“{name}”可能找到几行。",
      en: "The join \"{name}\" of the joined rows may find several rows."),
    LocalizedText(
      zhCN: "在它的 keys 中写出 {name} 的整个主键。",
      en: "Name the whole key of {name} in its keys."),
    LocalizedText(
      zhCN: "`{name}` 说的是一行，其中不能有聚合（{call}）。",
      en: "`{name}` speaks of one row; it can hold no aggregate ({call})."),
    LocalizedText(
      zhCN: "对整组的条件写在 `when` 和 `flag` 中，与 `per` 同用。",
      en: "Conditions on groups stand in `when` and `flag`, beside `per`."),
    LocalizedText(
      zhCN: "这里没有列或名称“{name}”。",
      en: "There is no column or name \"{name}\" here."),
    LocalizedText(
      zhCN: "引号没有闭合",
      en: "the quote is not closed"),
    LocalizedText(
      zhCN: "闭合引号之后应是逗号",
      en: "a comma must follow the closing quote"),
    LocalizedText(
      zhCN: "一栏之内有引号",
      en: "a quote stands inside a field"),
    LocalizedText(
      zhCN: "整栏加引号，其中的引号写两个",
      en: "put the whole field in quotes and double the quotes inside it"),
  ]
}
