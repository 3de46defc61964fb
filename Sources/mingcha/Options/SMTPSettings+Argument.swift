public import ArgumentParser
public import Digest

extension SMTPSettings.Security: ExpressibleByArgument {}
extension LetterLanguage: ExpressibleByArgument {}
extension Letter.Detail: ExpressibleByArgument {}
