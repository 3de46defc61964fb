import Catalogue

/// The variables that the program reads.
enum EnvironmentPhrase: Phrase {
  case store, source, rules, tipKey, lang, libpq, noColor, forceColor, term
  case smtp, smtpSecurity, smtpUser, smtpPassword, smtpAuthorities, sendmail, mailFrom, credentials

  var text: LocalizedText {
    switch self {
    case .store: LocalizedText(zhCN: "库的 libpq 连接串", en: "connection string of the store")
    case .source: LocalizedText(zhCN: "来源库的 libpq 连接串", en: "connection string of the source")
    case .rules: LocalizedText(zhCN: "规则文件夹", en: "folder of rules")
    case .tipKey:
      LocalizedText(zhCN: "举报箱的密钥文件，以冒号分隔", en: "key files of the report box, separated by colons")
    case .lang:
      LocalizedText(
        zhCN: "界面语言：zh-CN 或 en；否则看 LC_ALL、LC_MESSAGES、LANG",
        en: "language: zh-CN or en; else LC_ALL, LC_MESSAGES, LANG")
    case .libpq:
      LocalizedText(
        zhCN: "连接串未给出的部分（PGHOST、PGSERVICE、PGPASSFILE 等）由 libpq 读取",
        en: "what a connection string leaves open (PGHOST, PGSERVICE, PGPASSFILE …)")
    case .noColor: LocalizedText(zhCN: "非空则不用颜色", en: "no colours, unless empty")
    case .forceColor:
      LocalizedText(
        zhCN: "非空且非 0 则即使不是终端也用颜色",
        en: "colours even where there is no terminal, unless empty or 0")
    case .smtp:
      LocalizedText(
        zhCN: "邮件服务器，如 smtp://mail.example:587", en: "the mail server, such as smtp://mail.example:587")
    case .smtpSecurity: LocalizedText(zhCN: "required（默认）或 none", en: "required (the default) or none")
    case .smtpUser: LocalizedText(zhCN: "邮件服务器的用户名", en: "user name at the mail server")
    case .smtpPassword: LocalizedText(zhCN: "存放邮件口令的文件", en: "file that holds the mail password")
    case .smtpAuthorities:
      LocalizedText(zhCN: "私有 CA 证书文件（PEM）", en: "certificates of a private authority (PEM)")
    case .sendmail: LocalizedText(zhCN: "sendmail 程序的路径", en: "path of a sendmail program")
    case .mailFrom: LocalizedText(zhCN: "发件地址", en: "the sender's address")
    case .credentials:
      LocalizedText(
        zhCN: "systemd 凭据目录，其中的 smtp-password 是邮件口令",
        en: "systemd's credentials; smtp-password there is the mail password")
    case .term: LocalizedText(zhCN: "dumb 则不用颜色和进度", en: "dumb: no colours and no progress line")
    }
  }

  var variable: String {
    switch self {
    case .store: "MINGCHA_STORE"
    case .source: "MINGCHA_SOURCE"
    case .rules: "MINGCHA_RULES"
    case .tipKey: "MINGCHA_TIP_KEY"
    case .lang: "MINGCHA_LANG"
    case .libpq: "PG*"
    case .noColor: "NO_COLOR"
    case .forceColor: "CLICOLOR_FORCE"
    case .smtp: "MINGCHA_SMTP"
    case .smtpSecurity: "MINGCHA_SMTP_SECURITY"
    case .smtpUser: "MINGCHA_SMTP_USER"
    case .smtpPassword: "MINGCHA_SMTP_PASSWORD_FILE"
    case .smtpAuthorities: "MINGCHA_SMTP_CA"
    case .sendmail: "MINGCHA_SENDMAIL"
    case .mailFrom: "MINGCHA_MAIL_FROM"
    case .credentials: "CREDENTIALS_DIRECTORY"
    case .term: "TERM"
    }
  }
}
