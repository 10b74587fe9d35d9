import Hummingbird
import PlanStore
import ScenarioFiles
import WasteNetwork

/// Scenarios for programs.
enum ScenarioAPI {
  private struct Listed: Encodable {
    let scenario: String
    let plans: Int
  }

  static func list(_ visit: Visit, _ account: Account) async throws -> Response {
    let plans = try await visit.site.store.plans()
    return .json(
      visit.site.folders.scenarios().map { name in
        Listed(scenario: name, plans: plans.count { $0.scenario == name })
      })
  }

  /// A value that may be changed; `choices` where it is one of several words.
  private struct Field: Encodable {
    let path: String
    let name: LocalizedName
    let value: String
    let choices: [String]?
  }

  private struct Item: Encodable {
    let path: String
    let old: String?
    let new: String?
  }

  private struct Shown: Encodable {
    let scenario: String
    let name: LocalizedName
    let items: [Item]
    let fields: [Field]
  }

  static func show(_ visit: Visit, _ account: Account) async throws -> Response {
    let (name, scenario) = try await ScenarioPages.read(visit)
    let fields = ScenarioSheet(scenario.network).fields.map { field in
      let choices: [String]? = if case .choice(let known) = field.kind { known } else { nil }
      return Field(path: field.path, name: field.label, value: field.value, choices: choices)
    }
    let items = scenario.items.map { Item(path: $0.path, old: $0.old, new: $0.new) }
    return .json(Shown(scenario: name, name: scenario.network.name, items: items, fields: fields))
  }

  private struct Sent: Decodable {
    let folder: String
    let name: String
    /// New values by path.
    let values: [String: String]
  }

  private struct Added: Encodable {
    let scenario: String
  }

  static func addVariant(_ visit: Visit, _ account: Account) async throws -> Response {
    let (base, scenario) = try await ScenarioPages.read(visit)
    let sent = try visit.sent(Sent.self)
    let sheet = ScenarioSheet(scenario.network)
    guard sent.values.keys.allSatisfy({ path in sheet.fields.contains { $0.path == path } }) else {
      throw Refusal.badInput(.notAsDescribed)
    }
    let variant = ScenarioPages.Variant(base: base, folder: sent.folder, title: sent.name) { sent.values[$0] ?? "" }
    do {
      try await variant.add(to: scenario, visit, account)
    } catch let faults as InputFaults {
      throw Refusal.badInput(.scenarioFault(faults.faults.first { $0.level == .error } ?? faults.faults[0]))
    }
    return .json(Added(scenario: sent.folder), status: .created)
  }
}
