import WasteNetwork
import Years

/// A small map of one stage: which depots and centres stand, and what became of those of the stage before.
struct YearsMap {
  let years: YearsPlan
  let stages: [YearsReport.Stage]
  let stage: Int
  let language: Language

  private func say(_ phrase: Phrase) -> String { phrase.in(language) }

  func drawing() -> Node {
    // the same frame for all stages
    let projection = MapProjection(
      stages.map(\.network).flatMap { network in
        network.villages.map(\.position) + network.depots.map(\.position) + network.centres.map(\.position)
      })
    let name = "\(language.prefix)-years-map-\(stage)"
    let box = "0 0 \(Figures.coordinate(MapProjection.width)) \(Figures.coordinate(projection.height))"
    return tag("svg", ["class": "map changes", "viewBox": box, "role": "img", "aria-labelledby": "\(name)-title"]) {
      tag("title", ["id": "\(name)-title"]) { say(.yearsStage(years.stages[stage].when)) }
      tag("rect", ["class": "ground", "width": "100%", "height": "100%"])
      tag("g", ["class": "villages"]) {
        for village in stages[stage].network.villages {
          tag("circle", ["class": "place", "r": "3.4", "transform": translation(village.position, projection)]) {
            tag("title") { village.name.in(language) }
          }
        }
      }
      tag("g", ["class": "sites"]) { for place in places { site(place, projection) } }
      tag("g", ["class": "furniture"]) { projection.scaleAndNorth(say) }
    }
  }

  private struct Site {
    let name: LocalizedName
    let position: Coordinate
    let isCentre: Bool
    let kind: String
    /// Streams that have a station or line there.
    let streams: Int
  }

  /// Depots and centres that stand in this stage or stood in the one before.
  private var places: [Site] {
    let codes = Set(years.standings.map { "\($0.place.level == .station ? 0 : 1)\($0.place.place)" }).sorted()
    return codes.compactMap { code in
      let isCentre = code.hasPrefix("1")
      let place = String(code.dropFirst())
      let here = years.standings.filter { $0.place.place == place && ($0.place.level == .centre) == isCentre }
      let now = here.filter { $0.sizes[stage] != nil }.count
      let before = stage == 0 ? 0 : here.filter { $0.sizes[stage - 1] != nil }.count
      guard now > 0 || before > 0, let (name, position) = find(place, isCentre: isCentre) else { return nil }
      let kind = now == 0 ? "closed" : before == 0 && stage > 0 ? "opened" : "kept"
      return Site(name: name, position: position, isCentre: isCentre, kind: kind, streams: now)
    }
  }

  private func find(_ code: String, isCentre: Bool) -> (LocalizedName, Coordinate)? {
    stages.reversed().lazy.compactMap { stage -> (LocalizedName, Coordinate)? in
      let network = stage.network
      return isCentre
        ? network.centreIndex(ID(code)).map { (network.centres[$0].name, network.centres[$0].position) }
        : network.depotIndex(ID(code)).map { (network.depots[$0].name, network.depots[$0].position) }
    }.first
  }

  private func site(_ site: Site, _ projection: MapProjection) -> Node {
    tag("g", ["class": "open \(site.kind)", "transform": translation(site.position, projection)]) {
      tag("title") { site.name.in(language) }
      YearsMap.mark(site.kind, isCentre: site.isCentre)
      if site.streams > 0 { tag("text", ["y": "4"]) { String(site.streams) } }
    }
  }

  /// Shape tells what colour tells.
  private static func mark(_ kind: String, isCentre: Bool) -> [Node] {
    if isCentre, kind != "closed" { return [tag("path", ["class": "centre", "d": "M0-15L15 0L0 15L-15 0z"])] }
    let square = tag("rect", ["x": "-9", "y": "-9", "width": "18", "height": "18", "rx": "2"])
    return switch kind {
    case "opened": [tag("circle", ["r": "10.5"])]
    case "closed": [square, tag("path", ["d": "M-11-11L11 11M11-11L-11 11"])]
    default: [square]
    }
  }

  private func translation(_ place: Coordinate, _ projection: MapProjection) -> String {
    let (x, y) = projection.point(place)
    return "translate(\(Figures.coordinate(x)) \(Figures.coordinate(y)))"
  }

  static func legend(_ language: Language) -> Node {
    func entry(_ phrase: Phrase, _ kind: String, isCentre: Bool = false) -> Node {
      tag("li") {
        tag("svg", ["class": "swatch changes", "viewBox": "-16 -16 32 32", "aria-hidden": "true"]) {
          tag("g", ["class": "open \(kind)"]) { mark(kind, isCentre: isCentre) }
        }
        phrase.in(language)
      }
    }
    return tag("ul", ["class": "legend"]) {
      entry(.legendStands, "kept")
      entry(.legendOpens, "opened")
      entry(.legendCloses, "closed")
      entry(.legendCentre, "kept", isCentre: true)
    }
  }
}
