import Catalogue

/// What the verbs of letters and subscribers do and say.
enum DigestPhrase: Phrase {
  case digest, subscribers, subscribersAdd, subscribersList, subscribersRemove, settings, settingsSet
  case settingsList, exampleDigest, exampleDryRun, exampleSMTP, exampleAdd, exampleAddUnit, exampleList
  case exampleCSV, exampleRemove, exampleDesk, exampleFrom, exampleAnswer, exampleSettings, sending, outcome,
    silence,
    written, noLetters
  case added, removed, subscriberCount, retried, settingChanged, address, language, agencies, severity
  case detail, frequency, allQuiet, startsWith, name, value, waitingDaily

  var text: LocalizedText {
    switch self {
    case .digest:
      LocalizedText(zhCN: "把一个月的信件发给各订阅人", en: "Send the letters of a month to their subscribers")
    case .subscribers: LocalizedText(zhCN: "管理收信人", en: "Say who gets letters")
    case .subscribersAdd: LocalizedText(zhCN: "添加或修改一个收信人", en: "Add a subscriber, or change one")
    case .subscribersList: LocalizedText(zhCN: "列出收信人", en: "List the subscribers")
    case .subscribersRemove: LocalizedText(zhCN: "停止给一个地址发信", en: "Stop the letters to an address")
    case .settings: LocalizedText(zhCN: "查看和更改设置", en: "Show and change settings")
    case .settingsSet: LocalizedText(zhCN: "更改一项设置", en: "Change a setting")
    case .settingsList: LocalizedText(zhCN: "列出设置", en: "List the settings")
    case .exampleDigest: LocalizedText(zhCN: "发出十月的信", en: "Send October's letters")
    case .exampleDryRun: LocalizedText(zhCN: "先看看，不发送", en: "Look at them first; nothing is sent")
    case .exampleSMTP: LocalizedText(zhCN: "经邮件服务器发送", en: "By a mail server")
    case .exampleAdd: LocalizedText(zhCN: "一位领导，全部单位", en: "Somebody who reads about all agencies")
    case .exampleAddUnit:
      LocalizedText(zhCN: "纪检监察，一个部门，每天", en: "The discipline office, one department, daily")
    case .exampleList: LocalizedText(zhCN: "谁会收到信", en: "Who gets letters")
    case .exampleCSV: LocalizedText(zhCN: "供程序读取", en: "For programs")
    case .exampleRemove: LocalizedText(zhCN: "停发", en: "No more letters")
    case .exampleDesk: LocalizedText(zhCN: "信中的链接", en: "Links in letters")
    case .exampleFrom: LocalizedText(zhCN: "发件地址", en: "The sender's address")
    case .exampleAnswer: LocalizedText(zhCN: "单位向哪里答复", en: "Where units answer")
    case .exampleSettings: LocalizedText(zhCN: "全部设置", en: "All settings")
    case .sending: LocalizedText(zhCN: "发信，已处理 {done} 封", en: "sending, {done} letters done")
    case .outcome:
      LocalizedText(
        zhCN: "信件：发出 {sent}，推迟 {deferred}，放弃 {failed}，仍待发 {pending}",
        en: "letters: {sent} sent, {deferred} put off, {failed} given up, {pending} waiting")
    case .silence:
      LocalizedText(
        zhCN: "{month} 没有审计，已为 {count} 位收信人备信说明", en: "nobody audited {month}: {count} letters will say so")
    case .written:
      LocalizedText(zhCN: "{count} 封信已写入 {path}，未发送", en: "{count} letters written to {path}, none sent")
    case .noLetters:
      LocalizedText(
        zhCN: "没有收信人；用 mingcha subscribers add 添加",
        en: "there is no subscriber; add one with mingcha subscribers add")
    case .added:
      LocalizedText(zhCN: "{address} 将收到 {month} 起的信件", en: "{address} gets letters from {month} on")
    case .removed: LocalizedText(zhCN: "{address} 不再收信", en: "{address} gets no more letters")
    case .subscriberCount: LocalizedText(zhCN: "{count} 个收信人", en: "{count} subscribers")
    case .retried:
      LocalizedText(zhCN: "{count} 封已放弃的信重新待发", en: "{count} letters that had been given up wait again")
    case .settingChanged: LocalizedText(zhCN: "{name} 已更改", en: "{name} is changed")
    case .address: LocalizedText(zhCN: "地址", en: "address")
    case .language: LocalizedText(zhCN: "语言", en: "language")
    case .agencies: LocalizedText(zhCN: "单位", en: "agencies")
    case .severity: LocalizedText(zhCN: "最低级别", en: "least severity")
    case .detail: LocalizedText(zhCN: "详细程度", en: "detail")
    case .frequency: LocalizedText(zhCN: "频率", en: "frequency")
    case .allQuiet: LocalizedText(zhCN: "报平安", en: "all quiet")
    case .startsWith: LocalizedText(zhCN: "起始月份", en: "from month")
    case .name: LocalizedText(zhCN: "名称", en: "name")
    case .value: LocalizedText(zhCN: "值", en: "value")
    case .waitingDaily:
      LocalizedText(
        zhCN: "{month} 尚未结束：按月收信的人在月末之后的审计后收到",
        en: "{month} is not over: monthly letters go out after the first audit behind its end")
    }
  }
}
