import WasteNetwork

/// A small map of one plan beside the best: which depots are open in both, in this one, in the best alone, and which
/// villages another station serves.
struct AlternativeMap {
  let network: Network
  let best: SweepResult
  let plan: SweepResult
  let language: Language
  /// Makes identifiers unique in a page.
  let name: String

  private func say(_ phrase: Phrase) -> String { phrase.in(language) }

  func drawing(title: String) -> Node {
    let projection = MapProjection(
      network.villages.map(\.position) + network.depots.map(\.position) + network.centres.map(\.position))
    let moved = movedVillages
    let box = "0 0 \(Figures.coordinate(MapProjection.width)) \(Figures.coordinate(projection.height))"
    return tag("svg", ["class": "map changes", "viewBox": box, "role": "img", "aria-labelledby": "\(name)-title"]) {
      tag("title", ["id": "\(name)-title"]) { title }
      tag("rect", ["class": "ground", "width": "100%", "height": "100%"])
      ways(projection, moved)
      tag("g", ["class": "villages"]) {
        for village in network.villages {
          tag(
            "circle",
            [
              "class": moved.contains(village.id) ? "moved" : "place", "r": moved.contains(village.id) ? "5" : "3.4",
              "transform": translation(village.position, projection),
            ]
          ) { tag("title") { village.name.in(language) } }
        }
      }
      tag("g", ["class": "sites"]) { for depot in network.depots { site(depot, projection) } }
      tag("g", ["class": "furniture"]) { projection.scaleAndNorth(say) }
    }
  }

  private func open(_ result: SweepResult) -> Set<ID<Depot>> { Set(result.stations.map(\.depot)) }

  /// Villages of which another station takes some stream than in the best plan, or takes it in one of the two only.
  private var movedVillages: Set<ID<Village>> {
    let old = Set((best.taken ?? []).map(AlternativeMap.way))
    let new = Set((plan.taken ?? []).map(AlternativeMap.way))
    return Set(old.symmetricDifference(new).map(\.village))
  }

  private struct Way: Hashable {
    let village: ID<Village>
    let stream: ID<WasteStream>
    let depot: ID<Depot>
  }

  private static func way(_ one: SweepResult.Taken) -> Way {
    Way(village: one.village, stream: one.stream, depot: one.depot)
  }

  /// Each village's ways to its stations: new ones bold, those of the best plan faint.
  private func ways(_ projection: MapProjection, _ moved: Set<ID<Village>>) -> Node {
    let old = Set((best.taken ?? []).map(AlternativeMap.way))
    var seen: Set<[String]> = []
    let lines = (plan.taken ?? []).compactMap { one -> (isNew: Bool, one: SweepResult.Taken)? in
      let isNew = !old.contains(AlternativeMap.way(one))
      let key = [one.village.code, one.depot.code, isNew ? "new" : ""]
      return seen.insert(key).inserted ? (isNew, one) : nil
    }.sorted { !$0.isNew && $1.isNew }
    return tag("g") {
      for line in lines { self.line(line.one, class: line.isNew ? "come" : "same", projection) }
    }
  }

  private func line(_ one: SweepResult.Taken, class name: String, _ projection: MapProjection) -> Node {
    guard let village = network.villageIndex(one.village), let depot = network.depotIndex(one.depot) else {
      return .nothing
    }
    let a = projection.point(network.villages[village].position)
    let b = projection.point(network.depots[depot].position)
    return tag(
      "line",
      [
        "class": name, "x1": Figures.coordinate(a.x), "y1": Figures.coordinate(a.y), "x2": Figures.coordinate(b.x),
        "y2": Figures.coordinate(b.y),
      ])
  }

  private func site(_ depot: Depot, _ projection: MapProjection) -> Node {
    let (was, isOpen) = (open(best).contains(depot.id), open(plan).contains(depot.id))
    guard was || isOpen else { return .nothing }
    let kind = was && isOpen ? "kept" : isOpen ? "opened" : "closed"
    return tag("g", ["class": "open \(kind)", "transform": translation(depot.position, projection)]) {
      tag("title") { depot.name.in(language) }
      AlternativeMap.mark(kind)
    }
  }

  /// Shape tells what colour tells.
  private static func mark(_ kind: String) -> [Node] {
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
    func entry(_ phrase: Phrase, _ marks: [Node]) -> Node {
      tag("li") {
        tag("svg", ["class": "swatch changes", "viewBox": "-12 -12 24 24", "aria-hidden": "true"]) { marks }
        phrase.in(language)
      }
    }
    func way(_ name: String) -> Node { tag("line", ["class": name, "x1": "-10", "x2": "10"]) }
    return tag("ul", ["class": "legend"]) {
      entry(.legendInBoth, [tag("g", ["class": "open kept"]) { mark("kept") }])
      entry(.legendHereOnly, [tag("g", ["class": "open opened"]) { mark("opened") }])
      entry(.legendBestOnly, [tag("g", ["class": "open closed"]) { mark("closed") }])
      entry(.legendMovedVillage, [tag("circle", ["class": "moved", "r": "6"])])
      entry(.legendOtherWay, [way("come")])
      entry(.legendWayOfBest, [way("same")])
    }
  }
}
