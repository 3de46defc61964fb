import Catalogue

extension RuleFileSentence {
  /// Faults of rules and their tests.
  static let rules: [LocalizedText] = [
    LocalizedText(
      zhCN: "同一改动列了两次",
      en: "the mutant is listed twice"),
    LocalizedText(
      zhCN: "花括号没有闭合",
      en: "the brace is not closed"),
    LocalizedText(
      zhCN: "要写花括号本身就写 {{",
      en: "write {{ for a brace that is meant as such"),
    LocalizedText(
      zhCN: "花括号中应是名称，不是“{value}”",
      en: "braces hold a name, not \"{value}\""),
    LocalizedText(
      zhCN: "用 let 给表达式取名；要写花括号本身就写 {{",
      en: "give the expression a name with let; write {{ for a brace that is meant as such"),
    LocalizedText(
      zhCN: "编号“{id}”与文件名不同",
      en: "the id \"{id}\" is not the name of the file"),
    LocalizedText(
      zhCN: "没有这个文件夹",
      en: "there is no such folder"),
    LocalizedText(
      zhCN: "不跟随指向文件夹的链接",
      en: "a link to a folder is not followed"),
    LocalizedText(
      zhCN: "把文件夹本身放在这里，或用 --rules 写出它",
      en: "put the folder itself here, or name it with --rules"),
    LocalizedText(
      zhCN: "文件大于 1 MB",
      en: "the file is larger than 1 MB"),
    LocalizedText(
      zhCN: "文字不是 UTF-8",
      en: "the text is not UTF-8"),
    LocalizedText(
      zhCN: "把文件存为 UTF-8",
      en: "save the file with the encoding UTF-8"),
    LocalizedText(
      zhCN: "文件无法读取：{reason}",
      en: "the file cannot be read: {reason}"),
    LocalizedText(
      zhCN: "{what}读数据集或参照表，不能两者都读",
      en: "{what} reads a dataset or a table, not both"),
    LocalizedText(
      zhCN: "{name} 的 keys 没有写出列",
      en: "the keys of {name} name nothing"),
    LocalizedText(
      zhCN: "目录中没有{what}“{name}”",
      en: "no {what} \"{name}\" in the catalogue"),
    LocalizedText(
      zhCN: "{name} 需要 per",
      en: "{name} needs per"),
    LocalizedText(
      zhCN: "它说的是分组：写明按什么分组",
      en: "it speaks of groups: say what groups the rows"),
    LocalizedText(
      zhCN: "missing 与 per 不能同用",
      en: "missing and per exclude each other"),
    LocalizedText(
      zhCN: "missing 逐行判断；分组时改为统计连接到的行数",
      en: "missing judges single rows; in a group, count a join's rows instead"),
    LocalizedText(
      zhCN: "within 与 period 不能同用",
      en: "within and period exclude each other"),
    LocalizedText(
      zhCN: "时段在当月结束",
      en: "windows end in the month"),
    LocalizedText(
      zhCN: "或用“missing”，针对不存在的行",
      en: "or \"missing\", for a row that is not there"),
    LocalizedText(
      zhCN: "决定一行属于哪个期间的日期；只有写了“period: all”的规则可以不写",
      en: "the date that puts a row into a period; only a rule with \"period: all\" goes without"),
    LocalizedText(
      zhCN: "{name} 没有写出任何内容",
      en: "{name} names nothing"),
    LocalizedText(
      zhCN: "去掉这个键",
      en: "leave the key out"),
    LocalizedText(
      zhCN: "{name} 写了两次“{value}”",
      en: "{name} names \"{value}\" twice"),
    LocalizedText(
      zhCN: "“{id}”不能作编号",
      en: "\"{id}\" cannot be an id"),
    LocalizedText(
      zhCN: "编号由小写字母、数字和连字符组成",
      en: "ids are small letters, digits and hyphens"),
    LocalizedText(
      zhCN: "把文件命名为 {id}.yaml，或把编号写作 {name}",
      en: "name the file {id}.yaml, or give the id {name}"),
    LocalizedText(
      zhCN: "依据没有写出法规",
      en: "basis names no law"),
    LocalizedText(
      zhCN: "依据在 {until} 终止，早于开始的 {since}",
      en: "the basis ends on {until}, before it begins on {since}"),
    LocalizedText(
      zhCN: "within 不是天数：“{value}”",
      en: "within is no number of days: \"{value}\""),
    LocalizedText(
      zhCN: "写作 7 days",
      en: "write it as 7 days"),
    LocalizedText(
      zhCN: "within 需要单位",
      en: "within needs a unit"),
    LocalizedText(
      zhCN: "within 以天计",
      en: "within is counted in days"),
    LocalizedText(
      zhCN: "within 须在 1 至 366 天之间",
      en: "within must be between 1 and 366 days"),
    LocalizedText(
      zhCN: "expected_share 不是占比：“{value}”",
      en: "expected_share is no share: \"{value}\""),
    LocalizedText(
      zhCN: "0 至 100 的数，不写百分号",
      en: "a number between 0 and 100, without the per cent sign"),
    LocalizedText(
      zhCN: "文件中没有测试",
      en: "the file holds no test"),
    LocalizedText(
      zhCN: "两个测试同名“{name}”",
      en: "two tests have the name \"{name}\""),
    LocalizedText(
      zhCN: "另一个在第 {line} 行",
      en: "the other is on line {line}"),
    LocalizedText(
      zhCN: "台账从 {month} 开始，晚于所审的月份",
      en: "the ledger begins in {month}, after the month that is audited"),
    LocalizedText(
      zhCN: "{what}是对象的个数，不是“{value}”",
      en: "{what} is a number of units, not \"{value}\""),
    LocalizedText(
      zhCN: "{name} 须是单个值，不是{kind}",
      en: "{name} must be a single value, not {kind}"),
    LocalizedText(
      zhCN: "{owner}中没有{what}“{name}”",
      en: "no {what} \"{name}\" in {owner}"),
    LocalizedText(
      zhCN: "规则放在其领域的文件夹中",
      en: "a rule stands in the folder of its domain"),
    LocalizedText(
      zhCN: "{place} 中没有规则",
      en: "no rules in {place}"),
    LocalizedText(
      zhCN: "规则放在 领域/编号.yaml",
      en: "rules stand in DOMAIN/ID.yaml"),
    LocalizedText(
      zhCN: "目录中没有参照表“{name}”",
      en: "no table \"{name}\" in the catalogue"),
    LocalizedText(
      zhCN: "文件未被读取",
      en: "the file is not read"),
    LocalizedText(
      zhCN: "文件名须以 .yaml 结尾",
      en: "its name must end in .yaml"),
    LocalizedText(
      zhCN: "参照表放在 tables/",
      en: "tables stand in tables/"),
    LocalizedText(
      zhCN: "编号“{id}”用了两次",
      en: "the id \"{id}\" is used twice"),
    LocalizedText(
      zhCN: "第一次用在 {place}",
      en: "first used at {place}"),
    LocalizedText(
      zhCN: "编号“{id}”已于 {day} 停用，不得再用",
      en: "the id \"{id}\" was retired on {day} and may never be used again"),
    LocalizedText(
      zhCN: "见 {place}",
      en: "see {place}"),
    LocalizedText(
      zhCN: "没有规则“{id}”",
      en: "there is no rule \"{id}\""),
    LocalizedText(
      zhCN: "规则“{id}”存在：它可以判断",
      en: "the rule \"{id}\" exists: it can be checked"),
    LocalizedText(
      zhCN: "测试旁边没有它的规则",
      en: "the test has no rule beside it"),
    LocalizedText(
      zhCN: "规则“{id}”没有测试",
      en: "the rule \"{id}\" has no test"),
    LocalizedText(
      zhCN: "写出 {file}.test.yaml",
      en: "write {file}.test.yaml"),
    LocalizedText(
      zhCN: "“{name}”不是 subject 的一部分",
      en: "\"{name}\" is no part of the subject"),
    LocalizedText(
      zhCN: "subject 是 {names}",
      en: "the subject is {names}"),
    LocalizedText(
      zhCN: "标出的行没有写出 {name}",
      en: "the flagged row does not say its {name}"),
  ]
}
