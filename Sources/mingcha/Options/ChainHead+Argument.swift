import ArgumentParser
import Store

extension ChainHead {
  @Sendable static func argument(_ text: String) throws -> ChainHead {
    guard let head = ChainHead(text.filter { !$0.isWhitespace }) else {
      let example = "17:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
      throw ValidationError(
        ChainPhrase.malformedHead.said(["text": text]) + "\n"
          + ChainPhrase.malformedHeadHint.said(["example": example]))
    }
    return head
  }
}
