/// A report that goes into the box.
public struct NewTip: Sendable {
  public let kind: String
  public let channel: String
  /// Nil: today.
  public let receivedOn: String?
  public let isRealName: Bool
  public let agency: String?
  public let supplier: String?
  public let text: BoxText
  public let reporter: BoxText?

  public init(
    kind: String, channel: String, receivedOn: String?, isRealName: Bool, agency: String?, supplier: String?,
    text: BoxText, reporter: BoxText?
  ) {
    self.kind = kind
    self.channel = channel
    self.receivedOn = receivedOn
    self.isRealName = isRealName
    self.agency = agency
    self.supplier = supplier
    self.text = text
    self.reporter = reporter
  }
}
