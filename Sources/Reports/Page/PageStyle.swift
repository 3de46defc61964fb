/// The look of a report: for a screen, a narrow screen, and A4. No colour carries a meaning of its own.
enum PageStyle {
  static let text = """
    :root { --ink: #1c242c; --soft: #55606b; --rule: #b8c0c8; --accent: #8c1c13; --shade: #f3f5f7; }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body { margin: 0; color: var(--ink); background: #fff; font: 15px/1.6 "Noto Sans", "Segoe UI", Roboto, \
    "Helvetica Neue", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
    html:lang(zh) body { font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", \
    sans-serif; }
    main { max-width: 780px; margin: 0 auto; padding: 36px 32px 48px; }
    header { border-top: 4px solid var(--accent); border-bottom: 1px solid var(--ink); padding: 16px 0 14px; }
    h1 { margin: 0; font-size: 27px; line-height: 1.25; letter-spacing: .01em; }
    .office { margin: 0 0 4px; color: var(--soft); font-size: 15px; }
    .facts { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 2px 24px; margin: 14px 0 0; \
    font-size: 12.5px; }
    .facts div { display: flex; gap: 8px; min-width: 0; }
    .facts .wide { grid-column: 1 / -1; }
    dt { flex: none; color: var(--soft); }
    dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
    .warning { margin: 16px 0; padding: 10px 14px; border: 2px solid var(--accent); font-weight: 600; \
    overflow-wrap: anywhere; }
    .warning::before { content: "▲ "; color: var(--accent); }
    section, footer { margin-top: 30px; }
    h2 { margin: 0 0 10px; padding-bottom: 4px; border-bottom: 1px solid var(--rule); font-size: 19px; \
    line-height: 1.35; break-after: avoid; }
    p { margin: 8px 0; overflow-wrap: break-word; }
    .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(86px, 1fr)); gap: 0; margin: 18px 0 0; \
    border: 1px solid var(--rule); }
    .tiles div { padding: 8px 12px; border-left: 1px solid var(--rule); }
    .tiles div:first-child { border-left: 0; }
    .tiles b { display: block; font-size: 25px; line-height: 1.25; font-variant-numeric: tabular-nums; }
    .tiles span, .tiles small { display: block; color: var(--soft); font-size: 12.5px; }
    .scroll { overflow-x: auto; margin: 14px 0; }
    table { width: 100%; border-collapse: collapse; font-size: 12.5px; line-height: 1.4; }
    table.narrow { width: auto; min-width: 55%; }
    caption { padding: 0 0 6px; text-align: left; font-size: 14px; font-weight: 600; }
    th, td { padding: 4px 6px; vertical-align: top; text-align: left; border-bottom: 1px solid #dfe3e7; }
    thead th { border-bottom: 1.5px solid var(--ink); vertical-align: bottom; font-weight: 600; line-height: 1.3; }
    th:first-child, td:first-child { padding-left: 0; }
    th:last-child, td:last-child { padding-right: 0; }
    tbody th { font-weight: 400; overflow-wrap: anywhere; }
    .n { text-align: right; font-variant-numeric: tabular-nums; }
    td.n { white-space: nowrap; }
    td small, th small { display: block; color: var(--soft); font-size: 11px; }
    code { font: inherit; overflow-wrap: anywhere; }
    tfoot th, tfoot td { border-top: 1.5px solid var(--ink); border-bottom: 0; font-weight: 600; }
    tfoot small { font-weight: 400; }
    figure { margin: 16px 0 6px; break-inside: avoid; }
    figcaption { margin-bottom: 8px; font-size: 14px; font-weight: 600; }
    svg { display: block; width: 100%; height: auto; }
    svg text { font-size: 12px; fill: #1c242c; }
    .case { margin: 12px 0; padding: 10px 0 4px; border-top: 1px solid var(--rule); break-inside: avoid; }
    .case h3 { margin: 0; font-size: 15px; line-height: 1.4; }
    .case .sum { float: right; margin: 0 0 0 16px; text-align: right; font-variant-numeric: tabular-nums; \
    font-weight: 600; line-height: 1.3; }
    .case .sum small { display: block; color: var(--soft); font-weight: 400; font-size: 11.5px; }
    .case .marks { margin: 0; color: var(--soft); font-size: 12.5px; }
    .case .grave { color: var(--accent); font-weight: 600; }
    .case p { margin: 6px 0; }
    .case dl { margin: 6px 0; font-size: 12.5px; }
    .case dl div { display: flex; gap: 8px; }
    footer { padding-top: 2px; color: var(--soft); font-size: 12.5px; }
    footer h2 { color: var(--ink); font-size: 15px; }
    footer ul { margin: 0; padding-left: 1.3em; }
    @media (max-width: 640px) {
      main { padding: 18px 14px 28px; }
      h1 { font-size: 22px; }
      .facts { grid-template-columns: minmax(0, 1fr); }
      table { font-size: 11px; }
      th, td { padding: 3px 3px; }
      td small, th small { font-size: 10px; }
      svg text { font-size: 13.5px; }
    }
    @page { size: A4; margin: 15mm 15mm 17mm; @bottom-center { content: counter(page) " / " counter(pages); \
    font-size: 9px; color: #55606b; } }
    @media print {
      body { font-size: 10.2pt; line-height: 1.5; }
      main { max-width: none; padding: 0; }
      h1 { font-size: 20pt; }
      h2 { font-size: 13.5pt; }
      table, .case dl, .facts, footer { font-size: 8.4pt; }
      td small, th small { font-size: 7.4pt; }
      .scroll { overflow: visible; }
      tr { break-inside: avoid; }
      thead { display: table-header-group; }
      tfoot { display: table-row-group; }
      caption { break-after: avoid; }
    }
    """
}
