import Catalogue

/// What the program says of merged, renamed and split units.
enum SuccessionPhrase: Phrase {
  case split

  var text: LocalizedText {
    switch self {
    case .split:
      LocalizedText(
        zhCN: "单位拆分，以前的数据无法归属，与上年或预算的比较报数据缺失：{units}",
        en:
          "split units, whose earlier rows belong to nobody in particular: comparisons with last year or the budget "
          + "say data missing for {units}")
    }
  }
}
