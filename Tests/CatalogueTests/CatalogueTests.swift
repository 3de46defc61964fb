import Testing

@testable import Catalogue

struct CatalogueTests {
  static let datasets = """
    payment:
      title: {zh-CN: 支付凭证, en: Payments}
      key: [pay_cert_id]
      month: xpay_date
      money: pay_amt
      indexes: [[agency_code, xpay_date]]
      columns:
        pay_cert_id: text
        agency_code: text
        xpay_date: date
        pay_amt: money
        settlement: {type: text, allowed: [transfer, cash]}
        class: {type: integer, allowed: ["1", "2"]}
        payee_acct_name: {type: text, personal: true}
    coverage:
      title: {zh-CN: 覆盖, en: Coverage}
      own: true
      key: [agency_code]
      columns: {agency_code: text}
    """
  static let tables = """
    threshold:
      title: {zh-CN: 限额, en: Thresholds}
      key: [kind]
      from: effective_from
      to: effective_to
      region: region
      columns: {kind: text, region: text, amount: money, effective_from: date, effective_to: date, basis: text}
    """

  @Test func readsDatasets() throws {
    let catalogue = try Catalogue(datasetsYAML: Self.datasets, tablesYAML: Self.tables)
    let payment = try #require(catalogue.dataset(named: "payment"))
    #expect(payment.title == LocalizedText(zhCN: "支付凭证", en: "Payments"))
    #expect(payment.key == ["pay_cert_id"])
    #expect(payment.month == "xpay_date")
    #expect(payment.money == "pay_amt")
    #expect(payment.indexes == [["agency_code", "xpay_date"]])
    #expect(payment.columns.first?.name == "pay_cert_id")
    #expect(payment.column("pay_amt")?.type.sqlType == "numeric")
    #expect(payment.column("class")?.allowed == ["1", "2"])
    #expect(payment.column("payee_acct_name")?.isPersonal == true)
    #expect(!payment.isOwn)
    #expect(catalogue.dataset(named: "coverage")?.isOwn == true)
  }

  @Test func readsWhoseRowsAre() throws {
    let text = """
      tender:
        title: {zh-CN: 项目, en: Tenders}
        key: [tender_id]
        columns: {tender_id: text, agency_code: text}
      bid:
        title: {zh-CN: 投标, en: Bids}
        key: [bid_id]
        owner: tender
        columns: {bid_id: text, tender_id: text}
      supplier:
        title: {zh-CN: 供应商, en: Suppliers}
        key: [supplier_code]
        shared: true
        columns: {supplier_code: text}
      """
    let catalogue = try Catalogue(datasetsYAML: text, tablesYAML: Self.tables)
    #expect(catalogue.dataset(named: "bid")?.owner == "tender")
    #expect(catalogue.datasets.map(\.isShared) == [false, false, true])
    for wrong in ["owner: supplier", "owner: bid", "owner: nobody"] {
      let fault = #expect(throws: CatalogueFault.self) {
        try Catalogue(datasetsYAML: text.replacing("owner: tender", with: wrong), tablesYAML: Self.tables)
      }
      #expect(fault?.diagnostics.map(\.place.line) == [8])
    }
  }

  @Test func codesHaveWords() throws {
    let codes = """
      settlement:
        transfer: {zh-CN: 转账, en: transfer}
        cash: {zh-CN: 现金, en: cash}
      """
    let datasets = Self.datasets.replacing("allowed: [transfer, cash]", with: "allowed: settlement")
    let catalogue = try Catalogue(datasetsYAML: datasets, tablesYAML: Self.tables, codesYAML: codes)
    let column = try #require(catalogue.dataset(named: "payment")?.column("settlement"))
    #expect(column.allowed == ["transfer", "cash"])
    #expect(column.words["cash"] == LocalizedText(zhCN: "现金", en: "cash"))
    let fault = #expect(throws: CatalogueFault.self) {
      try Catalogue(
        datasetsYAML: datasets.replacing("allowed: settlement", with: "allowed: setlement"),
        tablesYAML: Self.tables, codesYAML: codes)
    }
    #expect(fault?.diagnostics.map(\.message) == [#"no vocabulary "setlement" among the codes"#])
    #expect(fault?.diagnostics.map(\.hint) == [#"did you mean "settlement"?"#])
  }

  @Test func shippedWordsAreOfBothLanguages() throws {
    let catalogue = try Catalogue.shipped()
    let columns = catalogue.datasets.flatMap(\.columns) + catalogue.tables.flatMap(\.columns)
    let coded = catalogue.datasets.flatMap(\.columns).filter { $0.type == .text && !$0.allowed.isEmpty }
    #expect(coded.allSatisfy { !$0.words.isEmpty }, "\(coded.filter { $0.words.isEmpty }.map(\.name))")
    for column in columns where !column.words.isEmpty {
      #expect(Set(column.words.keys) == Set(column.allowed), "\(column.name)")
      for word in column.words.values {
        #expect(word.zhCN.unicodeScalars.contains { $0.value >= 0x4E00 }, "\(column.name) \(word.zhCN)")
        #expect(word.en.unicodeScalars.allSatisfy { $0.isASCII }, "\(column.name) \(word.en)")
        #expect(!word.en.contains("_"), "\(column.name) \(word.en)")
      }
    }
  }

  @Test func readsTables() throws {
    let catalogue = try Catalogue(datasetsYAML: Self.datasets, tablesYAML: Self.tables)
    let table = try #require(catalogue.table(named: "threshold"))
    #expect(table.effectiveFrom == "effective_from")
    #expect(table.effectiveTo == "effective_to")
    #expect(table.region == "region")
  }

  @Test func namesEveryFault() throws {
    let faulty = """
      payment:
        title: {zh-CN: 支付凭证, en: Payments}
        key: [pay_cert]
        month: pay_amt
        mony: pay_amt
        columns:
          pay_cert_id: txt
          pay_amt: money
          payCert: text
      """
    let fault = try #require(throws: CatalogueFault.self) {
      try Catalogue(datasetsYAML: faulty, tablesYAML: "")
    }
    let messages = fault.diagnostics.map { "\($0.place.line) \($0.message)" }
    #expect(
      messages == [
        #"5 unknown key "mony" in dataset payment"#,
        #"7 the type of pay_cert_id cannot be "txt""#,
        #"9 "payCert" cannot be the name of a column"#,
        #"3 no column "pay_cert" in dataset payment"#,
        #"3 the key of dataset payment names no column"#,
        #"4 month must be a column of the type date or timestamptz"#,
        "1 the file is empty",
      ])
    #expect(fault.diagnostics[0].hint == #"did you mean "money"?"#)
    #expect(fault.description.hasPrefix("sql/catalogue/datasets.yaml:5:3: error: unknown key"))
  }

  @Test(arguments: [("paymnet", "payment"), ("bids", "bid"), ("xyz", nil)])
  func nearestName(given: String, expected: String?) {
    #expect(Nearest.name(to: given, in: ["payment", "bid", "tender"]) == expected)
  }

  @Test func isoDates() {
    #expect(ISODate.isDay("2024-02-29"))
    #expect(ISODate.isMonth("2026-12"))
    for text in ["2023-02-29", "2026-3-01", "2026-13-01", "2026-04-31", "２０２６-04-1", "2026/03/01", ""] {
      #expect(!ISODate.isDay(text), "\(text)")
    }
  }
}
