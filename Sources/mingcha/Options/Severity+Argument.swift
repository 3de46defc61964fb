public import ArgumentParser
public import Rulebook

extension Severity: ExpressibleByArgument {}
