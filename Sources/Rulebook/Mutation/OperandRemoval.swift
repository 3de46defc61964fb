/// Finds the operands of `and` and `or`, at every depth, so that each can be left out: most are exemptions.
struct OperandRemoval {
  private let scanner: SQLScanner

  static func changes(of text: String) -> [TextChange] {
    let removal = OperandRemoval(scanner: SQLScanner(text))
    return removal.changes(in: 0..<removal.scanner.bytes.count)
  }

  private func changes(in range: Range<Int>) -> [TextChange] {
    let hasComma =
      scanner.firstTopLevel(in: range) { scanner, index in scanner.bytes[index] == UInt8(ascii: ",") } != nil
    var changes: [TextChange] = []
    if !hasComma {
      let disjuncts = operands(of: "or", in: range)
      changes = removals(disjuncts) + disjuncts.flatMap { removals(operands(of: "and", in: $0)) }
    }
    var index = range.lowerBound
    while index < range.upperBound {
      if scanner.bytes[index] == UInt8(ascii: "("), let inner = scanner.parenthesised(from: index) {
        let start = scanner.skipSpace(from: inner.lowerBound)
        let isFilter = start < inner.upperBound && scanner.hasWord("where", at: start)
        changes += self.changes(in: (isFilter ? start + 5 : inner.lowerBound)..<inner.upperBound)
        index = inner.upperBound
      }
      index = scanner.next(after: index)
    }
    return changes
  }

  private func removals(_ operands: [Range<Int>]) -> [TextChange] {
    guard operands.count > 1 else { return [] }
    return operands.indices.map { index in
      let range =
        index == 0
        ? operands[0].lowerBound..<operands[1].lowerBound
        : operands[index - 1].upperBound..<operands[index].upperBound
      return TextChange(range: range, replacement: "")
    }
  }

  private func operands(of connective: String, in range: Range<Int>) -> [Range<Int>] {
    var operands: [Range<Int>] = []
    var start = scanner.skipSpace(from: range.lowerBound)
    var index = start
    var (depth, betweens) = (0, 0)
    while index < range.upperBound {
      let byte = scanner.bytes[index]
      if SQLScanner.isWord(byte) {
        let end = scanner.endOfName(at: index)
        switch String(decoding: scanner.bytes[index..<end], as: UTF8.self).lowercased() {
        case "case": depth += 1
        case "end": depth -= 1
        case "between" where depth == 0: betweens += 1
        case "and" where depth == 0 && betweens > 0: betweens -= 1
        case connective where depth == 0:
          operands.append(start..<trimmed(index, from: start))
          start = scanner.skipSpace(from: end)
        default: break
        }
        index = end
        continue
      }
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") { depth -= 1 }
      index = scanner.next(after: index)
    }
    return operands + [start..<max(start, trimmed(range.upperBound, from: start))]
  }

  private func trimmed(_ end: Int, from start: Int) -> Int {
    var end = end
    while end > start, SQLScanner.isSpace(scanner.bytes[end - 1]) { end -= 1 }
    return end
  }
}
