/// One row of an answer, copied out of libpq: it may outlive the connection.
public struct Row: Sendable {
  let columns: Columns
  public let values: [String?]

  public var columnNames: [String] { columns.names }

  /// The text of a column, nil for null. Naming a column that the statement does not return is a
  /// programming mistake and stops the program; use `get` where the column may be absent.
  public subscript(_ name: String) -> String? {
    guard let index = columns.index[name] else {
      preconditionFailure("no column named \(name); there are \(columns.names.joined(separator: ", "))")
    }
    return values[index]
  }

  public subscript(_ index: Int) -> String? { values[index] }

  /// A copy in which the columns named have other values.
  public func replacing(_ changes: [String: String?]) -> Row {
    var changed = values
    for (name, value) in changes {
      if let index = columns.index[name] { changed[index] = value }
    }
    return Row(columns: columns, values: changed)
  }

  public func has(_ name: String) -> Bool { columns.index[name] != nil }

  /// The column's value as a type: `try row.get("amount", as: Decimal?.self)`.
  public func get<Value: SQLDecodable>(_ name: String, as type: Value.Type = Value.self) throws -> Value {
    guard let index = columns.index[name] else {
      throw ValueError("no such column; there are \(columns.names.joined(separator: ", "))", column: name)
    }
    do {
      return try Value.decode(sqlText: values[index])
    } catch let error as ValueError {
      throw error.of(column: name)
    }
  }

  /// The value of the only or first column.
  public func first<Value: SQLDecodable>(as type: Value.Type = Value.self) throws -> Value {
    guard let name = columns.names.first else { throw ValueError("a row without columns") }
    do {
      return try Value.decode(sqlText: values[0])
    } catch let error as ValueError {
      throw error.of(column: name)
    }
  }
}
