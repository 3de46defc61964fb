extension Table.Column {
  init(
    _ name: String, said phrase: LifecyclePhrase, isNumber: Bool = false,
    audience: Table.Audience = .everybody
  ) {
    self.init(name, .note, isNumber: isNumber, audience: audience)
    heading = phrase.said
  }
}
