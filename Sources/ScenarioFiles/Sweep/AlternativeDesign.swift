import Foundation
internal import WasteNetwork

/// Scenarios on the way to plans that differ from those found so far: some make the depots used before dearer, so that the
/// search looks elsewhere (hop, skip and jump; Brill, Chang, Hopkins 1982); others leave certain depots out and are as they
/// were in all else, so that their plans are plans of the district at its true costs.
public struct AlternativeDesign: Sendable {
  /// Codes of the depots that may be left out, in the order of the table: neither required nor forbidden.
  public let depots: [String]
  /// Yuan a year of each depot, by code.
  private let costs: [String: Double]

  /// The base's name, by its setting.
  private let names: [(path: String, text: String)]

  /// - Parameter scenario: path of the base.
  /// - Throws: `SweepFault` where the table of depots has no states or costs.
  public init(over scenario: String) throws(SweepFault) {
    let states = try ScenarioFolder.values(at: "depots[*].state", in: scenario)
    let costs = try ScenarioFolder.values(at: "depots[*].yearly_cost_cny", in: scenario)
    names = ["name.zh", "name.en"].compactMap { path in
      (try? ScenarioFolder.values(at: path, in: scenario))?.first?.value.map { (path, $0) }
    }
    depots = states.filter { ["candidate", "existing"].contains($0.value) }.map { AlternativeDesign.code(of: $0.path) }
    self.costs = Dictionary(costs.map { (AlternativeDesign.code(of: $0.path), $0.value.flatMap(Double.init) ?? 0) }) {
      first, _ in first
    }
  }

  /// The base with depots dearer by so many yuan a year for each plan that used them.
  /// - Parameters:
  ///   - uses: in how many plans each depot is open, by code.
  ///   - name: tells the draft apart for readers of its file.
  public func avoiding(_ uses: [String: Int], by yuan: Double, name: String) -> SweepPoint {
    SweepPoint(
      choices: [SweepPoint.Choice(axis: "draft", value: name)],
      items: depots.compactMap { depot in
        guard let count = uses[depot], count > 0 else { return nil }
        return SweepPoint.Item(
          path: "depots[\(depot)].yearly_cost_cny",
          value: SweepAxis.number((costs[depot] ?? 0) + (yuan * Double(count)).rounded()))
      })
  }

  /// The base in which only some of the depots that may be left out are allowed, which its name says: what is proven of it
  /// is proven of these depots.
  public func keeping(only kept: Set<String>) -> SweepPoint {
    let out = depots.filter { !kept.contains($0) }
    let remark = ["name.zh": "（只用 \(kept.count) 处场所）", "name.en": " (only \(kept.count) depots)"]
    return SweepPoint(
      choices: [SweepPoint.Choice(axis: "without", value: out.joined(separator: "+"))],
      items: names.map { SweepPoint.Item(path: $0.path, value: $0.text + remark[$0.path, default: ""]) }
        + out.flatMap { depot in
          [
            SweepPoint.Item(path: "depots[\(depot)].state", value: "forbidden"),
            SweepPoint.Item(path: "depots[\(depot)].reason", value: "left out to find another plan 为寻找其他方案而不选用"),
          ]
        })
  }

  private static func code(of path: String) -> String {
    String(path.drop { $0 != "[" }.dropFirst().prefix { $0 != "]" })
  }
}
