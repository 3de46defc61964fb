import Catalogue
import Chain

/// What does not fit, in a sentence.
enum ChainFaultPhrase: String, Phrase {
  case malformed, cut, gap, link, hash, headAbsent, headDiffers, headRow, missing, altered, unrecorded, rows,
    replay
  case derived, unclosed

  var text: LocalizedText {
    switch self {
    case .malformed:
      LocalizedText(
        zhCN: "{place}：不是规范格式的记录（应为第 {record} 条）",
        en: "{place}: not a record in canonical form (record {record} was to come)")
    case .cut:
      LocalizedText(
        zhCN: "{place}：文件在行中被截断（应为第 {record} 条）",
        en: "{place}: the file ends in the middle of the line (record {record})")
    case .gap:
      LocalizedText(
        zhCN: "缺少第 {record} 条记录，其位置上是第 {detail} 条",
        en: "record {record} is missing: record {detail} stands in its place")
    case .link:
      LocalizedText(
        zhCN: "第 {record} 条记录不接续它之前的记录：前一条被改动或替换",
        en: "record {record} does not follow the one before it, which was altered or replaced")
    case .hash:
      LocalizedText(
        zhCN: "第 {record} 条记录被改动：内容与其散列值不符",
        en: "record {record} was altered: its content does not have its hash")
    case .headAbsent:
      LocalizedText(
        zhCN: "链头所示的第 {record} 条记录不存在，链止于第 {detail} 条：尾部被截去",
        en:
          "record {record} of the given head is not there; the chain ends with {detail}: its end was cut off")
    case .headDiffers:
      LocalizedText(
        zhCN: "第 {record} 条记录的散列值不是给出的链头，而是 {detail}：链被重算过",
        en: "record {record} has not the hash of the given head but {detail}: the chain was computed anew")
    case .headRow:
      LocalizedText(
        zhCN: "{place} 指向第 {detail} 条，而链止于第 {record} 条：尾部被截去或改动",
        en: "{place} says record {detail}, but the chain ends with {record}: its end was cut off or altered")
    case .missing:
      LocalizedText(
        zhCN: "{place} 不见了（第 {record} 条记录存证）", en: "{place} is gone; record {record} vouches for it")
    case .altered:
      LocalizedText(
        zhCN: "{place} 与存证不符，已被改动（第 {record} 条记录）",
        en: "{place} was altered: it is not what record {record} vouches for")
    case .unrecorded:
      LocalizedText(zhCN: "{place} 不在任何记录中", en: "{place} is in no record of the chain")
    case .rows:
      LocalizedText(
        zhCN: "{place} 的行与第 {record} 条记录不符（行数 {detail}）",
        en: "the rows of {place} are not those that record {record} vouches for (rows {detail})")
    case .replay:
      LocalizedText(
        zhCN: "{place} 与其经过不符：{detail}（第 {record} 条记录）",
        en: "{place} is not what its events come to: {detail} (record {record})")
    case .derived:
      LocalizedText(
        zhCN: "{place} 与它所由来的行不符：多出、缺少或被改动",
        en: "{place} does not follow from the rows behind it: added, removed or altered")
    case .unclosed:
      LocalizedText(
        zhCN: "有改动没有留下记录：{place}", en: "something was written without a record: {place}")
    }
  }
}

extension ChainFault {
  var said: String {
    guard let phrase = ChainFaultPhrase(rawValue: kind.rawValue) else { return kind.rawValue }
    return phrase.said(["record": record.map { String($0) } ?? "–", "place": place, "detail": detail])
  }
}
