import Catalogue

/// What keeps a private PostgreSQL from starting or stopping. The English texts are those of `LocalServer`.
enum LocalServerSentence {
  static let book = SentenceBook(
    sentences: [
      LocalizedText(
        zhCN: "没有找到 PostgreSQL 服务器程序（initdb、postgres）",
        en: "no PostgreSQL server programs (initdb, postgres) found"),
      LocalizedText(
        zhCN: "apt-get install postgresql，或把 initdb 所在的目录放进 PATH",
        en: "apt-get install postgresql, or put the directory of initdb on PATH"),
      LocalizedText(zhCN: "无法启动 /bin/sh：{reason}", en: "cannot start /bin/sh: {reason}"),
      LocalizedText(
        zhCN: "{command} 失败，状态 {status}：{text}", en: "{command} failed with status {status}: {text}"),
      LocalizedText(zhCN: "无法建立管道：{reason}", en: "cannot make a pipe: {reason}"),
      LocalizedText(
        zhCN: "{folder} 太长，不能作套接字的路径", en: "{folder} is too long for the path of a socket"),
      LocalizedText(zhCN: "另选一个至多 90 字节的文件夹", en: "choose a folder of at most 90 bytes"),
      LocalizedText(
        zhCN: "root 不得运行 PostgreSQL，又没有可以运行它的账号 postgres",
        en: "root may not run PostgreSQL, and there is no account postgres to run it as"),
      LocalizedText(
        zhCN: "apt-get install postgresql 会建立这个账号；或换一个用户运行",
        en: "apt-get install postgresql creates it; or call this as another user"),
      LocalizedText(
        zhCN: "没有找到 setpriv 或 runuser，无法放下 root 权限",
        en: "neither setpriv nor runuser found to leave root with"),
      LocalizedText(zhCN: "先执行 apt-get install util-linux", en: "apt-get install util-linux"),
      LocalizedText(zhCN: "无法建立 {path}：{reason}", en: "cannot create {path}: {reason}"),
      LocalizedText(
        zhCN: "无法把 {path} 交给 postgres：{reason}", en: "cannot give {path} to postgres: {reason}"),
      LocalizedText(
        zhCN: "运行服务器的账号 postgres 进不了 {folder}",
        en: "the account postgres, which the server runs as, cannot enter {folder}"),
      LocalizedText(
        zhCN: "另选一个所有账号都进得了的文件夹，如 /tmp 之下的",
        en: "choose a folder that every account can reach, such as one below /tmp"),
      LocalizedText(
        zhCN: "{folder} 不是私有服务器的文件夹，什么都没有删除",
        en: "{folder} is not the folder of a private server; nothing was removed"),
      LocalizedText(zhCN: "无法写入 {path}/log", en: "cannot write {path}/log"),
      LocalizedText(
        zhCN: "无权停止 {folder} 中的服务器", en: "not allowed to stop the server in {folder}"),
      LocalizedText(zhCN: "由启动它的用户来停止", en: "stop it as who started it"),
      LocalizedText(
        zhCN: "{folder} 中的服务器（进程 {pid}）停不下来", en: "the server in {folder} (process {pid}) does not stop"),
      LocalizedText(zhCN: "PostgreSQL 没有启动：\n{log}", en: "PostgreSQL did not start:\n{log}"),
      LocalizedText(
        zhCN: "PostgreSQL 三分钟内没有就绪：\n{log}",
        en: "PostgreSQL did not get ready within three minutes:\n{log}"),
    ], word: { value, _ in value })
}
