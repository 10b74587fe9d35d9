// swift-tools-version: 6.2
import PackageDescription

/// Every module is held to the same rules: Swift 6, explicit `any`, imports that do not leak, no warning.
let rules: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: rules)
}

/// A module of search loops: optimised in debug builds too, so that the tests that search take seconds, not minutes.
func searchModule(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies,
    swiftSettings: rules + [.unsafeFlags(["-O"], .when(configuration: .debug))])
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: rules)
}

let package = Package(
  name: "Gleaner",
  products: [
    .executable(name: "gleaner", targets: ["gleaner"]),
    .executable(name: "gleaner-web", targets: ["gleaner-web"]),
    .library(name: "ScenarioFiles", targets: ["ScenarioFiles"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    .systemLibrary(name: "CGDAL", pkgConfig: "gdal", providers: [.apt(["libgdal-dev"])]),
    .systemLibrary(name: "CGLPK", providers: [.apt(["libglpk-dev"])]),
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(name: "CGLPKShim", dependencies: ["CGLPK"]),

    module("Quantities"),
    module("WasteNetwork", ["Quantities"]),
    module("Years", ["Quantities", "WasteNetwork"]),
    searchModule("LinearProgramming"),
    searchModule("Computation"),
    searchModule("GLPKSolver", ["LinearProgramming", "CGLPK", "CGLPKShim"]),
    searchModule("Roads", ["Computation", "Quantities", "WasteNetwork"]),
    searchModule("Siting", ["Computation", "Quantities", "WasteNetwork", "LinearProgramming"]),
    searchModule("FacilityLocation", ["Computation", "LinearProgramming"]),
    searchModule("Flows", ["Quantities", "WasteNetwork", "LinearProgramming"]),
    searchModule("Routing", ["Computation", "Quantities", "WasteNetwork", "LinearProgramming"]),
    module(
      "Planning",
      [
        "Computation", "Quantities", "WasteNetwork", "LinearProgramming", "GLPKSolver", "Roads", "Siting", "Flows",
        "Routing", "Years",
      ]),
    module("Audit", ["Quantities", "WasteNetwork", "Years"]),
    module(
      "ScenarioFiles",
      [
        "Computation", "Quantities", "WasteNetwork", "Years", "CGDAL", "CSodium", "CXLSXWriter",
        .product(name: "Yams", package: "Yams"),
      ]),
    module("Reports", ["Quantities", "WasteNetwork", "Years"]),
    module("HandOver", ["Quantities", "WasteNetwork", "Reports", "CGDAL", "CXLSXWriter"]),
    module(
      "Explanation", ["Computation", "Quantities", "WasteNetwork", "LinearProgramming", "Siting", "Reports"]),
    .executableTarget(
      name: "gleaner",
      dependencies: [
        "Computation", "Quantities", "WasteNetwork", "Planning", "ScenarioFiles", "Reports", "Audit", "Routing",
        "FacilityLocation", "Siting", "GLPKSolver", "Roads", "Explanation", "HandOver", "Years",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: rules),

    module("PlanStore", ["CSodium", .product(name: "GRDB", package: "GRDB.swift")]),
    module(
      "GleanerWeb",
      [
        "PlanStore", "Quantities", "WasteNetwork", "ScenarioFiles", "Reports", "Audit",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ]),
    .executableTarget(
      name: "gleaner-web",
      dependencies: [
        "GleanerWeb", "PlanStore",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: rules),

    .target(
      name: "NetworkFixtures", dependencies: ["Computation", "Quantities", "WasteNetwork"],
      path: "Tests/NetworkFixtures",
      swiftSettings: rules),
    tests("QuantitiesTests", ["Computation", "Quantities"]),
    tests("WasteNetworkTests", ["NetworkFixtures", "WasteNetwork", "Quantities"]),
    tests("ReportsTests", ["Reports", "NetworkFixtures", "WasteNetwork", "Quantities", "Years"]),
    tests(
      "HandOverTests",
      ["HandOver", "ScenarioFiles", "Reports", "NetworkFixtures", "WasteNetwork", "Quantities", "CGDAL"]),
    tests(
      "AuditTests",
      [
        "Audit", "Siting", "Flows", "Routing", "GLPKSolver", "Computation", "NetworkFixtures", "WasteNetwork",
        "Quantities", "Years",
      ]),
    tests("ComputationTests", ["Computation"]),
    tests("LinearProgrammingTests", ["LinearProgramming"]),
    tests("RoadsTests", ["Roads", "Computation", "WasteNetwork", "Quantities"]),
    tests(
      "ScenarioFilesTests",
      [
        "ScenarioFiles", "Roads", "Siting", "Computation", "NetworkFixtures", "WasteNetwork", "Quantities", "CGDAL",
        "Years",
      ]),
    tests("ImportTests", ["ScenarioFiles", "WasteNetwork", "Quantities"]),
    tests("SynthesisTests", ["ScenarioFiles", "Roads", "WasteNetwork", "Quantities"]),
    tests(
      "FlowsTests",
      ["Flows", "GLPKSolver", "LinearProgramming", "NetworkFixtures", "WasteNetwork", "Quantities"]),
    tests(
      "RoutingTests",
      [
        "Routing", "Computation", "GLPKSolver", "LinearProgramming", "NetworkFixtures", "WasteNetwork", "Quantities",
      ]),
    tests("PlanningTests", ["Planning", "Computation", "NetworkFixtures", "WasteNetwork", "Quantities", "Years"]),
    tests(
      "ExplanationTests",
      [
        "Explanation", "Siting", "Computation", "GLPKSolver", "LinearProgramming", "Reports", "NetworkFixtures",
        "WasteNetwork", "Quantities",
      ]),
    tests("RoutingSearchTests", ["Routing", "Computation", "NetworkFixtures"]),
    tests("RoutingBoundTests", ["Routing", "Computation", "GLPKSolver", "LinearProgramming"]),
    tests(
      "FacilityLocationTests",
      ["FacilityLocation", "Computation", "LinearProgramming", "GLPKSolver", "NetworkFixtures"]),
    tests("ProgramTests", ["gleaner"]),
    tests("PlanStoreTests", ["PlanStore"]),
    tests(
      "GleanerWebTests",
      [
        "GleanerWeb", "PlanStore", "Reports", "gleaner",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
      ]),
    tests("GLPKSolverTests", ["GLPKSolver", "CGLPKShim", "LinearProgramming"]),
    tests(
      "SitingTests",
      ["Siting", "Computation", "Quantities", "WasteNetwork", "LinearProgramming", "GLPKSolver", "NetworkFixtures"]),
  ]
)
