import Catalogue
import LibPQ
import Store

extension DatabaseTemplate {
  /// A store as `migrate` leaves it.
  public static let migrated = DatabaseTemplate("migrated") { conninfo in
    let store = try await Connection.open(conninfo)
    try await Migrator(catalogue: .shipped()).migrate(store)
    await store.close()
  }
}
