import Quantities
import Reports
import WasteNetwork

extension Edition {
  /// Zones in which, or near which, no site may stand: areas, lines and points apart, since a layer holds one kind only.
  func zoneLayers() -> [MapLayer] {
    [
      zoneLayer("zones", .zoneAreas, .area), zoneLayer("zone_lines", .zoneLines, .line),
      zoneLayer("zone_points", .zonePoints, .point),
    ]
  }

  private func zoneLayer(_ name: String, _ title: Phrase, _ geometry: MapLayer.Geometry) -> MapLayer {
    let form =
      switch geometry {
      case .point: "diamond"
      case .line: "dash"
      case .area: "b_diagonal"
      }
    return MapLayer(
      name: name, title: say(title), description: say(.zonesAbout), geometry: geometry,
      fields: [
        field("zone", .code), field("name", .name), field("kind", .zoneKind), field("setback_m", .setback, .whole),
        field("rule", .rule), field("source", .ruleSource),
      ],
      features: network.zones.flatMap { drawn in
        drawn.parts.compactMap { part in
          shape(of: part, if: geometry).map { MapLayer.Feature(shape: $0, values: values(of: drawn.zone)) }
        }
      },
      style: LayerStyle(
        field: nil,
        symbols: [
          LayerStyle.Symbol(
            value: "", label: say(.zoneMark), colour: 0xB3261E, form: form, size: geometry == .point ? 3 : 0.5)
        ], label: "name", labelScale: 60_000))
  }

  private func values(of zone: Zone) -> [MapLayer.Value] {
    [
      .text(zone.id.code), .text(name(zone.name)), .text(name(zone.kind.name)), .whole(zone.setback.metres),
      .text(zone.rule), .text(zone.source),
    ]
  }

  /// The part as a shape; `nil` where it is of another kind.
  private func shape(of part: DrawnZone.Part, if geometry: MapLayer.Geometry) -> MapLayer.Shape? {
    switch (part, geometry) {
    case (.point(let place), .point): .point(place)
    case (.line(let places), .line): .line(places)
    case (.area(let rings), .area): .area(rings)
    default: nil
    }
  }
}
