import Foundation

/// A cell as a person reads it: the main text and a smaller one beside or below.
struct CellText: Sendable {
  let main: String
  var beside = ""
  /// A code among names: not translated, not broken.
  var isCode = false

  init(_ cell: Cell, _ language: ReportLanguage) {
    switch cell {
    case .text(let text): main = text
    case .named(let name, let code):
      main = name
      beside = code
      isCode = true
    case .count(let number): main = AmountText.count(number)
    case .amount(nil): main = ReportPhrase.unknown.said(language)
    case .amount(let amount?):
      main = AmountText.yuan(amount)
      beside = ReportTalk.tenThousandUnit.said(language, ["amount": AmountText.tenThousands(amount)])
    case .share(let tenths): main = tenths.map(AmountText.share) ?? "—"
    case .amountChange(let now, let before):
      let plain = CellText(.amount(now), language)
      main = plain.main
      let difference = now - before
      let change = AmountText.tenThousands(difference)
      beside = plain.beside + (difference == 0 ? "，±0" : difference > 0 ? "，+\(change)" : "，\(change)")
      if language == .english { beside = beside.replacing("，", with: ", ") }
    case .rate(let part, let whole):
      main = Self.whole(part, whole, language)
      beside = Self.share(part, whole) ?? ""
    case .rateChange(let part, let whole, let before):
      main = Self.whole(part, whole, language)
      let parts = [Self.share(part, whole), Self.change(part - before)].compactMap { $0 }
      beside = parts.joined(separator: language == .chinese ? "，" : ", ")
    case .change(let now, let before):
      main = AmountText.count(now)
      beside = Self.change(now - before)
    case .none: main = ""
    }
  }

  private static func whole(_ part: Int, _ whole: Int, _ language: ReportLanguage) -> String {
    ReportTalk.ofWhole.said(
      language, ["part": AmountText.count(part), "whole": AmountText.count(whole)])
  }

  /// A rate of very few says more than there is.
  private static func share(_ part: Int, _ whole: Int) -> String? {
    guard whole >= Bulletin.fewestToRank else { return nil }
    return Shares.one(part, of: whole).map(AmountText.share)
  }

  private static func change(_ difference: Int) -> String {
    difference == 0 ? "±0" : (difference > 0 ? "+" : "−") + AmountText.count(abs(difference))
  }
}
