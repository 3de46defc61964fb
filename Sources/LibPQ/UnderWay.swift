/// A statement whose answer or data are passed in several calls.
struct UnderWay {
  enum Kind { case rows, copyOut, copyIn }

  let kind: Kind
  let statement: Statement
  var columns: Columns?
}
