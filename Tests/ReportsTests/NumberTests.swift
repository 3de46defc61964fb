import Foundation
import Testing

@testable import Reports

/// Amounts and shares as people read them.
@Suite struct NumberTests {
  @Test(arguments: [
    ("0", "0.00", "0.00"), ("1234.5", "1,234.50", "0.12"), ("-1234567.891", "-1,234,567.891", "-123.46"),
    ("50", "50.00", "0.01"), ("-49", "-49.00", "0.00"),
    ("12345678901234567890.12", "12,345,678,901,234,567,890.12", "1,234,567,890,123,456.79"),
  ])
  func amountsAreExact(text: String, yuan: String, tenThousands: String) throws {
    let amount = try #require(Decimal(string: text))
    #expect(AmountText.yuan(amount) == yuan)
    #expect(AmountText.tenThousands(amount) == tenThousands)
  }

  @Test(arguments: [[1, 1, 1], [0, 104, 621, 6154, 6321], [0, 0, 7], [333, 333, 334, 1, 1, 1]])
  func sharesAddUpToTheWhole(parts: [Int]) {
    #expect(Shares.of(parts).reduce(0, +) == 1000)
    #expect(zip(Shares.of(parts), parts).allSatisfy { $0.0 == 0 || $0.1 > 0 })
  }

  @Test func nothingHasNoShares() {
    #expect(Shares.of([0, 0]) == [0, 0])
    #expect(Shares.one(1, of: 0) == nil)
    #expect(AmountText.share(-9) == "-0.9 %")
  }

  @Test(arguments: [
    ("9999999999999.99", true), ("99999999999999.99", false), ("0.001", false), ("1.100", true),
    ("123456789012345", true), ("-1234567890123456", false),
  ])
  func onlyWhatExcelKeepsIsANumber(text: String, isExact: Bool) throws {
    #expect(SheetValue.isExact(try #require(Decimal(string: text))) == isExact)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+86 531", "'+86 531"), ("-12.50", "-12.50"), ("-1+1", "'-1+1"),
    ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "'\t=1"), ("　=1", "'　=1"), ("＝1+1", "'＝1+1"), ("a=1", "a=1"), ("", ""),
  ])
  func formulasAreDefused(text: String, harmless: String) {
    #expect(FormulaGuard.defused(text) == harmless)
  }
}
