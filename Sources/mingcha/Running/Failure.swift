import ArgumentParser
import Audit
import Catalogue
import LibPQ
import LocalServer
import ReportBox
import Reports
import Store

/// How an error leaves the program: the status, what is said, and what helps.
struct Failure {
  let status: ExitStatus
  let message: String
  var hint: String?
  var diagnostics: [Diagnostic] = []

  init(_ error: any Error) {
    switch error {
    case is CancellationError:
      self.init(.interrupted, Talk.interrupted.said)
    case let fault as UsageFault:
      self.init(.wrongUse, fault.message, hint: fault.hint)
    case let fault as RuleFaults:
      let count = fault.diagnostics.count { $0.severity == .error }
      self.init(.wrongUse, Fault.faultyRules.said(["count": String(count), "place": fault.place]))
      diagnostics = fault.diagnostics
    case let fault as CatalogueFault:
      self.init(
        .wrongUse,
        Fault.faultyRules.said(["count": String(fault.diagnostics.count), "place": "sql/catalogue"]))
      diagnostics = fault.diagnostics
    case let fault as BoxFault:
      self.init(.wrongUse, fault.message, hint: fault.hint)
    case let fault as StoreFault:
      self.init(Self.status(of: fault.kind), fault.message.said, hint: fault.hint?.said)
    case let error as ConnectionError:
      self.init(error.isTemporary ? .tryAgain : .wrongUse, error.description, hint: Self.hint(for: error))
    case let refusal as DatabaseError where CaseRefused(refusal)?.refusal != nil:
      let refused = CaseRefused(refusal)
      self.init(.wrongUse, refused?.message ?? "", hint: refused?.hint)
    case let faults as DecisionFileFaults:
      self.init(
        .wrongUse,
        CaseworkFault.fileFaults.said(["count": String(faults.diagnostics.count), "file": faults.file]))
      diagnostics = faults.diagnostics
    case let error as UnapprovedContent:
      self.init(
        .wrongUse,
        ApprovalPhrase.refused.said(["count": String(error.names.count), "names": Self.few(error.names)]),
        hint: ApprovalPhrase.refusedHint.said)
    case is UnknownRelease:
      self.init(.wrongUse, ApprovalPhrase.unknownRelease.said, hint: ApprovalPhrase.unknownReleaseHint.said)
    case let refusal as DatabaseError where refusal.sqlState.classCode == "MC":
      let key =
        refusal.detail.flatMap { LifecycleRefusal(rawValue: $0)?.said }
        ?? ApprovalPhrase.refusal(refusal.detail)?.said
      self.init(.wrongUse, refusal.said(key), hint: refusal.saidHint)
    case let error as DatabaseError:
      self.init(Self.status(of: error.sqlState), error.description, hint: Self.hint(for: error.sqlState))
    case let busy as DemoBusy:
      self.init(.tryAgain, Fault.demoBusy.said(["path": busy.path]))
    case let fault as OutputFault:
      self.init(fault.isTemporary ? .tryAgain : .wrongUse, fault.message, hint: fault.hint)
    case let fault as ReportFault:
      self.init(.wrongUse, fault.message, hint: fault.hint)
    case let error as ConnectionUsageError:
      self.init(.wrongUse, error.message)
    case let error as LocalServerError:
      let said = LocalServerSentence.book.said
      self.init(.wrongUse, said(error.message) ?? error.message, hint: error.hint.map { said($0) ?? $0 })
    default:
      self.init(.incomplete, String(describing: error))
    }
  }

  private init(_ status: ExitStatus, _ message: String, hint: String? = nil) {
    self.status = status
    self.message = message
    self.hint = hint
  }

  private static func few(_ names: [String]) -> String {
    names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
  }

  private static func status(of kind: StoreFault.Kind) -> ExitStatus {
    switch kind {
    case .busy: .tryAgain
    case .behind, .ahead, .changedMigration, .wrongUse, .unfit: .wrongUse
    case .source, .controlTotals: .incomplete
    }
  }

  private static func hint(for error: ConnectionError) -> String? {
    switch error.kind {
    case .unreachable: Fault.unreachableHint.said
    case .lostInMidway: Fault.lostHint.said
    case .wrongPassword: Fault.passwordHint.said
    case .missingDatabase: Fault.databaseHint.said
    case .other: nil
    }
  }

  /// A full disk, a server that stops, a row locked by somebody else: all that passes without a change to our settings.
  private static func status(of state: SQLState) -> ExitStatus {
    switch state {
    case .insufficientPrivilege, .invalidAuthorization: .wrongUse
    case .serializationFailure, .deadlockDetected, .lockNotAvailable: .tryAgain
    default: ["53", "57"].contains(state.classCode) && state != .queryCanceled ? .tryAgain : .incomplete
    }
  }

  private static func hint(for state: SQLState) -> String? {
    switch state {
    case .diskFull: Fault.diskFullHint.said
    case .insufficientPrivilege: Fault.privilegeHint.said
    case .queryCanceled: Fault.timeoutHint.said
    default: nil
    }
  }
}
