import Catalogue

/// What the options of letters, subscribers and nightly runs mean.
enum DigestOptionPhrase: Phrase {
  case logFormat, digestMonth, dryRun, only, retryFor, retryFailed, smtp, security, user, passwordFile
  case authorities, sendmail, from, timeout, address, language, agency, severity, detail, frequency
  case allQuiet, startsWith, settingName, settingValue, metrics, unitsPrint, unitsFolder, unitsBinary, unset

  var text: LocalizedText {
    switch self {
    case .logFormat:
      LocalizedText(zhCN: "标准错误的格式：text 或 json", en: "Messages on the standard error: text or json")
    case .digestMonth:
      LocalizedText(
        zhCN: "信件所述月份，如 2026-10；更早月份未发出的信也一并发出",
        en: "The month of the letters, such as 2026-10; earlier ones that wait go out, too")
    case .dryRun:
      LocalizedText(
        zhCN: "不发送，把每封信写成该文件夹中的 .eml 文件",
        en: "Send nothing; write each letter into this folder as an .eml file")
    case .only:
      LocalizedText(zhCN: "只写给这个地址的信（与 --dry-run 同用）", en: "Only the letter to this address (with --dry-run)")
    case .retryFor:
      LocalizedText(
        zhCN: "暂时发不出的信在此时长内重试，如 15m", en: "Keep trying letters that were put off for so long, such as 15m")
    case .retryFailed: LocalizedText(zhCN: "把已放弃的信重新列入待发", en: "Try letters again that had been given up")
    case .smtp:
      LocalizedText(
        zhCN: "邮件服务器：smtp://主机[:端口] 或 smtps://主机[:端口]（或 MINGCHA_SMTP）",
        en: "Mail server: smtp://host[:port] or smtps://host[:port] (or MINGCHA_SMTP)")
    case .security:
      LocalizedText(
        zhCN: "required：必须加密（默认）；none：明文，仅限本机转发（或 MINGCHA_SMTP_SECURITY）",
        en: "required: encrypted or not at all (default); none: in the clear, for a relay on this machine "
          + "(or MINGCHA_SMTP_SECURITY)")
    case .user:
      LocalizedText(zhCN: "邮件服务器的用户名（或 MINGCHA_SMTP_USER）", en: "User name there (or MINGCHA_SMTP_USER)")
    case .passwordFile:
      LocalizedText(
        zhCN: "存放口令的文件（或 MINGCHA_SMTP_PASSWORD_FILE，或 systemd 凭据 smtp-password）",
        en:
          "File that holds the password (or MINGCHA_SMTP_PASSWORD_FILE, or systemd's credential smtp-password)"
      )
    case .authorities:
      LocalizedText(
        zhCN: "私有 CA 的证书文件（PEM；或 MINGCHA_SMTP_CA）",
        en: "Certificates of a private authority, PEM (or MINGCHA_SMTP_CA)")
    case .sendmail:
      LocalizedText(
        zhCN: "改用本机的 sendmail 程序（或 MINGCHA_SENDMAIL；未给邮件服务器时默认 /usr/sbin/sendmail）",
        en:
          "Hand letters to this sendmail program instead (or MINGCHA_SENDMAIL; /usr/sbin/sendmail where no server is given)"
      )
    case .from:
      LocalizedText(
        zhCN: "发件地址（或 MINGCHA_MAIL_FROM，或设置 mail_from）",
        en: "The sender's address (or MINGCHA_MAIL_FROM, or the setting mail_from)")
    case .timeout: LocalizedText(zhCN: "一封信最多用多少秒", en: "The most seconds that one letter may take")
    case .address: LocalizedText(zhCN: "邮件地址", en: "Mail address")
    case .language: LocalizedText(zhCN: "信件语言：zh-CN 或 en", en: "Language of the letters: zh-CN or en")
    case .agency:
      LocalizedText(zhCN: "单位编码或前缀，不给则全部", en: "Codes of agencies or prefixes of codes; none: all")
    case .severity:
      LocalizedText(zhCN: "最低级别：low、medium 或 high", en: "The least severity: low, medium or high")
    case .detail:
      LocalizedText(
        zhCN: "counts 只有数目；ids 有编号、单位、金额、期限；full 还有理由和当事人",
        en:
          "counts: numbers only; ids: numbers, agencies, amounts and dates of cases; full: reasons and names, too"
      )
    case .frequency:
      LocalizedText(
        zhCN: "monthly 只收已结束月份；daily 当月有新情况也收",
        en: "monthly: closed months only; daily: the running month, too, when there is news")
    case .allQuiet: LocalizedText(zhCN: "没有新情况时也发信报平安", en: "Write also when there is nothing new")
    case .startsWith:
      LocalizedText(
        zhCN: "从哪个月开始收信（默认上个月）", en: "First month to write about (default: the month before this)")
    case .settingName:
      LocalizedText(
        zhCN: "设置名：desk_url、mail_from、mail_domain、answer_to（单位向哪里答复）或 office_name（署名）",
        en: "desk_url, mail_from, mail_domain, answer_to (where units answer) or office_name (who reports)")
    case .settingValue: LocalizedText(zhCN: "值", en: "Its value")
    case .unset: LocalizedText(zhCN: "取消该设置", en: "Take the setting back")
    case .metrics:
      LocalizedText(
        zhCN: "写出 Prometheus 文本文件（整体替换）", en: "Write a Prometheus textfile there, replaced as a whole")
    case .unitsPrint: LocalizedText(zhCN: "打印，不写文件", en: "Print them, write nothing")
    case .unitsFolder:
      LocalizedText(
        zhCN: "写入该文件夹，如 /etc/systemd/system", en: "Write them into this folder, such as /etc/systemd/system")
    case .unitsBinary: LocalizedText(zhCN: "单元文件里的程序路径", en: "Path of the program in the units")
    }
  }
}
