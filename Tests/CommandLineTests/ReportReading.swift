import Foundation

/// Reads reports back with somebody else's eyes: Python's own parsers, openpyxl, jsonschema.
enum ReportReading {
  /// Runs a script with the file's path as its argument and returns what it prints.
  static func python(_ script: String, _ arguments: String...) async throws -> Program.Outcome {
    try await Program().shell("exec /usr/bin/python3 -c \"$@\"", [script] + arguments)
  }

  /// Fails unless tags nest, nothing is loaded from anywhere, and each drawing has its title, description and table.
  /// Prints the tables as JSON: rows of texts, the first line of a cell only.
  static let page = #"""
    import html.parser, json, re, sys
    text = open(sys.argv[1], encoding='utf-8').read()
    void = {'meta', 'br', 'hr', 'img', 'input', 'link'}
    class Page(html.parser.HTMLParser):
        def __init__(self):
            super().__init__(convert_charrefs=True)
            self.open, self.tables, self.small, self.ids = [], [], 0, set()
        def handle_starttag(self, tag, attributes):
            names = dict(attributes)
            assert tag not in ('script', 'link', 'iframe', 'object', 'img', 'a', 'base', 'form'), tag
            assert not any(n.startswith('on') or n in ('src', 'href', 'xlink:href') for n in names), names
            if 'id' in names:
                assert names['id'] not in self.ids, names['id']
                self.ids.add(names['id'])
            for name in (names.get('aria-labelledby') or '').split(): self.ids.add('wanted ' + name)
            if tag not in void: self.open.append(tag)
            if tag == 'table': self.tables.append({'head': [], 'body': [], 'foot': []})
            if tag in ('thead', 'tbody', 'tfoot'): self.part = {'thead': 'head', 'tbody': 'body', 'tfoot': 'foot'}[tag]
            if tag == 'tr': self.tables[-1][self.part].append([])
            if tag in ('td', 'th'): self.tables[-1][self.part][-1].append('')
            if tag == 'small': self.small += 1
        def handle_startendtag(self, tag, attributes):
            self.handle_starttag(tag, attributes)
            if tag not in void: self.handle_endtag(tag)
        def handle_endtag(self, tag):
            assert self.open and self.open[-1] == tag, (tag, self.open)
            self.open.pop()
            if tag == 'small': self.small -= 1
        def handle_data(self, data):
            if self.open and self.open[-1] in ('td', 'th') and not self.small:
                self.tables[-1][self.part][-1][-1] += data
    page = Page()
    page.feed(text)
    page.close()
    assert not page.open, page.open
    for name in [i for i in page.ids if i.startswith('wanted ')]: assert name[7:] in page.ids, name
    marks = re.sub(r'>[^<]*<', '><', text.replace(re.search(r'<style>.*?</style>', text, re.S)[0], ''))
    assert '//' not in marks and '@import' not in text
    assert not re.findall(r'url\((?!#)', text)
    assert text.count('<svg') == text.count('<title id=') == text.count('<desc id=') == text.count('<figure>')
    assert len(re.findall(r'</figure>\s*<div class="scroll"><table', text)) == text.count('<figure>')
    print(json.dumps(page.tables))
    """#

  static let sheets = #"""
    import datetime, json, openpyxl, sys
    book = openpyxl.load_workbook(sys.argv[1])
    result = {}
    for sheet in book:
        assert sheet.freeze_panes == 'A2', sheet.freeze_panes
        assert sheet.auto_filter.ref == sheet.dimensions, (sheet.auto_filter.ref, sheet.dimensions)
        kinds = []
        for row in sheet.iter_rows(min_row=2):
            kinds.append([[c.data_type, c.value.isoformat()[:10] if isinstance(c.value, datetime.datetime) else c.value,
                           c.number_format] for c in row])
        result[sheet.title] = {'head': [c.value for c in sheet[1]], 'rows': kinds,
                               'widths': [sheet.column_dimensions[c.column_letter].width for c in sheet[1]]}
    print(json.dumps(result))
    """#

  static let schema = #"""
    import json, jsonschema, sys
    schema, data = (json.load(open(p, encoding='utf-8')) for p in sys.argv[1:3])
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(data)
    broken = json.loads(json.dumps(data))
    broken['cases'][0]['amount'] = 12.5
    try: jsonschema.Draft202012Validator(schema).validate(broken)
    except jsonschema.ValidationError: print('sound')
    """#

  static let csv = #"""
    import csv, json, sys
    raw = open(sys.argv[1], 'rb').read()
    assert raw.startswith(b'\xef\xbb\xbf')
    assert b'\n' not in raw.replace(b'\r\n', b''), 'a bare line feed'
    rows = list(csv.reader(raw.decode('utf-8-sig').splitlines(True), strict=True))
    assert len({len(row) for row in rows}) == 1
    for row in rows:
        for cell in row:
            if cell[:1] in '=+-@\t\r' and cell: float(cell)
    print(json.dumps(rows))
    """#
}
