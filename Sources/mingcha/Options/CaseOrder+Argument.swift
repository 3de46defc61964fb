public import ArgumentParser
public import Store

extension CaseOrder: ExpressibleByArgument {}
