/// Everything that is wrong with the catalogue's files.
public struct CatalogueFault: Error, CustomStringConvertible {
  public let diagnostics: [Diagnostic]

  public var description: String {
    diagnostics.map { $0.rendered() }.joined(separator: "\n\n")
  }
}
