import Foundation

/// The measurements side by side, a column for each length of history.
struct BenchTable {
  private let measured: [Measurements]

  init(_ measured: [Measurements]) { self.measured = measured }

  var text: String {
    var lines = [
      line("history", { "\($0.years) \($0.years == 1 ? "year" : "years")" }),
      line("current payments", { grouped($0.payments) }),
      line("one bare scan", { seconds($0.scan) }),
      "",
      line("", { _ in "scans (seconds)" }),
      line("first pull, to the month before", { cost($0.firstPull, $0) }),
      line(
        "  rows a second", { grouped(Int(Double($0.rowsOfFirstPull) / max(number($0.firstPull), 0.001))) }),
      line("pull of the month", { cost($0.monthPull, $0) }),
      line("pull with nothing new", { cost($0.idlePull, $0) }),
      line("judging \(measured.first?.audited?.month ?? "")", { cost($0.audited?.judging ?? .zero, $0) }),
      line("recording it", { cost($0.audited?.recording ?? .zero, $0) }),
      line("judging the year, month by month", { cost($0.judgingOfYear, $0) }),
      line("recording the year", { cost($0.recordingOfYear, $0) }),
      line("checking the month, all rules", { cost($0.checkOfAll, $0) }),
      line("  by the first \(FirstRules.ids.count)", { cost($0.checkOfFirst, $0) }),
      line(
        "  all against the first", { decimal(number($0.checkOfAll) / max(number($0.checkOfFirst), 0.001)) }),
      "",
      line("cases found in the year", { grouped($0.findings) }),
      line("our peak memory after the pulls", { megabytes($0.peakOfPulls) }),
      line("our peak memory", { megabytes($0.peak) }),
    ]
    if let first = measured.first, let last = measured.last, measured.count > 1,
      let short = first.audited?.judging, let long = last.audited?.judging
    {
      lines.append("")
      lines.append(
        "judging \(first.audited?.month ?? "") with \(last.years) years of history takes \(decimal(long / short)) times"
          + " what it takes with \(first.years)")
    }
    for history in measured {
      lines += ["", "the slowest rules with \(history.years) of history, each alone"]
      lines += history.rules.map { "  \(padded($0.id, 40)) \(cost($0.duration, history))" }
    }
    return lines.joined(separator: "\n")
  }

  private func line(_ title: String, _ value: (Measurements) -> String) -> String {
    padded(title, 34) + measured.map { leading(value($0), 22) }.joined()
  }

  private func cost(_ duration: Duration, _ history: Measurements) -> String {
    "\(decimal(history.scans(duration))) (\(seconds(duration)))"
  }

  private func number(_ duration: Duration) -> Double { duration / .seconds(1) }
  private func seconds(_ duration: Duration) -> String { decimal(number(duration)) + " s" }
  private func decimal(_ value: Double) -> String { String(format: "%.2f", value) }
  private func megabytes(_ bytes: Int) -> String { "\(bytes / 1_000_000) MB" }

  private func grouped(_ count: Int) -> String {
    let digits = Array(String(count))
    return digits.enumerated().reduce("") { text, digit in
      let rest = digits.count - digit.offset
      return text + (rest % 3 == 0 && digit.offset > 0 ? "," : "") + String(digit.element)
    }
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(width - text.count, 0))
  }

  private func leading(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(width - text.count, 1)) + text
  }
}
