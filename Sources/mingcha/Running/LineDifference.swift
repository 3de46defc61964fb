/// Two texts held against each other line by line, as a unified diff.
struct LineDifference {
  private enum Line {
    case same(String)
    case removed(String)
    case added(String)

    var text: String {
      switch self {
      case .same(let text): " " + text
      case .removed(let text): "-" + text
      case .added(let text): "+" + text
      }
    }

    var isSame: Bool { if case .same = self { true } else { false } }
    var isOld: Bool { if case .added = self { false } else { true } }
    var isNew: Bool { if case .removed = self { false } else { true } }
  }

  private let lines: [Line]

  init(from old: [String], to new: [String]) {
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var lines: [Line] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if removed.contains(left) {
        lines.append(.removed(old[left]))
        left += 1
      } else if added.contains(right) {
        lines.append(.added(new[right]))
        right += 1
      } else {
        lines.append(.same(old[left]))
        left += 1
        right += 1
      }
    }
    self.lines = lines
  }

  /// The hunks with their headings, each with some lines around it.
  func unified(context: Int = 3) -> [String] {
    var result: [String] = []
    var (index, oldLine, newLine) = (0, 1, 1)
    while index < lines.count {
      guard let first = lines[index...].firstIndex(where: { !$0.isSame }) else { break }
      let start = max(index, first - context)
      oldLine += lines[index..<start].count(where: \.isOld)
      newLine += lines[index..<start].count(where: \.isNew)
      var end = first
      while let next = lines[end...].prefix(2 * context + 1).firstIndex(where: { !$0.isSame }) {
        end = next + 1
      }
      end = min(end + context, lines.count)
      let hunk = lines[start..<end]
      let (old, new) = (hunk.count(where: \.isOld), hunk.count(where: \.isNew))
      result.append(
        "@@ -\(old == 0 ? oldLine - 1 : oldLine),\(old) +\(new == 0 ? newLine - 1 : newLine),\(new) @@")
      result += hunk.map(\.text)
      oldLine += old
      newLine += new
      index = end
    }
    return result
  }
}
