// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "mingcha",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "mingcha", targets: ["mingcha"])],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
  ],
  targets: [
    // The house: each target imports only what stands below it in this list.
    .executableTarget(
      name: "mingcha",
      dependencies: [
        "Reports", "Digest", "Audit", "Chain", "ReportBox", "Rulebook", "Store", "LocalServer", "LibPQ",
        "Catalogue", "Embedded", arguments, logging,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "mingcha-bench",
      dependencies: [
        "Digest", "Audit", "Chain", "Rulebook", "Store", "LocalServer", "LibPQ", "Catalogue", "Embedded",
        arguments,
      ],
      path: "Sources/Bench", swiftSettings: strict),
    .target(
      name: "Reports",
      dependencies: ["Audit", "Rulebook", "Store", "LibPQ", "Catalogue", "Embedded", "CXlsxWriter"],
      swiftSettings: strict),
    .target(
      name: "Digest", dependencies: ["Store", "LibPQ", "Catalogue", "CCurl"], swiftSettings: strict),
    .target(
      name: "Audit", dependencies: ["Rulebook", "Store", "LibPQ", "Catalogue", logging], swiftSettings: strict
    ),
    .target(name: "ReportBox", dependencies: ["Store", "LibPQ", "CSodium"], swiftSettings: strict),
    .target(name: "Chain", dependencies: ["Store", "LibPQ", "CSodium"], swiftSettings: strict),
    .target(
      name: "Rulebook", dependencies: ["Catalogue", "Embedded", "CPgQuery", yams], swiftSettings: strict),
    .target(
      name: "Store", dependencies: ["LibPQ", "Catalogue", "Embedded", logging], swiftSettings: strict),
    .target(name: "LocalServer", dependencies: ["LibPQ"], swiftSettings: strict),
    .target(name: "LibPQ", dependencies: ["CLibPQ", logging], swiftSettings: strict),
    .target(name: "Catalogue", dependencies: ["Embedded", yams], swiftSettings: strict),

    // sql/ and rules/ inside the binary.
    .target(name: "Embedded", swiftSettings: strict, plugins: ["EmbedPlugin"]),
    .plugin(name: "EmbedPlugin", capability: .buildTool(), dependencies: ["EmbedFiles"]),
    .executableTarget(name: "EmbedFiles", swiftSettings: strict),

    .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CPgQuery", providers: [.apt(["libpg-query-dev"])]),

    .target(
      name: "TestSupport", dependencies: ["LocalServer", "LibPQ", "Store", "Catalogue"],
      path: "Tests/TestSupport", exclude: ["Mail/mail_server.py", "Mail/read_mail.py"],
      swiftSettings: strict),
    .testTarget(
      name: "LibPQTests", dependencies: ["LibPQ", "LocalServer", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "CatalogueTests", dependencies: ["Catalogue"], swiftSettings: strict),
    .testTarget(name: "StoreTests", dependencies: ["Store", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "RulebookTests", dependencies: ["Rulebook", "Catalogue"], swiftSettings: strict),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["Reports", "Audit", "Rulebook", "Catalogue"],
      swiftSettings: strict),
    .testTarget(
      name: "AuditTests", dependencies: ["Audit", "Chain", "ReportBox", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "DigestTests",
      dependencies: ["Digest", "Audit", "Rulebook", "Store", "LibPQ", "Catalogue", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "mingcha", "Rulebook", "Store", "LocalServer", "LibPQ", "Catalogue", "TestSupport", arguments,
      ],
      swiftSettings: strict),
  ]
)
