import ArgumentParser

/// The report box.
struct TipsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .verb(
      "tips", .tips,
      examples: [
        (.exampleKey, "tips key new /etc/mingcha/tip.key"),
        (.exampleAdd, "tips add --channel letter --agency 000101 --text-file a.txt"),
        (.exampleOverdue, "tips overdue"),
      ],
      subcommands: [
        TipsAddCommand.self, TipsImportCommand.self, TipsListCommand.self, TipsShowCommand.self,
        TipsNoteCommand.self, TipsStageCommand.self, TipsCheckCommand.self, TipsVerifyCommand.self,
        TipsCloseCommand.self, TipsLinkCommand.self, TipsOverdueCommand.self, TipsStatsCommand.self,
        TipsStatusCommand.self, TipsKeyCommand.self,
      ])
  }
}
