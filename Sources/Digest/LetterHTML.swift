import Catalogue

/// A letter as HTML that mail programs show: tables, inline styles, no picture, no script, no outside file.
struct LetterHTML {
  let letter: Letter
  let words: LetterWords
  let hiddenRules: Int

  private enum Look {
    static let font = "font-family:'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',Arial,sans-serif"
    static let cell = "padding:4px 6px;border-bottom:1px solid #ddd;vertical-align:top;word-break:break-word"
    static let head = "padding:4px 6px;border-bottom:2px solid #888;text-align:left;font-weight:600"
    static let note = "color:#555;font-size:12px"
  }

  var text: String {
    var parts = [
      "<p style=\"font-size:18px;font-weight:600;margin:0 0 8px\">\(escaped(words.firstLine))</p>",
      words.lead.map { "<p style=\"margin:0 0 4px;\(Look.note)\">\(escaped($0))</p>" }.joined(),
      troubles,
    ]
    if letter.kind == .digest {
      parts.append(heading(words.said(.found)))
      parts += letter.sections.map(section)
      if letter.sections.isEmpty { parts.append(paragraph(words.nothing)) }
      if hiddenRules > 0 { parts.append(paragraph(words.said(.moreRules, ["count": "\(hiddenRules)"]))) }
      parts += words.unlisted.map(paragraph)
      parts.append(spending)
    }
    parts.append(foot)
    return """
      <!DOCTYPE html>
      <html lang="\(letter.language.rawValue)"><head><meta charset="utf-8">\
      <meta name="viewport" content="width=device-width,initial-scale=1">\
      <title>\(escaped(words.subject))</title></head>
      <body style="margin:0;padding:0;background:#fff;color:#111">
      <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>\
      <td align="center" style="padding:12px">
      <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" \
      style="max-width:680px;text-align:left;\(Look.font);font-size:14px;line-height:1.5"><tr><td>
      \(parts.filter { !$0.isEmpty }.joined(separator: "\n"))
      </td></tr></table>
      </td></tr></table>
      </body></html>

      """
  }

  private var troubles: String {
    var parts = words.troubles.map(paragraph)
    if !letter.unchecked.isEmpty {
      let rows = letter.unchecked.map { rule in
        "<tr><td style=\"\(Look.cell)\">\(escaped(rule.title.said(letter.language)))<br>"
          + "<span style=\"\(Look.note)\">\(escaped(rule.ruleID))</span></td>"
          + "<td style=\"\(Look.cell)\">\(escaped(words.reason(of: rule)))</td>"
          + "<td style=\"\(Look.cell);white-space:nowrap\">"
          + "\(escaped(words.said(.since, ["month": rule.since])))</td></tr>"
      }
      parts.append(table(rows))
    }
    if let missing = words.missing { parts.append(paragraph(missing)) }
    let isClear = parts.isEmpty
    if isClear { parts.append(paragraph(words.said(.everythingChecked))) }
    let frame = isClear ? "#2e7d32" : "#b26a00"
    return "<div style=\"margin:12px 0;padding:8px 12px;border-left:4px solid \(frame);background:#f7f7f7\">"
      + "<p style=\"margin:0 0 4px;font-weight:600\">\(escaped(words.said(.notChecked)))</p>"
      + parts.joined() + "</div>"
  }

  private func section(_ section: Letter.Section) -> String {
    let title = escaped(section.domain.said(letter.language))
    let head = "<p style=\"margin:14px 0 4px;font-size:15px;font-weight:600;color:#333\">\(title)</p>"
    return head + section.rules.map(rule).joined()
  }

  private func rule(_ rule: Letter.RulePart) -> String {
    let colour = rule.severity == "high" ? "#b00020" : rule.severity == "medium" ? "#8a5a00" : "#555"
    var text =
      "<div style=\"margin:8px 0 0\"><b>\(escaped(rule.title.said(letter.language)))</b> "
      + "<span style=\"color:\(colour)\">[\(escaped(words.severity(rule.severity)))]</span> "
      + "– \(escaped(words.counts(of: rule)))"
    if !rule.articles.isEmpty {
      text += "<br><span style=\"\(Look.note)\">\(escaped(rule.articles.joined(separator: "；")))</span>"
    }
    text += "</div>"
    guard !rule.cases.isEmpty else { return text }
    text += table(rule.cases.map(row))
    if rule.listed > rule.cases.count {
      text += paragraph(words.said(.more, ["count": "\(rule.listed - rule.cases.count)"]))
    }
    return text
  }

  private func row(_ item: Letter.Case) -> String {
    let id = escaped(words.said(.caseLine, ["id": item.id]))
    let shown =
      words.link(to: item).map { "<a href=\"\(escaped($0))\" style=\"color:#0b57d0\">\(id)</a>" } ?? id
    let money = words.amount(item.amount).map { "<br><b>\(escaped($0))</b>" } ?? ""
    let why =
      [item.subject, item.reason?.said(letter.language)].compactMap { $0 }.map { "<br>" + escaped($0) }
      .joined()
    let time = item.isOverdue ? "color:#b00020;" : ""
    return "<tr><td width=\"14%\" style=\"\(Look.cell)\">\(shown)</td>"
      + "<td style=\"\(Look.cell)\">\(escaped(words.unit(of: item)))\(money)\(why)</td>"
      + "<td width=\"30%\" style=\"\(Look.cell);\(time)\">\(escaped(words.state(of: item)))"
      + "<br>\(escaped(words.time(of: item)))</td></tr>"
  }

  private var spending: String {
    let rows = words.spendingRows
    guard !rows.isEmpty else { return "" }
    let heads = words.spendingHeads.enumerated().map { index, head in
      "<th scope=\"col\" style=\"\(Look.head)\(index > 0 ? ";text-align:right" : "")\">\(escaped(head))</th>"
    }
    let lines = rows.enumerated().map { place, row in
      let weight = place == rows.count - 1 ? ";font-weight:600" : ""
      let cells = row.enumerated().map { index, cell in
        "<td style=\"\(Look.cell)\(weight)\(index > 0 ? ";text-align:right;font-size:12px" : "")\">"
          + "\(escaped(cell))</td>"
      }
      return "<tr>\(cells.joined())</tr>"
    }
    return heading(words.spendingTitle) + table(["<tr>\(heads.joined())</tr>"] + lines)
  }

  private var foot: String {
    "<div style=\"margin-top:16px;padding-top:8px;border-top:1px solid #bbb;\(Look.note)\">"
      + words.foot.map { "<p style=\"margin:0 0 4px;word-break:break-all\">\(escaped($0))</p>" }.joined()
      + "</div>"
  }

  private func heading(_ text: String) -> String {
    "<h2 style=\"font-size:16px;margin:18px 0 4px\">\(escaped(text))</h2>"
  }

  private func paragraph(_ text: String) -> String { "<p style=\"margin:4px 0\">\(escaped(text))</p>" }

  private func table(_ rows: [String]) -> String {
    "<table width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" "
      + "style=\"border-collapse:collapse;font-size:13px;margin:4px 0\">\n" + rows.joined(separator: "\n")
      + "</table>"
  }

  private func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { "&<>\"".utf8.contains($0) }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
