import Testing

/// Reads a small scenario after breaking it, and expects exactly these faults, as the user sees them.
func expectFaults(
  _ expected: String..., sourceLocation: SourceLocation = #_sourceLocation, when mutate: (inout SmallScenario) -> Void
) throws {
  var scenario = SmallScenario()
  mutate(&scenario)
  let report = try scenario.report()
  #expect(report == expected, "\(report.joined(separator: "\n"))", sourceLocation: sourceLocation)
}
