import Catalogue
import Foundation

/// A chart as SVG that needs neither script nor colour: series differ by pattern, line and mark.
struct ChartDrawing {
  static let width = 680.0

  let chart: Chart
  let language: ReportLanguage
  /// Names the drawing's own parts within the page.
  let prefix: String

  var svg: String {
    let (body, height) =
      switch chart.form {
      case .share: shareBar
      case .bars, .partBars: bars
      case .lines: lines
      }
    let text = HTMLText.escaped
    return """
      <svg role="img" aria-labelledby="\(prefix)t \(prefix)d" viewBox="0 0 \(Self.number(Self.width)) \(Self.number(height))">\
      <title id="\(prefix)t">\(text(chart.title))</title>\
      <desc id="\(prefix)d">\(text(chart.description))</desc>\(patterns)\(body)</svg>
      """
  }

  // MARK: Patterns

  /// Told apart in black and white too.
  private var patterns: String {
    func pattern(_ number: Int, _ size: Int, _ ground: String, _ marks: String) -> String {
      """
      <pattern id="\(prefix)p\(number)" width="\(size)" height="\(size)" patternUnits="userSpaceOnUse">\
      <rect width="\(size)" height="\(size)" fill="\(ground)"/>\(marks)</pattern>
      """
    }
    let stroke = "stroke=\"#2b3a4a\" stroke-width=\"1.4\""
    return "<defs>"
      + pattern(1, 6, "#fff", "<path d=\"M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2\" \(stroke)/>")
      + pattern(2, 6, "#fff", "<circle cx=\"3\" cy=\"3\" r=\"1.3\" fill=\"#2b3a4a\"/>")
      + pattern(
        3, 7, "#8c1c13", "<path d=\"M-1,6 l2,2 M0,0 l7,7 M6,-1 l2,2\" stroke=\"#fff\" stroke-width=\"1.2\"/>")
      + "</defs>"
  }

  private func fill(_ number: Int) -> String {
    switch (chart.form, number) {
    case (.share, 0): "#000"
    case (.share, 1): "url(#\(prefix)p3)"
    case (.share, 2): "url(#\(prefix)p2)"
    case (.share, 3): "#d4d9de"
    case (.share, _): "#fff"
    case (.partBars, 0): "#fff"
    case (.partBars, _): "url(#\(prefix)p1)"
    case (_, 0): "#2b3a4a"
    case (_, 1): "url(#\(prefix)p1)"
    default: "#fff"
    }
  }

  // MARK: Parts

  static func number(_ value: Double) -> String {
    let tenths = (value * 10).rounded() / 10
    return tenths == tenths.rounded() ? String(Int(tenths)) : String(tenths)
  }

  static func textWidth(_ text: String) -> Double { Double(DisplayWidth.of(text)) * 6.9 }

  private func text(_ x: Double, _ y: Double, _ text: String, anchor: String = "start", bold: Bool = false)
    -> String
  {
    "<text x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" text-anchor=\"\(anchor)\""
      + (bold ? " font-weight=\"600\"" : "") + ">\(HTMLText.escaped(text))</text>"
  }

  private func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double, fill: String) -> String {
    "<rect x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" width=\"\(Self.number(max(width, 0)))\" "
      + "height=\"\(Self.number(height))\" fill=\"\(fill)\" stroke=\"#2b3a4a\" stroke-width=\"0.8\"/>"
  }

  private func double(_ value: Decimal?) -> Double {
    value.map { NSDecimalNumber(decimal: $0).doubleValue } ?? 0
  }

  /// Swatches with names from left to right, and where the next line of the drawing begins.
  private func legend(_ names: [String], y top: Double, swatch: (Int, Double, Double) -> String) -> (
    String, Double
  ) {
    var (x, y, result) = (0.0, top, "")
    for (index, name) in names.enumerated() {
      let width = 24 + Self.textWidth(name) + 18
      if x > 0, x + width > Self.width { (x, y) = (0, y + 20) }
      result += swatch(index, x, y) + text(x + 24, y + 10, name)
      x += width
    }
    return (result, y + 20)
  }

  private func boxLegend(_ names: [String], y: Double) -> (String, Double) {
    legend(names, y: y) { index, x, y in box(x + 1, y + 1, 16, 10, fill: fill(index)) }
  }

  // MARK: Forms

  private var shareBar: (String, Double) {
    let values = chart.series.first?.values.map { double($0) } ?? []
    let whole = max(values.reduce(0, +), 1)
    var (x, result) = (1.0, "")
    for (index, value) in values.enumerated() where value > 0 {
      let width = value / whole * (Self.width - 2)
      result += box(x, 4, width, 34, fill: fill(index))
      x += width
    }
    if values.allSatisfy({ $0 == 0 }) { result += box(1, 4, Self.width - 2, 34, fill: "#fff") }
    let shares = Shares.of(values.map { Int($0) })
    let names = chart.labels.indices.map { "\(chart.labels[$0]) \(AmountText.share(shares[$0]))" }
    let (legend, end) = boxLegend(names, y: 50)
    return (result + legend, end)
  }

  private var bars: (String, Double) {
    let left = min((chart.labels.map(Self.textWidth).max() ?? 0) + 16, 260)
    let right = 96.0
    let room = Self.width - left - right
    let largest = max(chart.series.flatMap { $0.values }.map { double($0) }.max() ?? 0, 1)
    let (names, begin) = boxLegend(chart.series.map(\.name), y: 2)
    var result = names + text(Self.width, 12, ReportTalk.axisUnit.said(language), anchor: "end")
    var y = begin + 6
    let isPart = chart.form == .partBars
    let (height, gap) = isPart ? (18.0, 8.0) : (13.0, 3.0)
    for (index, label) in chart.labels.enumerated() {
      let top = y
      for (number, series) in chart.series.enumerated() {
        let value = series.values[index]
        let width = max(double(value), 0) / largest * room
        let place = isPart ? top : y
        result += box(left, place, width, height, fill: fill(number))
        if !isPart || number == 0 {
          let shown = value.map(AmountText.bar) ?? ReportPhrase.unknown.said(language)
          result += text(left + width + 6, place + height - 3, shown)
        }
        if !isPart { y += height + gap }
      }
      if isPart { y += height + gap }
      result += text(left - 8, (top + y - gap) / 2 + 4, label, anchor: "end")
      if !isPart { y += 9 }
    }
    result +=
      "<path d=\"M\(Self.number(left)),\(Self.number(begin)) V\(Self.number(y - gap))\" stroke=\"#2b3a4a\"/>"
    return (result, y + 2)
  }

  private var lines: (String, Double) {
    let (left, right, top, bottom) = (64.0, Self.width - 12, 34.0, 232.0)
    let values = chart.series.flatMap { $0.values }.compactMap { $0 }.map { double($0) }
    let (low, high) = (min(values.min() ?? 0, 0), max(values.max() ?? 0, 1))
    let step = Self.step((high - low) / 4)
    let (floor, ceiling) = ((low / step).rounded(.down) * step, (high / step).rounded(.up) * step)
    func x(_ index: Int) -> Double {
      left + 14 + (right - left - 28) * Double(index) / Double(max(chart.labels.count - 1, 1))
    }
    func y(_ value: Double) -> Double { bottom - (value - floor) / (ceiling - floor) * (bottom - top) }
    var result = legend(chart.series.map(\.name), y: 2) { index, x, y in
      "<path d=\"M\(Self.number(x)),\(Self.number(y + 6)) h18\" \(stroke(index))/>"
        + mark(index, x + 9, y + 6)
    }.0
    result += text(Self.width, 12, ReportTalk.axisUnit.said(language), anchor: "end")
    for tick in stride(from: floor, through: ceiling + step / 2, by: step) {
      let height = Self.number(y(tick))
      result += "<path d=\"M\(Self.number(left)),\(height) H\(Self.number(right))\" stroke=\"#c9ced4\"/>"
      result += text(left - 8, y(tick) + 4, AmountText.axis(Decimal(tick)), anchor: "end")
    }
    for (index, label) in chart.labels.enumerated() {
      result += text(x(index), bottom + 20, label, anchor: "middle")
    }
    for (number, series) in chart.series.enumerated() {
      var (path, marks, isDown) = ("", "", false)
      for (index, value) in series.values.enumerated() {
        guard let value else {
          isDown = false
          continue
        }
        path += "\(isDown ? "L" : "M")\(Self.number(x(index))),\(Self.number(y(double(value)))) "
        marks += mark(number, x(index), y(double(value)))
        isDown = true
      }
      result += "<path d=\"\(path)\" \(stroke(number))/>" + marks
    }
    return (result, bottom + 28)
  }

  /// The newest line is the strongest.
  private func stroke(_ index: Int) -> String {
    switch chart.series.count - index {
    case 1: "fill=\"none\" stroke=\"#8c1c13\" stroke-width=\"2.4\""
    case 2: "fill=\"none\" stroke=\"#2b3a4a\" stroke-width=\"1.5\" stroke-dasharray=\"7 4\""
    default: "fill=\"none\" stroke=\"#2b3a4a\" stroke-width=\"1.3\" stroke-dasharray=\"1.5 3\""
    }
  }

  private func mark(_ index: Int, _ x: Double, _ y: Double) -> String {
    let (x0, y0) = (Self.number(x - 3), Self.number(y - 3))
    return switch chart.series.count - index {
    case 1: "<circle cx=\"\(Self.number(x))\" cy=\"\(Self.number(y))\" r=\"3.4\" fill=\"#8c1c13\"/>"
    case 2: "<rect x=\"\(x0)\" y=\"\(y0)\" width=\"6\" height=\"6\" fill=\"#fff\" stroke=\"#2b3a4a\"/>"
    default: "<path d=\"M\(x0),\(Self.number(y + 3)) h6 l-3,-6 z\" fill=\"#fff\" stroke=\"#2b3a4a\"/>"
    }
  }

  /// 1, 2, 2.5 or 5 times a power of ten.
  private static func step(_ rough: Double) -> Double {
    let power = pow(10, log10(max(rough, 1)).rounded(.down))
    return [1, 2, 2.5, 5, 10].map { $0 * power }.first { $0 >= rough } ?? power * 10
  }
}
