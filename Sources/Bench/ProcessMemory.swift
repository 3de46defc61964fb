import Foundation

/// The memory of this process.
enum ProcessMemory {
  /// The most that was resident, in bytes; 0 where the system does not tell.
  static func peak() -> Int {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return 0 }
    for line in status.split(separator: "\n") where line.hasPrefix("VmHWM:") {
      return (line.split(whereSeparator: { $0 == " " || $0 == "\t" }).compactMap { Int($0) }.first ?? 0)
        * 1024
    }
    return 0
  }

  /// Lets the peak begin anew from what is resident now, where the system can.
  static func forgetPeak() {
    try? Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
  }
}
