import Catalogue

extension RefusalSentence {
  /// What helps.
  static let hints: [LocalizedText] = [
    LocalizedText(
      zhCN: "mingcha cases list 列出您可以看到的疑点",
      en: "mingcha cases list shows the cases that you may see"),
    LocalizedText(
      zhCN: "由管理员用 mingcha roles grant 授予范围",
      en: "an administrator gives scopes with mingcha roles grant"),
    LocalizedText(
      zhCN: "重新查看疑点，按它现在的样子作决定",
      en: "read the case again, then decide on what it is now"),
    LocalizedText(
      zhCN: "由“{from}”可以改为：{states}",
      en: "from {from} it may become: {states}"),
    LocalizedText(
      zhCN: "说明原因：以后看疑点的人没有别的依据",
      en: "say why: who reads the case later has nothing else to go by"),
    LocalizedText(
      zhCN: "mingcha help lifecycle 列出合法的变动",
      en: "mingcha help lifecycle shows the legal moves"),
    LocalizedText(
      zhCN: "疑点由审计开立",
      en: "runs open cases"),
    LocalizedText(
      zhCN: "须由另一个登录名来做",
      en: "another login has to do this"),
    LocalizedText(
      zhCN: "先撤销例外，其关闭的疑点即重新打开",
      en: "revoke the exception: its cases then come back as open"),
    LocalizedText(
      zhCN: "疑点分给数据库的一个登录名",
      en: "a case is assigned to a login of the database"),
    LocalizedText(
      zhCN: "长文件存档，在此写明其编号",
      en: "put long documents into the file and name them here"),
    LocalizedText(
      zhCN: "只保留换行和制表符；请手工重写",
      en: "only line feeds and tabs are kept; write it again by hand"),
    LocalizedText(
      zhCN: "金额以元计，不小于 0",
      en: "amounts are yuan, 0 or more"),
    LocalizedText(
      zhCN: "先登记单位的回复：mingcha cases reply",
      en: "note its reply first: mingcha cases reply"),
    LocalizedText(
      zhCN: "说明为何验收得少",
      en: "say why less is accepted"),
    LocalizedText(
      zhCN: "整改针对查实的疑点下达",
      en: "a rectification is ordered of a confirmed case"),
    LocalizedText(
      zhCN: "先说明理由重新打开",
      en: "a closed case is opened again first, with a reason"),
    LocalizedText(
      zhCN: "整改的末日须为今日或以后",
      en: "the last day for the rectification is today or later"),
    LocalizedText(
      zhCN: "用 mingcha cases extend 申请",
      en: "it is asked for with mingcha cases extend"),
    LocalizedText(
      zhCN: "延期须给出更晚的日期",
      en: "an extension gives a later day"),
    LocalizedText(
      zhCN: "把正确的内容记为新的一条",
      en: "record what is right as a new entry"),
    LocalizedText(
      zhCN: "写出 ledger、rulebook 或 review 的表",
      en: "name a table of ledger, rulebook or review"),
    LocalizedText(
      zhCN: "mingcha cases except list 列出全部例外",
      en: "mingcha cases except list shows them"),
    LocalizedText(
      zhCN: "另提一项",
      en: "propose a new one"),
    LocalizedText(
      zhCN: "例如 {\"contract_no\": \"HT-7\"}",
      en: "as in {\"contract_no\": \"HT-7\"}"),
    LocalizedText(
      zhCN: "指明单位编码的前缀，或主体，或两者",
      en: "name a prefix of agency codes, or the subject, or both"),
    LocalizedText(
      zhCN: "给出解释有效的首日和末日",
      en: "give the first and the last day on which the explanation holds"),
    LocalizedText(
      zhCN: "mingcha rules list 列出全部规则",
      en: "mingcha rules list shows the rules"),
    LocalizedText(
      zhCN: "给每人各自的登录名：create role … login",
      en: "give people logins of their own: create role … login"),
    LocalizedText(
      zhCN: "换一个登录名，或先收回另一个角色",
      en: "use another login, or revoke the other role first"),
    LocalizedText(
      zhCN: "去掉 --agencies",
      en: "leave --agencies out"),
    LocalizedText(
      zhCN: "用 --agencies 给出单位编码的前缀，或用 --all-agencies",
      en: "give prefixes of agency codes with --agencies, or --all-agencies"),
    LocalizedText(
      zhCN: "编码以数据集 agency 为准",
      en: "codes are those of the dataset agency"),
    LocalizedText(
      zhCN: "编码以拉取过的数据集 agency 为准",
      en: "codes are those of the dataset agency, once it has been pulled"),
    LocalizedText(
      zhCN: "编码以数据集 supplier 为准",
      en: "codes are those of the dataset supplier"),
    LocalizedText(
      zhCN: "由数据库管理员执行：grant {role} to {login}；然后重做",
      en: "a database administrator runs: grant {role} to {login}; then repeat this"),
    LocalizedText(
      zhCN: "由数据库管理员执行：revoke {role} from {login}",
      en: "a database administrator runs: revoke {role} from {login}"),
    LocalizedText(
      zhCN: "由数据库管理员用 create role … login 建立登录名",
      en: "a database administrator makes logins with create role … login"),
    LocalizedText(
      zhCN: "须由另一位管理员操作",
      en: "another administrator has to do this"),
    LocalizedText(
      zhCN: "可用的有 auditor、reviewer、mailer、discipline、admin、judge",
      en: "one of auditor, reviewer, mailer, discipline, admin, judge"),
    LocalizedText(
      zhCN: "由管理员建立它，再运行 mingcha migrate",
      en: "have an administrator create it, then run mingcha migrate"),
    LocalizedText(
      zhCN: "mingcha roles list 列出各人的范围",
      en: "mingcha roles list shows the scopes"),
    LocalizedText(
      zhCN: "mingcha roles list 列出各人的角色",
      en: "mingcha roles list shows who is what"),
    LocalizedText(
      zhCN: "由范围为全部单位的复核人或管理员批准",
      en: "a reviewer of all agencies or an administrator approves them"),
    LocalizedText(
      zhCN: "其余由范围为全部单位的复核人或管理员撤回",
      en: "a reviewer of all agencies or an administrator takes back the rest"),
    LocalizedText(
      zhCN: "mingcha rules proposals 列出全部提议；后来又有改动的内容哈希不同，须重新提议",
      en: "mingcha rules proposals lists them; "
        + "content that changed since has another hash and is proposed anew"),
    LocalizedText(
      zhCN: "mingcha rules proposals 列出全部提议",
      en: "mingcha rules proposals lists them"),
    LocalizedText(
      zhCN: "mingcha rules proposals 列出待批准的",
      en: "mingcha rules proposals lists what waits"),
    LocalizedText(
      zhCN: "须由另一个登录名批准",
      en: "another login has to approve it"),
    LocalizedText(
      zhCN: "说明规则为何要与发布版不同",
      en: "say why the rulebook should differ from what shipped"),
    LocalizedText(
      zhCN: "由另一个登录名用 mingcha rules approve 批准",
      en: "another login approves it with mingcha rules approve"),
    LocalizedText(
      zhCN: "说明原因",
      en: "say why"),
    LocalizedText(
      zhCN: "程序升级后，用 mingcha migrate 告知库发布版的内容",
      en: "after an upgrade of the program, mingcha migrate tells the store what ships with it"),
    LocalizedText(
      zhCN: "用 review.reserve_tips 预留一个",
      en: "reserve one with review.reserve_tips"),
    LocalizedText(
      zhCN: "给出 --agency 或 --supplier",
      en: "give --agency or --supplier"),
    LocalizedText(
      zhCN: "把文字放在文件里给出",
      en: "give the text in a file"),
    LocalizedText(
      zhCN: "给出 --reporter-file，或去掉 --real-name",
      en: "give --reporter-file, or leave --real-name out"),
    LocalizedText(
      zhCN: "mingcha tips list 列出您可以看到的举报",
      en: "mingcha tips list shows the tips that you may see"),
    LocalizedText(
      zhCN: "重新查看举报，按它现在的样子办理",
      en: "read the tip again, then act on what it is now"),
    LocalizedText(
      zhCN: "改为添加备注",
      en: "add a note instead"),
    LocalizedText(
      zhCN: "先受理：mingcha tips stage",
      en: "accept it first: mingcha tips stage"),
    LocalizedText(
      zhCN: "给出实际办理的日期",
      en: "give the day on which it was done"),
    LocalizedText(
      zhCN: "用 mingcha tips check 登记核查，由另一个登录名复核",
      en: "record a check with mingcha tips check, and have another login verify it"),
    LocalizedText(
      zhCN: "按核查的结果办结：substantiated 属实，unsubstantiated 不属实",
      en: "conclude what the checks found: substantiated or unsubstantiated"),
    LocalizedText(
      zhCN: "mingcha tips show 打印举报所指对象的疑点",
      en: "mingcha tips show prints the cases on whom the tip names"),
    LocalizedText(
      zhCN: "mingcha tips show 打印关联",
      en: "mingcha tips show prints the links"),
    LocalizedText(
      zhCN: "由管理员授予：mingcha roles grant 登录名 discipline --agencies …；超级用户永远不属于该角色",
      en: "an administrator grants it: mingcha roles grant LOGIN discipline --agencies …; "
        + "a superuser never belongs to it"),
    LocalizedText(
      zhCN: "可用的有 transferred 转办、accepted 受理、notified 告知、fed back 反馈",
      en: "one of transferred, accepted, notified, fed back"),
    LocalizedText(
      zhCN: "先办结：mingcha tips close",
      en: "conclude it first: mingcha tips close"),
    LocalizedText(
      zhCN: "另作一次核查：mingcha tips check",
      en: "record another check: mingcha tips check"),
    LocalizedText(
      zhCN: "须由纪检角色的另一个登录名来做",
      en: "another login of the discipline office has to do this"),
  ]
}
