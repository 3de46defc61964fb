internal import CLibPQ

/// Owns a `PGresult`. It never leaves the connection's actor; rows are copied out of it.
struct ResultHandle: ~Copyable {
  let pointer: OpaquePointer

  /// Nil when libpq has no further result.
  init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  deinit {
    PQclear(pointer)
  }

  var status: ExecStatusType { PQresultStatus(pointer) }
  var rowCount: Int32 { PQntuples(pointer) }
  var commandTag: String { PQcmdStatus(pointer).map { String(cString: $0) } ?? "" }
  var affected: Int { PQcmdTuples(pointer).flatMap { Int(String(cString: $0)) } ?? 0 }

  func columns() -> Columns {
    let names = (0..<PQnfields(pointer)).map { PQfname(pointer, $0).map { String(cString: $0) } ?? "" }
    return Columns(names: names)
  }

  func row(_ index: Int32, columns: Columns) throws -> Row {
    var values: [String?] = []
    values.reserveCapacity(columns.names.count)
    for field in 0..<Int32(columns.names.count) {
      values.append(try value(row: index, field: field, name: columns.names[Int(field)]))
    }
    return Row(columns: columns, values: values)
  }

  private func value(row: Int32, field: Int32, name: String) throws -> String? {
    guard PQgetisnull(pointer, row, field) == 0, let start = PQgetvalue(pointer, row, field) else {
      return nil
    }
    let length = Int(PQgetlength(pointer, row, field))
    let bytes = UnsafeRawBufferPointer(start: start, count: length)
    // A database of encoding SQL_ASCII hands out whatever was put in.
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ValueError("text that is not UTF-8", column: name)
    }
    return text
  }
}
