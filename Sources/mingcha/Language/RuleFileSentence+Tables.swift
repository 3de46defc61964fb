import Catalogue

extension RuleFileSentence {
  /// Faults and gaps of reference tables.
  static let tables: [LocalizedText] = [
    LocalizedText(
      zhCN: "在那里规则答“数据缺失”；在 {file} 中加一行",
      en: "there the rule answers data missing; add a row to {file}"),
    LocalizedText(
      zhCN: "表 {name} 没有“{row}”的行",
      en: "table {name} has no row \"{row}\""),
    LocalizedText(
      zhCN: "表 {name} 只有地区 {regions} 有“{row}”的行",
      en: "table {name} has no row \"{row}\" but for the regions {regions}"),
    LocalizedText(
      zhCN: "表 {name} 自 {since} 至 {until} 前没有“{row}”的行",
      en: "table {name} has no row \"{row}\" from {since} until {until}"),
    LocalizedText(
      zhCN: "表 {name} 在 {until} 之后没有“{row}”的行",
      en: "table {name} has no row \"{row}\" after {until}"),
    LocalizedText(
      zhCN: "该行在 {until} 终止，早于开始的 {since}",
      en: "the row ends on {until}, before it begins on {since}"),
    LocalizedText(
      zhCN: "该行与第 {line} 行相同",
      en: "the row says the same as line {line}"),
    LocalizedText(
      zhCN: "该行与第 {line} 行矛盾：两行都针对 {key}",
      en: "the row contradicts line {line}: both are for {key}"),
    LocalizedText(
      zhCN: "第 {line} 行与第 {other} 行同时有效，都针对 {key}",
      en: "lines {line} and {other} are in force at the same time for {key}"),
    LocalizedText(
      zhCN: "让旧的一行止于新的一行开始的前一天",
      en: "let the older row end on the day before the newer one begins"),
    LocalizedText(
      zhCN: "首行须为列名",
      en: "its first line names the columns"),
    LocalizedText(
      zhCN: "该行有 {count} 栏，首行有 {header} 栏",
      en: "the row has {count} fields, the header {header}"),
    LocalizedText(
      zhCN: "表 {name} 没有列“{column}”",
      en: "no column \"{column}\" in table {name}"),
    LocalizedText(
      zhCN: "可用的列：{names}",
      en: "the columns are {names}"),
    LocalizedText(
      zhCN: "列“{name}”写了两次",
      en: "the column \"{name}\" is there twice"),
    LocalizedText(
      zhCN: "表 {name} 缺少列 {columns}",
      en: "the column {columns} of table {name} is missing"),
    LocalizedText(
      zhCN: "表 {name} 缺少列 {columns}",
      en: "the columns {columns} of table {name} are missing"),
    LocalizedText(
      zhCN: "该行没有写依据",
      en: "the row names no basis"),
    LocalizedText(
      zhCN: "写出规定这个数字的法规和条款",
      en: "the law and article that set the figure"),
    LocalizedText(
      zhCN: "{name} 的值前后有空白",
      en: "blanks stand around the value of {name}"),
    LocalizedText(
      zhCN: "{name} 不能是这个值：“{value}”",
      en: "{name} cannot be this value: \"{value}\""),
    LocalizedText(
      zhCN: "{name} 不是整数：“{value}”",
      en: "{name} is no whole number: \"{value}\""),
    LocalizedText(
      zhCN: "{name} 不是数：“{value}”",
      en: "{name} is no number: \"{value}\""),
    LocalizedText(
      zhCN: "{name} 既不是 true 也不是 false：“{value}”",
      en: "{name} is neither true nor false: \"{value}\""),
    LocalizedText(
      zhCN: "{name} 不是时刻：“{value}”",
      en: "{name} is no point in time: \"{value}\""),
    LocalizedText(
      zhCN: "数字和小数点，不写分隔符和单位",
      en: "digits and a point, without separators or units"),
    LocalizedText(
      zhCN: "编号“{id}”列了两次",
      en: "the id \"{id}\" is listed twice"),
    LocalizedText(
      zhCN: "exceptions 不是正则表达式：“{value}”",
      en: "the exceptions are no regular expression: \"{value}\""),
    LocalizedText(
      zhCN: "词“{word}”总被放过：有一个例外与词本身相符",
      en: "the term \"{word}\" is always spared: an exception matches the term itself"),
    LocalizedText(
      zhCN: "例外要比词本身长，如 {word}室",
      en: "write exceptions that need more than the term, such as {word}室"),
  ]
}
