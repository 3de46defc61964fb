/// A statement whose answer or data are passed in several calls.
struct UnderWay {
  enum Kind {
    case rows, copyOut, copyIn
    /// The server is done, but the last rows are still being handed on: no other statement may come between, so
    /// that what is wrong with many rows is wrong with few.
    case handingOn
  }

  var kind: Kind
  let statement: Statement
  var columns: Columns?
}
