import ReportBox

extension BoxFault {
  var message: String { BoxFaultPhrase(rawValue: kind.rawValue)?.said(["place": place]) ?? kind.rawValue }

  var hint: String? {
    switch kind {
    case .keyMissing, .noKey, .keyUnreadable: TipHint.hintKey.said
    case .keyReadableByOthers, .keyForeign: TipHint.hintMode.said
    case .keyMalformed, .keyDamaged: TipHint.hintCopy.said
    case .keyExists: TipHint.hintOtherName.said
    case .keyWrong: TipHint.hintRing.said
    case .sealBroken, .commitmentBroken: TipHint.hintVerify.said
    case .textTooLong: TipHint.hintShorten.said
    case .textNotUTF8, .controlCharacter: TipHint.hintText.said
    case .malformedCode: TipHint.hintCode.said(["example": "7K3QM-0XWVA-9RTBE-55DHN"])
    case .textUnreadable, .textBlank: nil
    }
  }
}
