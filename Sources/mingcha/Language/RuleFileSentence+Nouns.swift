import Catalogue

extension RuleFileSentence {
  /// What the readers of files call the parts of a file.
  static let nouns: [LocalizedText] = [
    LocalizedText(
      zhCN: "数据集",
      en: "the datasets"),
    LocalizedText(
      zhCN: "参照表",
      en: "the tables"),
    LocalizedText(
      zhCN: "代码表",
      en: "the codes"),
    LocalizedText(
      zhCN: "目录",
      en: "the catalogue"),
    LocalizedText(
      zhCN: "键",
      en: "the key"),
    LocalizedText(
      zhCN: "索引",
      en: "an index"),
    LocalizedText(
      zhCN: "{noun}的名称",
      en: "the name of a {noun}"),
    LocalizedText(
      zhCN: "{noun}的列",
      en: "the columns of {noun}"),
    LocalizedText(
      zhCN: "{noun}的类型",
      en: "the type of {noun}"),
    LocalizedText(
      zhCN: "列 {name}",
      en: "the column {name}"),
    LocalizedText(
      zhCN: "词表的名称",
      en: "the name of a vocabulary"),
    LocalizedText(
      zhCN: "列的名称",
      en: "the name of a column"),
    LocalizedText(
      zhCN: "连接的名称",
      en: "the name of a join"),
    LocalizedText(
      zhCN: "let 的名称",
      en: "the name of a let"),
    LocalizedText(
      zhCN: "{noun}的 let",
      en: "the let of {noun}"),
    LocalizedText(
      zhCN: "词表 {name}",
      en: "the vocabulary {name}"),
    LocalizedText(
      zhCN: "代码 {name}",
      en: "the code {name}"),
    LocalizedText(
      zhCN: "{noun}中的一项",
      en: "an entry of {noun}"),
    LocalizedText(
      zhCN: "{noun}的中文",
      en: "the Chinese text of {noun}"),
    LocalizedText(
      zhCN: "{noun}的英文",
      en: "the English text of {noun}"),
    LocalizedText(
      zhCN: "规则",
      en: "a rule"),
    LocalizedText(
      zhCN: "依据",
      en: "a basis"),
    LocalizedText(
      zhCN: "停用的规则",
      en: "a retired rule"),
    LocalizedText(
      zhCN: "一行",
      en: "a row"),
    LocalizedText(
      zhCN: "测试文件",
      en: "a test file"),
    LocalizedText(
      zhCN: "测试",
      en: "a test"),
    LocalizedText(
      zhCN: "等价改动的列表",
      en: "the list of equivalent mutants"),
    LocalizedText(
      zhCN: "等价改动",
      en: "an equivalent mutant"),
    LocalizedText(
      zhCN: "无法判断的规则的列表",
      en: "the list of rules that cannot be checked"),
    LocalizedText(
      zhCN: "无法判断的规则",
      en: "a rule that cannot be checked"),
    LocalizedText(
      zhCN: "数据集 {name}",
      en: "dataset {name}"),
    LocalizedText(
      zhCN: "参照表 {name}",
      en: "table {name}"),
    LocalizedText(
      zhCN: "数据集",
      en: "dataset"),
    LocalizedText(
      zhCN: "参照表",
      en: "table"),
    LocalizedText(
      zhCN: "列",
      en: "column"),
    LocalizedText(
      zhCN: "规则",
      en: "rule"),
    LocalizedText(
      zhCN: "数据集或列",
      en: "dataset or column"),
    LocalizedText(
      zhCN: "{name} 的列",
      en: "column of {name}"),
    LocalizedText(
      zhCN: "空",
      en: "nothing"),
    LocalizedText(
      zhCN: "文字",
      en: "a text"),
    LocalizedText(
      zhCN: "列表",
      en: "a list"),
    LocalizedText(
      zhCN: "映射",
      en: "a mapping"),
  ]
}
