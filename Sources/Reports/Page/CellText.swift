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
    case .rate(let part, let whole):
      main = ReportTalk.ofWhole.said(
        language, ["part": AmountText.count(part), "whole": AmountText.count(whole)])
      // A rate of very few says more than there is.
      if whole >= Bulletin.fewestToRank, let share = Shares.one(part, of: whole) {
        beside = AmountText.share(share)
      }
    case .change(let now, let before):
      main = AmountText.count(now)
      let difference = now - before
      beside = difference == 0 ? "±0" : (difference > 0 ? "+" : "−") + AmountText.count(abs(difference))
    case .none: main = ""
    }
  }
}
