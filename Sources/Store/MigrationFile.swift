import Catalogue

/// One numbered file of `sql/migrations`.
struct MigrationFile: Sendable {
  let number: Int
  /// The file's name, such as `0001_ledger.sql`.
  let name: String
  let text: String

  /// The files among those of `sql/`, in order. Throws when a number is missing or given twice.
  static func all(in files: [String: String]) throws -> [MigrationFile] {
    let folder = "migrations/"
    let found = files.filter { $0.key.hasPrefix(folder) }.map { path, text in
      (name: String(path.dropFirst(folder.count)), text: text)
    }
    let sorted = found.sorted { $0.name < $1.name }
    for (index, file) in sorted.enumerated() where number(of: file.name) != index + 1 {
      throw StoreFault(
        .unfit,
        LocalizedText(
          zhCN: "迁移 \(file.name) 所在的位置应为第 \(index + 1) 号",
          en: "the migration \(file.name) stands where number \(index + 1) is expected"),
        hint: LocalizedText(
          zhCN: "迁移按 0001_…、0002_… 连续编号", en: "migrations are numbered 0001_…, 0002_…, without a gap"))
    }
    return sorted.enumerated().map { MigrationFile(number: $0 + 1, name: $1.name, text: $1.text) }
  }

  private static func number(of name: String) -> Int? {
    let digits = name.prefix { $0.isNumber }
    return digits.count == 4 && name.dropFirst(4).first == "_" ? Int(digits) : nil
  }
}
