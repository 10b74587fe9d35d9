import Quantities
import Reports
import ScenarioFiles
import WasteNetwork

/// The values of a scenario that the form offers to change, each with the path by which an item names it.
struct ScenarioSheet {
  /// What kind of text a value takes.
  enum Kind: Equatable {
    case number
    case choice([String])
  }

  struct Field {
    /// As items name it, e.g. `targets.film-2025.share_percent`.
    let path: String
    let label: LocalizedName
    let value: String
    let kind: Kind
  }

  struct Section {
    let title: Phrase
    let fields: [Field]
  }

  let sections: [Section]

  init(_ network: Network) {
    sections = [
      Section(title: .targetsPart, fields: network.targets.map(ScenarioSheet.field)),
      Section(title: .radiusPart, fields: network.streams.map(ScenarioSheet.field)),
      Section(title: .onSitePart, fields: ScenarioSheet.onSiteShares(network)),
      Section(title: .sitesPart, fields: network.depots.map(ScenarioSheet.field)),
    ].filter { !$0.fields.isEmpty }
  }

  var fields: [Field] { sections.flatMap(\.fields) }

  private static func field(_ target: Target) -> Field {
    let name = LocalizedName(zh: "\(target.name.zh)（%）", en: "\(target.name.en) (%)")
    return Field(
      path: "targets.\(target.id).share_percent", label: name, value: Figures.percent(target.share), kind: .number)
  }

  private static func field(_ stream: WasteStream) -> Field {
    let name = LocalizedName(zh: "\(stream.name.zh)（公里）", en: "\(stream.name.en) (km)")
    return Field(
      path: "streams.\(stream.id.code).service_radius_km", label: name,
      value: "\(Double(stream.serviceRadius.metres) / 1000)", kind: .number)
  }

  private static func field(_ depot: Depot) -> Field {
    Field(
      path: "depots[\(depot.id.code)].state", label: depot.name, value: depot.state.rawValue,
      kind: .choice(SiteState.allCases.map(\.rawValue)))
  }

  /// Shares that stay on the field or in the yard, which are rows of the table of coefficients.
  private static func onSiteShares(_ network: Network) -> [Field] {
    network.streams.flatMap { stream in
      stream.sources.compactMap { source in
        guard let parameter = source.onSite,
          let found = network.coefficients.first(where: {
            $0.stream == stream.id && $0.item == source.item && $0.parameter == parameter
          })
        else { return nil }
        let label = LocalizedName(zh: "\(stream.name.zh) · \(source.item)", en: "\(stream.name.en) · \(source.item)")
        return Field(
          path: "coefficients[\(stream.id.code)/\(source.item)/\(parameter)].value", label: label,
          value: "\(found.value)", kind: .number)
      }
    }
  }

  /// The fields whose new text is another than the scenario's.
  /// - Parameter new: the new text of a value by its path; empty where it stays.
  /// - Throws: `Refusal.badInput` where a text is no value of its kind.
  func changes(_ new: (String) -> String) throws(Refusal) -> [ScenarioItem] {
    var items: [ScenarioItem] = []
    for field in fields {
      let text = new(field.path)
      guard !text.isEmpty, text != field.value, Double(text) == nil || Double(text) != Double(field.value) else {
        continue
      }
      switch field.kind {
      case .number:
        guard let value = Double(text), value.isFinite, value >= 0 else {
          throw .badInput(.notANumber(field.label, text))
        }
      case .choice(let known): guard known.contains(text) else { throw .badInput(.notANumber(field.label, text)) }
      }
      items.append(ScenarioItem(path: field.path, value: text))
    }
    return items
  }
}

/// A single value that a scenario changes over its base.
struct ScenarioItem: Hashable {
  let path: String
  let value: String
}

extension Phrase {
  static let targetsPart = Phrase("目标", "Targets")
  static let radiusPart = Phrase("服务半径", "Service radius")
  static let onSitePart = Phrase("还田、自用份额（其余外运，0 至 1）", "Share used on site (the rest is hauled, 0 to 1)")
  static let sitesPart = Phrase("场地性质", "Sites")
  static func notANumber(_ label: LocalizedName, _ text: String) -> Phrase {
    Phrase("“\(label.zh)”不能是“\(text)”。", "‘\(label.en)’ cannot be ‘\(text)’.")
  }
}
