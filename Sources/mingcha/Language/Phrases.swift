/// All texts of the program, so that a test can hold the two languages against each other.
enum Phrases {
  static let all: [any Phrase] =
    VerbPhrase.allCases + OptionPhrase.allCases + ExamplePhrase.allCases + Heading.allCases + Talk.allCases
    + Fault.allCases + DoctorPhrase.allCases + ExitPhrase.allCases + TopicPhrase.allCases
    + EnvironmentPhrase.allCases + RolePhrase.allCases
    + RoleFaultPhrase.allCases + DoctorRolePhrase.allCases
    + ChainPhrase.allCases + ChainFaultPhrase.allCases
    + ApprovalPhrase.allCases + SuccessionPhrase.allCases
    + TipPhrase.allCases + TipTalk.allCases + TipFaultPhrase.allCases + BoxFaultPhrase.allCases
    + TipHint.allCases
}
