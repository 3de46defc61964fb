import Foundation

/// A drawing of figures. Series differ by pattern and mark, so that black and white is enough.
struct Chart: Sendable {
  enum Form: Sendable {
    /// Parts of one whole, side by side in one bar.
    case share
    /// Bars of several series for each label.
    case bars
    /// The second series is a part of the first.
    case partBars
    /// A line for each series over the labels.
    case lines
  }

  struct Series: Sendable {
    let name: String
    /// One for each label; nil: not known.
    let values: [Decimal?]
  }

  let form: Form
  let title: String
  /// The chart in a sentence, for those who do not see it.
  let description: String
  let labels: [String]
  let series: [Series]
  /// Values are amounts in yuan, and written in ten thousands; else they are counts.
  var isMoney = true
}
