import Foundation
import Hummingbird
import PlanStore
import Reports
import ScenarioFiles
import WasteNetwork

/// Scenarios: the list, one with its items and values, and the form that makes another of it.
enum ScenarioPages {
  static func list(_ visit: Visit, _ account: Account) async throws -> Response {
    let frame = Frame(visit)
    let plans = try await visit.site.store.plans()
    return frame.page(.scenarios) {
      tag("p", ["class": "lead"]) { frame.say(.scenariosLead) }
      PageTable(frame.language, .scenarios, [.text(.folder), .number(.plans), .text(.doings)]).node(
        visit.site.folders.scenarios().map { name in
          [
            tag("a", ["href": "/scenarios/\(name)"]) { name },
            .text("\(plans.count { $0.scenario == name })"), runForm(name, frame),
          ]
        })
    }
  }

  static func show(_ visit: Visit, _ account: Account) async throws -> Response {
    let (name, scenario) = try await read(visit)
    return page(visit, name, scenario, faults: [], status: .ok)
  }

  static func addVariant(_ visit: Visit, _ account: Account) async throws -> Response {
    let (base, scenario) = try await read(visit)
    let form = visit.form
    let variant = Variant(base: base, folder: form.trimmed("folder"), title: form.trimmed("title")) { form.trimmed($0) }
    do {
      try await variant.add(to: scenario, visit, account)
    } catch let faults as InputFaults {
      return page(visit, base, scenario, faults: faults.faults, status: .unprocessableContent)
    }
    return .redirect(to: "/scenarios/\(variant.folder)")
  }

  /// A scenario of changed values over another.
  struct Variant {
    let base: String
    let folder: String
    let title: String
    /// The new text of a value by its path; empty where it stays.
    let value: (String) -> String

    /// - Throws: `InputFaults` where the scenario would be wrong.
    func add(to scenario: Scenario, _ visit: Visit, _ account: Account) async throws {
      guard ScenarioWriter.isPlain(folder) else { throw Refusal.badInput(.plainFolder) }
      guard !title.isEmpty, title.count <= 100 else { throw Refusal.badInput(.titleMissing) }
      let items = try ScenarioSheet(scenario.network).changes(value)
      guard !items.isEmpty else { throw Refusal.badInput(.nothingChanged) }
      let writer = ScenarioWriter(folders: visit.site.folders, base: base)
      try writer.write(folder, name: LocalizedName(zh: title, en: title), items: items)
      try await visit.site.store.addScenario(folder, base: base, by: account, at: visit.now)
    }
  }

  /// The scenario that the path names.
  static func read(_ visit: Visit) async throws -> (name: String, scenario: Scenario) {
    let name = visit.text("scenario")
    guard let folder = visit.site.folders.scenario(name) else { throw Refusal.notFound }
    do {
      return (name, try await Task.detached { try ScenarioFolder.read(folder.path) }.value)
    } catch let faults as InputFaults {
      let first = faults.faults.first { $0.level == .error } ?? faults.faults[0]
      throw Refusal.conflict(.scenarioFault(first))
    }
  }

  // MARK: Parts

  private static func page(
    _ visit: Visit, _ name: String, _ scenario: Scenario, faults: [Fault], status: HTTPResponse.Status
  ) -> Response {
    let frame = Frame(visit)
    return frame.page(named: scenario.network.name.in(visit.language), status: status) {
      tag("p", ["class": "code"]) { name }
      faults.map { fault in
        tag("p", ["class": "banner bad"]) { visit.say(.scenarioFault(fault)) }
      }
      runForm(name, frame)
      itemTable(scenario, frame)
      tag("h2") { frame.say(.makeVariant) }
      variantForm(name, ScenarioSheet(scenario.network), frame)
    }
  }

  private static func runForm(_ name: String, _ frame: Frame) -> Node {
    tag("form", ["method": "post", "action": "/runs", "class": "doings"]) {
      frame.formToken()
      tag("input", ["type": "hidden", "name": "scenario", "value": name])
      tag("select", ["name": "effort", "aria-label": frame.say(.effort)]) {
        for (effort, phrase) in [("100", Phrase.usualEffort), ("10", .quickEffort), ("1000", .longEffort)] {
          tag("option", ["value": effort]) { "\(frame.say(.effort)) · \(frame.say(phrase))" }
        }
      }
      tag("button") { frame.say(.runIt) }
    }
  }

  private static func itemTable(_ scenario: Scenario, _ frame: Frame) -> Node {
    guard !scenario.items.isEmpty else { return .nothing }
    return PageTable(
      frame.language, .itemsOverBase, showsCaption: true, [.text(.item), .text(.oldValue), .text(.newValue)]
    ).node(
      scenario.items.map { item in
        [tag("code") { item.path }, .text(item.old ?? "—"), .text(item.new ?? "—")]
      })
  }

  private static func variantForm(_ name: String, _ sheet: ScenarioSheet, _ frame: Frame) -> Node {
    tag("form", ["method": "post", "action": "/scenarios/\(name)/variants"]) {
      frame.formToken()
      tag("div", ["class": "fields"]) {
        tag("label") {
          frame.say(.folder)
          tag("input", ["name": "folder", "required": "required", "maxlength": "60", "pattern": "[a-z0-9][a-z0-9-]*"])
        }
        tag("label") {
          frame.say(.title)
          tag("input", ["name": "title", "required": "required", "maxlength": "100"])
        }
      }
      for section in sheet.sections {
        tag("details") {
          tag("summary") { frame.say(section.title) }
          tag("div", ["class": "fields"]) { section.fields.map { input($0, frame) } }
        }
      }
      tag("button") { frame.say(.makeIt) }
    }
  }

  private static func input(_ field: ScenarioSheet.Field, _ frame: Frame) -> Node {
    tag("label") {
      field.label.in(frame.language)
      switch field.kind {
      case .number: tag("input", ["name": field.path, "value": field.value, "inputmode": "decimal"])
      case .choice(let choices):
        tag("select", ["name": field.path]) {
          for choice in choices {
            tag("option", choice == field.value ? ["value": choice, "selected": "selected"] : ["value": choice]) {
              frame.say(.siteState(choice))
            }
          }
        }
      }
    }
  }
}
