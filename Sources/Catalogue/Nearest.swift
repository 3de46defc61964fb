/// Finds the name that somebody probably meant.
public enum Nearest {
  /// The closest of `names`, if it is close enough to be a slip of the pen.
  public static func name(to given: String, in names: some Sequence<String>) -> String? {
    let limit = max(1, given.count / 3)
    let ranked = names.filter { $0 != given }.map { (name: $0, distance: distance(given, $0)) }
    return ranked.filter { $0.distance <= limit }
      .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }

  /// Insertions, deletions, replacements and swaps of neighbours that lead from one text to the other.
  static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left), Array(right))
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for (row, character) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var best = min(previous[column + 1] + 1, current[column] + 1)
        best = min(best, previous[column] + (character == other ? 0 : 1))
        if row > 0, column > 0, character == right[column - 1], left[row - 1] == other {
          best = min(best, beforePrevious[column - 1] + 1)
        }
        current.append(best)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }
}
