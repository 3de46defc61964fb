import Catalogue

/// Headings of the help topics.
enum TopicPhrase: Phrase {
  case exitCodes, environment

  var text: LocalizedText {
    switch self {
    case .exitCodes: LocalizedText(zhCN: "mingcha 的退出码：", en: "Exit codes of mingcha:")
    case .environment:
      LocalizedText(
        zhCN: "mingcha 读取的环境变量；命令行选项优先：",
        en: "Variables that mingcha reads; options on the command line win:")
    }
  }
}
