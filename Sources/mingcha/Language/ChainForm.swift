import Catalogue

/// The form of the chain, exact enough for somebody to write a second verifier.
enum ChainForm {
  static var text: String { form.said + "\n" }

  static let form = LocalizedText(
    zhCN: """
      存证链：每次运行、每个决定、批准、授权等各一条记录，每条记录含前一条的散列值。

      一条记录是一行规范 JSON（chain export 写出的就是这些行）：
        {"actor":"…","at":"…","body":{…},"kind":"…","previous":"…","record":"…","sha256":"…"}
        actor     登录名
        at        时刻，UTC，形如 2026-10-31T08:00:00.123456Z
        body      记录的内容：一个对象，值只有文本和 null
        kind      种类：run、decision、assignment、approval、grant、setting……
        previous  前一条记录的 sha256；第一条为 64 个 0
        record    记录号，从 1 起，没有间断
        sha256    本行去掉 ,"sha256":"…" 之后（以 } 结尾）的 UTF-8 字节的 SHA-256，小写十六进制

      规范 JSON：键按码位排序；没有空白；文本中只转义 \\" \\\\ \\b \\f \\n \\r \\t，
      其余 U+0020 以下的字符写作 \\u00xx（小写），别的字符一律原样，包括 / 和汉字。

      body 中由本程序加入的键，说明这条记录为哪些行作证：
        batch                        该事务的批号；review 中的行以 batch 列指向它
        case_rows, case_root         该批所触及的疑点及其 Merkle 根（RFC 6962）：叶按 fingerprint 排序，
                                     叶的数据为 fingerprint、疑点行的散列值、证据的散列值，以换行相连
        T_rows, T_sha256             表 review.T 中该批（或该次运行）的行数，以及各行散列值相连之后的 SHA-256；
                                     行的散列值取自 jsonb_strip_nulls(to_jsonb(行))::text，时区 UTC
        pull_sha256                  取数记录及其数据集的散列值
      其中 review.chain_row 记下该事务写入或删除的、可变的表中的行：表名、键、散列值（空：已删除）。某行最近一次
      所记的散列值，就是它现在应有的。散列取自去掉空列的 to_jsonb(行)；举报的核查、关联和密文之前，先接上该举报的
      code_sha256。这些表是：设置、合法流转、角色名、授权范围、整改、延期、例外、规则提议、运行所用的参考表、收件人、
      举报的核查、关联与密文。
      没有叶的 Merkle 根是空串的 SHA-256；叶散列值前缀 0x00，节点前缀 0x01。

      链头（记录号:散列值）由每次 audit 打印。把它留在纸上：仅凭链本身，看不出尾部被截去，
      也看不出有人把整条链重算过；verify --head 能看出来。
      链不涵盖：没有任何证据提到的台账行；已寄的信；参考表当前的行（每次运行记下它所用的）；服务器上谁是哪个角色的成员。
      """,
    en: """
      The chain: one record for each run, decision, approval, grant and so on, each with the hash of the one before.

      A record is a line of canonical JSON (chain export writes these lines):
        {"actor":"…","at":"…","body":{…},"kind":"…","previous":"…","record":"…","sha256":"…"}
        actor     the login
        at        the moment, UTC, such as 2026-10-31T08:00:00.123456Z
        body      what is recorded: an object whose values are texts and nulls
        kind      run, decision, assignment, approval, grant, setting and so on
        previous  sha256 of the record before; 64 zeros in the first
        record    the record's number, from 1, without gaps
        sha256    SHA-256 of the line's UTF-8 bytes without ,"sha256":"…" (so that it ends with }), in lower case hex

      Canonical JSON: keys in the order of their code points; no blanks; in texts only \\" \\\\ \\b \\f \\n \\r \\t are
      escaped, other characters below U+0020 as \\u00xx in lower case; all others stand as they are, / and Chinese too.

      Keys that the program adds to a body say which rows the record vouches for:
        batch                        the transaction; rows in review point to it with their column batch
        case_rows, case_root         the cases that it touched, and their Merkle root (RFC 6962): leaves in the order
                                     of fingerprint, each the fingerprint, the hash of the case's row and the hash of
                                     its evidence, joined by line feeds
        T_rows, T_sha256             how many rows of review.T are of this batch (or run), and SHA-256 over the hashes
                                     of the rows, one after the other; a row's hash is over the text of
                                     jsonb_strip_nulls(to_jsonb(row)) in the time zone UTC
        pull_sha256                  the pull and its datasets
      review.chain_row notes the rows that the transaction wrote or removed in the tables whose rows change: table, key,
      hash (null: removed). What was noted of a row last is what it has to be now. The hash is over to_jsonb(row) without
      the columns that are null; of a check, a link or a sealed text of the report box it is taken behind code_sha256 of
      its tip. These tables are the settings, legal moves, names of roles, scopes, rectifications, extensions,
      exceptions, rule proposals, reference tables that a run used, subscribers, checks, links and sealed texts of tips.
      The Merkle root of no leaves is SHA-256 of nothing; leaves are hashed behind 0x00, nodes behind 0x01.

      The head (number:hash) is printed by every audit. Keep it on paper: the chain alone does not show that its newest
      records were cut off, nor that somebody computed all of it anew; verify --head does.
      The chain does not cover rows of the ledger that no evidence names, letters that were sent, the present rows of
      reference tables (each run notes those that it used), nor who is a member of which role on the server.
      """)
}
