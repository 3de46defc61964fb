import Foundation
import LibPQ
import Store
import TestSupport
import Testing

@testable import Chain

/// A chain in a file, checked by us and by the verifier in Python.
@Suite(.database(.migrated))
struct ChainFileTests {
  private func check(_ file: URL, paper: ChainHead? = nil) throws -> ChainWalk {
    try ChainFile(try FileHandle(forReadingFrom: file)).verify(paper: paper)
  }

  /// What the second verifier prints; nil: it found a fault.
  private func checkInPython(_ file: URL, paper: ChainHead? = nil) throws -> String? {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Verifier/verify_chain.py")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script.path, file.path] + (paper.map { [$0.description] } ?? [])
    let output = Pipe()
    process.standardOutput = output
    process.standardError = Pipe()
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(
      [0, 2].contains(process.terminationStatus), "python3 is needed for this test: run make dependencies")
    return process.terminationStatus == 0 ? text.trimmingCharacters(in: .newlines) : nil
  }

  private func strangeTexts(_ fixture: ChainFixture) async throws {
    let texts = ["\u{1}\u{1f}\u{7f}", "\"\\/\u{8}\t\n\u{c}\r", "🙂𠮷 中文", "\u{2028}\u{feff}", "", "e\u{301}"]
    for (number, text) in texts.enumerated() {
      _ = try await fixture.store.query(
        "select review.append_chain('comment', jsonb_build_object($1::text, $2::text, 'b', null, 'ab', true, '键', 1.50))",
        ["a\(number)\(text)", text])
    }
  }

  @Test func bothVerifiersAgreeOnASoundChain() async throws {
    let fixture = try await ChainFixture()
    try await strangeTexts(fixture)
    let folder = try TemporaryFolder()
    let file = try await fixture.export(to: folder.url)
    let head = try await fixture.head()
    #expect(try check(file, paper: head).head == head)
    #expect(try checkInPython(file, paper: head) == head.description)
  }

  @Test func bothVerifiersFindTheSameFaults() async throws {
    let fixture = try await ChainFixture()
    try await strangeTexts(fixture)
    let folder = try TemporaryFolder()
    let sound = try Data(contentsOf: try await fixture.export(to: folder.url))
    let head = try await fixture.head()
    let file = folder.url.appending(path: "other.jsonl")
    var generator = SeededGenerator.fromEnvironment()
    for _ in 0..<40 {
      var bytes = [UInt8](sound)
      var lines = bytes.split(separator: 10).map { Array($0) }
      switch Int.random(in: 0..<6, using: &generator) {
      case 0:
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] ^= UInt8.random(
          in: 1...255, using: &generator)
      case 1: bytes.removeLast(Int.random(in: 1...200, using: &generator))
      case 2:
        lines.remove(at: Int.random(in: 0..<lines.count, using: &generator))
        bytes = Array(lines.joined(separator: [10])) + [10]
      case 3:
        lines.swapAt(0, Int.random(in: 1..<lines.count, using: &generator))
        bytes = Array(lines.joined(separator: [10])) + [10]
      case 4:
        lines.insert(lines[Int.random(in: 0..<lines.count, using: &generator)], at: 2)
        bytes = Array(lines.joined(separator: [10])) + [10]
      default: bytes.insert(UInt8(ascii: " "), at: Int.random(in: 0..<bytes.count, using: &generator))
      }
      try Data(bytes).write(to: file)
      #expect(throws: ChainFault.self) { try check(file, paper: head) }
      #expect(try checkInPython(file, paper: head) == nil)
    }
  }

  @Test func aFileCutInMidLineSaysSo() async throws {
    let fixture = try await ChainFixture()
    let folder = try TemporaryFolder()
    let file = try await fixture.export(to: folder.url)
    try Data(try Data(contentsOf: file).dropLast(30)).write(to: file)
    let fault = #expect(throws: ChainFault.self) { try check(file) }
    #expect(fault?.kind == .cut)
    #expect(try await fault?.place == "line \(fixture.head().number)")
  }

  @Test func anEmptyFileHoldsAnEmptyChain() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "chain.jsonl")
    try Data().write(to: file)
    #expect(try check(file).head == .none)
    let paper = ChainHead(number: 1, sha256: String(repeating: "a", count: 64))
    #expect(throws: ChainFault.self) { try check(file, paper: paper) }
  }

  @Test(arguments: [
    "", "17", "x:y", "0:\(String(repeating: "a", count: 64))", "1:\(String(repeating: "g", count: 64))",
    "1:\(String(repeating: "a", count: 63))", ":", "1:2:3",
  ])
  func whatIsNoHeadIsRefused(text: String) {
    #expect(ChainHead(text) == nil)
  }

  /// The values of RFC 6962's own tests.
  @Test func merkleTreesAreThoseOfTheStandard() {
    let leaves: [[UInt8]] = [
      [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
      [0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57],
      [0x60, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a, 0x6b, 0x6c, 0x6d, 0x6e, 0x6f],
    ]
    var tree = MerkleTree()
    #expect(tree.root == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    for leaf in leaves { tree.add(leaf) }
    #expect(tree.root == "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")
  }
}
