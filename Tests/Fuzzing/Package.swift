// swift-tools-version: 6.2
import PackageDescription

// Fuzzes the reading of scenarios. Not part of the normal build; how to run it stands in README.md beside this file.
let package = Package(
  name: "Fuzzing",
  dependencies: [.package(name: "Gleaner", path: "../..")],
  targets: [
    .target(name: "CFuzzer"),
    .executableTarget(
      name: "FuzzScenario",
      dependencies: ["CFuzzer", .product(name: "ScenarioFiles", package: "Gleaner")]),
  ]
)
