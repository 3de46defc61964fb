/// The Merkle tree of RFC 6962 over leaves as they come, in memory that grows with the logarithm of their number.
struct MerkleTree {
  private(set) var count: Int64 = 0
  /// Roots of the full subtrees, the largest first.
  private var subtrees: [[UInt8]] = []

  mutating func add(_ leaf: some Sequence<UInt8>) {
    var node = SHA256.digest(of: [0], Array(leaf))
    var trees = count
    while trees & 1 == 1, let left = subtrees.popLast() {
      node = SHA256.digest(of: [1], left, node)
      trees >>= 1
    }
    subtrees.append(node)
    count += 1
  }

  /// Of no leaves: the hash of nothing.
  var root: String {
    guard var node = subtrees.last else { return SHA256.hex(SHA256.digest()) }
    for left in subtrees.dropLast().reversed() { node = SHA256.digest(of: [1], left, node) }
    return SHA256.hex(node)
  }
}
