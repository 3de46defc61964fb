import Catalogue

/// What is wrong with a key, a text or a code, by the name of the fault.
enum BoxFaultPhrase: String, Phrase {
  case keyMissing, keyUnreadable, keyReadableByOthers, keyForeign, keyMalformed, keyDamaged
  case keyExists, noKey, keyWrong, sealBroken, commitmentBroken, textUnreadable, textBlank
  case textTooLong, textNotUTF8, controlCharacter, malformedCode

  var text: LocalizedText {
    switch self {
    case .keyMissing: LocalizedText(zhCN: "密钥文件 {place} 不存在", en: "there is no key file {place}")
    case .keyUnreadable:
      LocalizedText(zhCN: "密钥文件 {place} 无法读写", en: "the key file {place} cannot be read or written")
    case .keyReadableByOthers:
      LocalizedText(zhCN: "密钥文件 {place} 可被他人读取", en: "others can read the key file {place}")
    case .keyForeign:
      LocalizedText(
        zhCN: "密钥文件 {place} 不属于当前用户",
        en: "the key file {place} belongs to another user")
    case .keyMalformed: LocalizedText(zhCN: "{place} 不是完整的密钥文件", en: "{place} is no whole key file")
    case .keyDamaged:
      LocalizedText(
        zhCN: "密钥文件 {place} 已损坏：密钥与其编号不符",
        en: "the key file {place} is damaged: its key does not have its number")
    case .keyExists:
      LocalizedText(zhCN: "{place} 已存在，不会覆盖", en: "{place} is there already and is not overwritten")
    case .noKey: LocalizedText(zhCN: "没有给出密钥", en: "no key is given")
    case .keyWrong:
      LocalizedText(
        zhCN: "给出的密钥都不是加密所用的 {place}",
        en: "none of the keys given is {place}, which sealed the text")
    case .sealBroken:
      LocalizedText(
        zhCN: "举报 {place} 的文字无法解密：密文被改动或换了位置",
        en: "a text of tip {place} does not open: it was altered, or put in another's place")
    case .commitmentBroken:
      LocalizedText(
        zhCN: "举报 {place} 的文字与存证不符",
        en: "a text of tip {place} is not the one that the chain vouches for")
    case .textUnreadable: LocalizedText(zhCN: "{place} 无法读取", en: "{place} cannot be read")
    case .textBlank: LocalizedText(zhCN: "{place} 没有文字", en: "{place} holds no text")
    case .textTooLong: LocalizedText(zhCN: "{place} 超过 1 MiB", en: "{place} is larger than 1 MiB")
    case .textNotUTF8: LocalizedText(zhCN: "{place} 不是 UTF-8 文字", en: "{place} is not UTF-8")
    case .controlCharacter: LocalizedText(zhCN: "{place}：控制字符", en: "{place}: a control character")
    case .malformedCode: LocalizedText(zhCN: "这不是回执码", en: "this is no receipt code")
    }
  }
}
