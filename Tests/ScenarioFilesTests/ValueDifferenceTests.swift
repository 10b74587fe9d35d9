import Foundation
import Testing
import WasteNetwork

@testable import ScenarioFiles

struct ValueDifferenceTests {
  static let scenarios = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Scenarios")

  /// A copy of the two villages with one text of a file replaced.
  private func copy(replacing old: String, with new: String, in file: String) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gleaner-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: Self.scenarios.appendingPathComponent("two-villages"), to: folder)
    let place = folder.appendingPathComponent(file)
    let text = try String(contentsOf: place, encoding: .utf8)
    try #require(text.contains(old))
    try text.replacingOccurrences(of: old, with: new).write(to: place, atomically: true, encoding: .utf8)
    return folder
  }

  @Test func `a setting and a cell that differ are named as items name them, comments and order are no difference`()
    throws
  {
    let base = Self.scenarios.appendingPathComponent("two-villages").path
    #expect(try ScenarioFolder.differences(from: base, to: base).isEmpty)
    let commented = try copy(replacing: "gleaner: 1\n", with: "# another remark\ngleaner: 1\n", in: "scenario.yaml")
    defer { try? FileManager.default.removeItem(at: commented) }
    #expect(try ScenarioFolder.differences(from: base, to: commented.path).isEmpty)

    let dearer = try copy(replacing: ",4000,", with: ",4100,", in: "depots.csv")
    defer { try? FileManager.default.removeItem(at: dearer) }
    let found = try ScenarioFolder.differences(from: base, to: dearer.path)
    #expect(found.count == 1)
    #expect(found.first?.path.hasPrefix("depots[") == true && found.first?.path.hasSuffix("].yearly_cost_cny") == true)
    #expect(found.first?.old == "4000" && found.first?.new == "4100")
  }

  @Test func `a scenario of differences differs from its base in what its items change`() throws {
    let base = Self.scenarios.appendingPathComponent("two-villages")
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("gleaner-\(UUID().uuidString).yaml")
    defer { try? FileManager.default.removeItem(at: file) }
    let relative = base.path
    try """
    gleaner: 1
    extends: \(relative)
    name: nearer
    items:
      - set: streams.straw.service_radius_km
        to: 9.5
    """.write(to: file, atomically: true, encoding: .utf8)
    let found = try ScenarioFolder.differences(from: base.path, to: file.path)
    #expect(found.filter { !$0.path.hasPrefix("name") }.map(\.path) == ["streams.straw.service_radius_km"])
    #expect(found.last { !$0.path.hasPrefix("name") }?.new == "9.5")
  }
}
