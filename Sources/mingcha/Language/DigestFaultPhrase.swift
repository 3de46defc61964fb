import Catalogue

/// What is wrong with an address, a mail server or a folder of letters. The cases named by a key stand for refusals of
/// the database.
enum DigestFaultPhrase: String, Phrase {
  case addressLineBreak = "address-line-break"
  case addressWithoutDomain = "address-without-domain"
  case addressMalformed = "address-malformed"
  case unknownAgency = "unknown-agency"
  case unknownSetting = "unknown-setting"
  case malformedURL = "malformed-url"
  case malformedDomain = "malformed-domain"
  case malformedLine = "malformed-line"
  case addressHint, malformedAddressHint, unknownAgencyHint, unknownSettingHint, malformedURLHint
  case malformedDomainHint, malformedLineHint
  case noSubscriber, noSubscriberHint, malformedServer, malformedServerHint, noTransport, noTransportHint
  case noSender, noSenderHint, malformedSender, unreadablePassword, emptyPassword, unreadableAuthorities
  case userWithoutPassword, cannotWriteLetters, cannotWriteLettersHint, serverFault, serverFaultHint
  case lettersFailed, lettersFailedHint, notSent, unitsWhat, unitsWhatHint, clearPassword

  var text: LocalizedText {
    switch self {
    case .addressLineBreak: LocalizedText(zhCN: "地址中不能有换行或其他控制字符", en: "an address cannot hold a line break")
    case .addressWithoutDomain:
      LocalizedText(zhCN: "“{value}”不是带域名的地址", en: "\"{value}\" is not an address with a domain")
    case .addressMalformed:
      LocalizedText(
        zhCN: "邮件服务器不接受“{value}”这样的地址", en: "\"{value}\" is not an address that mail servers take")
    case .addressHint:
      LocalizedText(
        zhCN: "给一个地址，如 name@example.gov.cn", en: "give one address, such as name@example.gov.cn")
    case .malformedAddressHint:
      LocalizedText(
        zhCN: "@ 之前是字母、数字和 .-_+，之后是 ASCII 域名",
        en: "letters, digits and .-_+ before the @, an ASCII domain behind it")
    case .unknownAgency:
      LocalizedText(
        zhCN: "没有以“{value}”开头的单位编码", en: "no agency has a code that begins with \"{value}\"")
    case .unknownAgencyHint:
      LocalizedText(
        zhCN: "编码以拉取过的数据集 agency 为准", en: "codes are those of the dataset agency, once it has been pulled")
    case .unknownSetting:
      LocalizedText(zhCN: "没有可改的设置“{value}”", en: "there is no setting \"{value}\" to change")
    case .unknownSettingHint:
      LocalizedText(
        zhCN: "可改的有 desk_url、mail_from、mail_domain、answer_to、office_name",
        en: "known are desk_url, mail_from, mail_domain, answer_to and office_name")
    case .malformedURL:
      LocalizedText(zhCN: "“{value}”不是网址", en: "\"{value}\" is not the address of a web site")
    case .malformedURLHint:
      LocalizedText(
        zhCN: "写作 https://desk.example.gov.cn", en: "write it as https://desk.example.gov.cn")
    case .malformedDomain: LocalizedText(zhCN: "“{value}”不是域名", en: "\"{value}\" is not a domain")
    case .malformedDomainHint:
      LocalizedText(zhCN: "写作 example.gov.cn", en: "write it as example.gov.cn")
    case .malformedLine:
      LocalizedText(
        zhCN: "“{value}”只能是一行，至多 200 个字", en: "\"{value}\" takes one line of at most 200 characters")
    case .malformedLineHint:
      LocalizedText(zhCN: "照要印出的样子写", en: "write it as it is to be printed")
    case .noSubscriber: LocalizedText(zhCN: "没有收信人 {address}", en: "there is no subscriber {address}")
    case .noSubscriberHint:
      LocalizedText(zhCN: "`mingcha subscribers list` 列出所有收信人", en: "`mingcha subscribers list` lists them")
    case .malformedServer: LocalizedText(zhCN: "“{server}”不是邮件服务器", en: "\"{server}\" is not a mail server")
    case .malformedServerHint:
      LocalizedText(
        zhCN: "写作 smtp://mail.example.gov.cn:587；用户名和口令另给",
        en: "write it as smtp://mail.example.gov.cn:587; user and password go elsewhere")
    case .noTransport: LocalizedText(zhCN: "没有可用的发信方式", en: "there is no way to send letters")
    case .noTransportHint:
      LocalizedText(
        zhCN: "用 --smtp 或 MINGCHA_SMTP 给出邮件服务器，或安装 sendmail；信件留在待发队列",
        en: "name a mail server with --smtp or MINGCHA_SMTP, or install a sendmail; the letters wait")
    case .noSender: LocalizedText(zhCN: "没有发件地址", en: "no sender's address is given")
    case .noSenderHint:
      LocalizedText(
        zhCN: "`mingcha settings set mail_from 地址`，或 --from，或 MINGCHA_MAIL_FROM",
        en: "`mingcha settings set mail_from address`, or --from, or MINGCHA_MAIL_FROM")
    case .malformedSender:
      LocalizedText(zhCN: "“{address}”不是发件地址", en: "\"{address}\" is not a sender's address")
    case .unreadablePassword:
      LocalizedText(zhCN: "无法读取口令文件 {path}：{reason}", en: "cannot read the password file {path}: {reason}")
    case .emptyPassword: LocalizedText(zhCN: "口令文件 {path} 是空的", en: "the password file {path} is empty")
    case .unreadableAuthorities:
      LocalizedText(zhCN: "无法读取证书文件 {path}", en: "cannot read the certificates {path}")
    case .userWithoutPassword:
      LocalizedText(zhCN: "给了用户名 {user}，却没有口令文件", en: "there is a user {user} but no password file")
    case .clearPassword:
      LocalizedText(
        zhCN: "不会以明文发送口令：用户名不能与 none 同用", en: "a password is not sent in the clear: no user with none")
    case .cannotWriteLetters: LocalizedText(zhCN: "无法写入 {path}：{reason}", en: "cannot write {path}: {reason}")
    case .cannotWriteLettersHint:
      LocalizedText(
        zhCN: "未发送任何信件，待发队列不变", en: "nothing was sent, and the letters that wait are as they were")
    case .serverFault: LocalizedText(zhCN: "邮件服务器无法使用：{reason}", en: "the mail server is of no use: {reason}")
    case .serverFaultHint:
      LocalizedText(zhCN: "信件没有丢失，修复后再运行即可", en: "no letter is lost; run the same command when it is mended")
    case .lettersFailed:
      LocalizedText(
        zhCN: "{count} 封信已放弃：{addresses}（{reason}）",
        en: "{count} letters were given up: {addresses} ({reason})")
    case .lettersFailedHint:
      LocalizedText(
        zhCN: "改正地址后运行 `mingcha digest --month … --retry-failed`，或 `mingcha subscribers remove`",
        en:
          "mend the address and run `mingcha digest --month … --retry-failed`, or `mingcha subscribers remove`"
      )
    case .notSent: LocalizedText(zhCN: "未发出：{complaint}", en: "not sent: {complaint}")
    case .unitsWhat: LocalizedText(zhCN: "要打印还是写入？", en: "print the units or write them?")
    case .unitsWhatHint: LocalizedText(zhCN: "给出 --print 或 --folder", en: "give --print or --folder")
    }
  }

  /// What helps against a refusal of the database.
  var hint: DigestFaultPhrase? {
    switch self {
    case .addressLineBreak, .addressWithoutDomain: .addressHint
    case .addressMalformed: .malformedAddressHint
    case .unknownAgency: .unknownAgencyHint
    case .unknownSetting: .unknownSettingHint
    case .malformedURL: .malformedURLHint
    case .malformedDomain: .malformedDomainHint
    case .malformedLine: .malformedLineHint
    default: nil
    }
  }
}
