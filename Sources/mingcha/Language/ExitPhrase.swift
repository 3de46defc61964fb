import Catalogue

/// What the exit codes mean.
enum ExitPhrase: Phrase {
  case done, newCases, incomplete, wrongUse, tryAgain, interrupted

  var text: LocalizedText {
    switch self {
    case .done: LocalizedText(zhCN: "完成", en: "done")
    case .newCases:
      LocalizedText(
        zhCN: "给出了 --fail-on，且本次新增或重现了该级别的疑点",
        en: "--fail-on was given and this run opened or reopened such a case")
    case .incomplete:
      LocalizedText(
        zhCN: "不完整：有规则出错、取数失败或数据消失（优先于 1）",
        en: "incomplete: a rule erred, a pull failed, or data vanished (wins over 1)")
    case .wrongUse:
      LocalizedText(
        zhCN: "用法、设置或规则文件有误，或规则测试未通过",
        en: "wrong use, wrong settings, a faulty rule file, or a rule's test that fails")
    case .tryAgain:
      LocalizedText(
        zhCN: "稍后再试：另一个运行持有锁，或数据库不可用",
        en: "try again: another run holds the lock, or the database is away")
    case .interrupted: LocalizedText(zhCN: "被中断", en: "interrupted")
    }
  }
}
