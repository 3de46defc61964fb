import Reports

/// All texts of the program, so that a test can hold the two languages against each other.
enum Phrases {
  static let all: [any Phrase] = [
    VerbPhrase.allCases,
    OptionPhrase.allCases,
    ExamplePhrase.allCases,
    Heading.allCases,
    Talk.allCases,
    Fault.allCases,
    DoctorPhrase.allCases,
    ExitPhrase.allCases,
    TopicPhrase.allCases,
    EnvironmentPhrase.allCases,
    LifecyclePhrase.allCases,
    LifecycleRefusal.allCases,
    RolePhrase.allCases,
    RoleFaultPhrase.allCases,
    DoctorRolePhrase.allCases,
    ChainPhrase.allCases,
    ChainFaultPhrase.allCases,
    CaseworkPhrase.allCases,
    CaseworkFault.allCases,
    CaseRefusal.allCases,
    ApprovalPhrase.allCases,
    SuccessionPhrase.allCases,
    ReportFaultPhrase.allCases,
    ReportPhrase.allCases,
    ReportTalk.allCases,
    DigestPhrase.allCases,
    DigestOptionPhrase.allCases,
    NightlyPhrase.allCases,
    DigestFaultPhrase.allCases,
  ].flatMap { (phrases: [any Phrase]) in phrases }
}
