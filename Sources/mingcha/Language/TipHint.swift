import Catalogue

/// What helps, and what is wrong with the rows of an import.
enum TipHint: Phrase {
  case hintKey, hintMode, hintCopy, hintOtherName, hintRing, hintVerify, hintShorten, hintText
  case hintCode, unknownCode, faultyRows, csvHeader, csvUnknown, csvFields, csvValue, csvSyntax
  case csvNothing, malformedDay, sameInput, hintDiscipline

  var text: LocalizedText {
    switch self {
    case .hintKey:
      LocalizedText(
        zhCN: "用 --tip-key 或 MINGCHA_TIP_KEY 给出密钥文件；用 mingcha tips key new 生成",
        en: "give a key file with --tip-key or MINGCHA_TIP_KEY; mingcha tips key new makes one")
    case .hintDiscipline:
      LocalizedText(
        zhCN: "由管理员授予：mingcha roles grant 登录名 discipline --agencies …；超级用户永远不属于该角色",
        en:
          "mingcha roles grant LOGIN discipline --agencies …, by an administrator; never to superusers"
      )
    case .hintMode:
      LocalizedText(zhCN: "执行 chmod 600，只有本人可读", en: "run chmod 600: a secret is for its owner")
    case .hintCopy:
      LocalizedText(
        zhCN: "从另存的副本恢复；文件共一行：标记、编号、64 位十六进制数字",
        en: "take your copy: one line of a mark, a number and 64 hexadecimal digits")
    case .hintOtherName: LocalizedText(zhCN: "另起一个文件名", en: "give another name")
    case .hintRing:
      LocalizedText(
        zhCN: "更换密钥期间两把都要给出：--tip-key 新 --tip-key 旧",
        en: "while a key is being changed give both: --tip-key NEW --tip-key OLD")
    case .hintVerify:
      LocalizedText(
        zhCN: "用 mingcha verify 核验，并保全现场",
        en: "run mingcha verify, and keep things as they are")
    case .hintShorten:
      LocalizedText(
        zhCN: "长文件存档，在此写明其编号",
        en: "put long documents into the file and name them here")
    case .hintText:
      LocalizedText(
        zhCN: "存为 UTF-8 纯文本，只用换行和制表符",
        en: "save it as plain UTF-8 text with line feeds and tabs only")
    case .hintCode:
      LocalizedText(
        zhCN: "四组，每组五个字母或数字，如 {example}",
        en: "four groups of five letters and digits, such as {example}")
    case .unknownCode: LocalizedText(zhCN: "没有举报有此回执码", en: "no tip has this receipt code")
    case .faultyRows:
      LocalizedText(zhCN: "{count} 处错误，一件也没有登记", en: "{count} faults; nothing was put into the box")
    case .csvHeader:
      LocalizedText(
        zhCN: "首行须为列名；没有列 {name}",
        en: "the first line names the columns; {name} is missing")
    case .csvUnknown: LocalizedText(zhCN: "没有这一列：{name}", en: "there is no column {name}")
    case .csvFields:
      LocalizedText(zhCN: "有 {given} 栏，应为 {wanted} 栏", en: "{given} fields where {wanted} belong")
    case .csvValue: LocalizedText(zhCN: "{name} 不能是 “{value}”", en: "{name} cannot be \"{value}\"")
    case .csvSyntax: LocalizedText(zhCN: "CSV 格式错误", en: "the CSV is malformed")
    case .csvNothing: LocalizedText(zhCN: "没有举报", en: "there is no tip in it")
    case .malformedDay:
      LocalizedText(
        zhCN: "“{value}” 不是日期，应如 2026-10-08",
        en: "\"{value}\" is no day such as 2026-10-08")
    case .sameInput:
      LocalizedText(zhCN: "标准输入只能给一次", en: "the standard input can be given once only")
    }
  }
}
