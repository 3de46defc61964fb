internal import CLibPQ

extension Connection {
  /// The version of libpq in use, such as 15.18.
  public static var libraryVersion: String {
    let number = PQlibVersion()
    return "\(number / 10_000).\(number % 10_000)"
  }
}
