import Embedded
public import LibPQ

/// The SQL of `sql/statements`, by name.
public enum Statements {
  /// The text of `sql/statements/<name>.sql`. Asking for a file that does not exist is a programming mistake.
  public static func named(_ name: String) -> Statement {
    let path = "statements/\(name).sql"
    guard let text = EmbeddedFiles.sql[path] else { preconditionFailure("no file sql/\(path)") }
    return Statement(name: path, text: text)
  }

}
