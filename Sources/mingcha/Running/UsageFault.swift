/// Something that the caller has to put right before the same call can succeed.
struct UsageFault: Error, Sendable {
  let message: String
  let hint: String?

  init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }
}
