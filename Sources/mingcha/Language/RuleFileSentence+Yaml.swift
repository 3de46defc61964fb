import Catalogue

extension RuleFileSentence {
  /// Faults of YAML.
  static let yaml: [LocalizedText] = [
    LocalizedText(
      zhCN: "不是 YAML：{fault}",
      en: "not valid YAML: {fault}"),
    LocalizedText(
      zhCN: "不允许标签（!…）",
      en: "tags are not allowed"),
    LocalizedText(
      zhCN: "去掉标签直接写值；是文字就加引号",
      en: "write the value without the tag; quote it if it is a text"),
    LocalizedText(
      zhCN: "不允许锚点和别名",
      en: "anchors and aliases are not allowed"),
    LocalizedText(
      zhCN: "在每处写出值",
      en: "write the value in each place"),
    LocalizedText(
      zhCN: "键须是简单的文字",
      en: "a key must be a plain text"),
    LocalizedText(
      zhCN: "文字中不能有 NUL 字符",
      en: "a text may not hold a NUL character"),
    LocalizedText(
      zhCN: "键“{name}”写了两次",
      en: "the key \"{name}\" is given twice"),
    LocalizedText(
      zhCN: "第一次在第 {line} 行",
      en: "the first one is on line {line}"),
    LocalizedText(
      zhCN: "含有“: ”的文字要加引号",
      en: "a text that holds \": \" needs quotes"),
    LocalizedText(
      zhCN: "用空格缩进，不用制表符；以特殊字符开头的文字要加引号",
      en: "indent with spaces, not tabs; quote a text that begins with a special character"),
    LocalizedText(
      zhCN: "以引号、方括号或花括号开头的文字，整个要加引号",
      en: "a text that begins with a quote, bracket or brace needs quotes around the whole of it"),
    LocalizedText(
      zhCN: "文件是空的",
      en: "the file is empty"),
    LocalizedText(
      zhCN: "{what}中没有键“{name}”",
      en: "unknown key \"{name}\" in {what}"),
    LocalizedText(
      zhCN: "是不是“{name}”？",
      en: "did you mean \"{name}\"?"),
    LocalizedText(
      zhCN: "是不是 {name}？",
      en: "Did you mean {name}?"),
    LocalizedText(
      zhCN: "是不是 {name}？",
      en: "did you mean {name}?"),
    LocalizedText(
      zhCN: "可用的键：{names}",
      en: "the keys are {names}"),
    LocalizedText(
      zhCN: "{what}应是键和值的映射，不是{kind}",
      en: "{what} must be a mapping of keys and values, not {kind}"),
    LocalizedText(
      zhCN: "{what}缺少键“{name}”",
      en: "{what} needs the key \"{name}\""),
    LocalizedText(
      zhCN: "“{name}”没有值",
      en: "\"{name}\" holds nothing"),
    LocalizedText(
      zhCN: "{what}应是列表，不是{kind}",
      en: "{what} must be a list, not {kind}"),
    LocalizedText(
      zhCN: "写在方括号里：[a, b]",
      en: "write it in brackets: [a, b]"),
    LocalizedText(
      zhCN: "以方括号或花括号开头的文字要加引号",
      en: "a text that begins with a bracket or brace needs quotes"),
    LocalizedText(
      zhCN: "{what}应是文字，不是{kind}",
      en: "{what} must be a text, not {kind}"),
    LocalizedText(
      zhCN: "{what}只有空白",
      en: "{what} holds only blanks"),
    LocalizedText(
      zhCN: "{what}须是 true 或 false，不是“{value}”",
      en: "{what} must be true or false, not \"{value}\""),
    LocalizedText(
      zhCN: "{what}不能是“{value}”",
      en: "{what} cannot be \"{value}\""),
    LocalizedText(
      zhCN: "可用的有 {names}",
      en: "it is one of {names}"),
    LocalizedText(
      zhCN: "“{value}”不能作{what}",
      en: "\"{value}\" cannot be {what}"),
    LocalizedText(
      zhCN: "名称由小写字母、数字和下划线组成，以字母开头",
      en: "names are small letters, digits and underscores, and begin with a letter"),
    LocalizedText(
      zhCN: "{what}不是日期：“{value}”",
      en: "{what} is no date: \"{value}\""),
    LocalizedText(
      zhCN: "写作 2026-03-31",
      en: "write it as 2026-03-31"),
    LocalizedText(
      zhCN: "{what}不是月份：“{value}”",
      en: "{what} is no month: \"{value}\""),
    LocalizedText(
      zhCN: "写作 2026-03",
      en: "write it as 2026-03"),
  ]
}
