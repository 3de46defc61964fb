public import Foundation
public import Store

/// A chain in a file of JSON lines, such as `chain export` writes.
public struct ChainFile {
  /// A record is of texts that people type: a line longer than this is none of ours.
  private static let longestLine = 64 << 20

  private let handle: FileHandle

  public init(_ handle: FileHandle) {
    self.handle = handle
  }

  /// Checks the file from end to end, in memory of one line.
  /// - Parameter progress: gets the number of records so far, now and then.
  public func verify(paper: ChainHead?, progress: (Int64) -> Void = { _ in }) throws -> ChainWalk {
    var walk = ChainWalk(paper: paper)
    var rest: [UInt8] = []
    var line: Int64 = 0
    while let chunk = try handle.read(upToCount: 1 << 20), !chunk.isEmpty {
      try Task.checkCancellation()
      rest += chunk
      var start = rest.startIndex
      while let end = rest[start...].firstIndex(of: 10) {
        line += 1
        try walk.step(rest[start..<end], place: "line \(line)")
        start = end + 1
      }
      rest.removeSubrange(..<start)
      if rest.count > Self.longestLine {
        throw ChainFault(.malformed, record: walk.head.number + 1, place: "line \(line + 1)")
      }
      progress(line)
    }
    guard rest.isEmpty else {
      throw ChainFault(
        .cut, record: walk.head.number + 1, place: "line \(line + 1)")
    }
    try walk.finish()
    return walk
  }
}
