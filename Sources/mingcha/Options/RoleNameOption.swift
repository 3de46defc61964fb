import ArgumentParser
import Store

/// What one of the store's roles is called on its server: `reviewer=jw_reviewer`.
struct RoleNameOption: ExpressibleByArgument {
  let role: StoreRole
  let name: String

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let role = StoreRole(rawValue: String(parts[0])), !parts[1].isEmpty else {
      return nil
    }
    self.role = role
    name = String(parts[1])
  }
}
