import Quantities
import WasteNetwork

/// The map of what one plan does otherwise than another, a tab for each stream.
struct ChangesMap {
  let old: Edition
  let new: Edition
  let changes: PlanChanges
  /// Makes identifiers unique in a page.
  let name: String
  private let projection: MapProjection
  private let streams: [WasteStream]
  /// What open depots bear on the map: the new plan's numbers, letters where only the old plan has the depot open.
  let marks: [ID<Depot>: String]

  init(old: Edition, new: Edition, changes: PlanChanges, name: String) {
    self.old = old
    self.new = new
    self.changes = changes
    self.name = name
    var seen: Set<ID<WasteStream>> = []
    streams = (old.network.streams + new.network.streams).filter { seen.insert($0.id).inserted }
    marks = ChangesMap.marks(old.plan.siting, new.plan.siting)
    projection = MapProjection(
      [old.network, new.network].flatMap { network in
        network.villages.map(\.position) + network.depots.map(\.position) + network.centres.map(\.position)
      })
  }

  func say(_ phrase: Phrase) -> String { new.say(phrase) }

  private static func marks(_ old: SitingPlan, _ new: SitingPlan) -> [ID<Depot>: String] {
    let kept = new.sites.map(\.depot)
    let gone = old.sites.map(\.depot).filter { !kept.contains($0) }
    let numbered = kept.enumerated().map { ($0.element, String($0.offset + 1)) }
    return Dictionary(numbered + gone.enumerated().map { ($0.element, letter($0.offset)) }) { first, _ in first }
  }

  /// A to Z, then A2 and so on.
  private static func letter(_ position: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + position % 26)))
    return position < 26 ? letter : letter + String(position / 26 + 1)
  }

  // MARK: Names, as the new plan has them where it knows the place

  func name(of depot: ID<Depot>) -> String {
    guard let site = depotSite(depot) else { return depot.code }
    return marks[depot].map { say(.marked($0, site.name)) } ?? new.name(site.name)
  }

  func village(_ id: ID<Village>) -> String {
    new.network.villageIndex(id) == nil ? old.village(id) : new.village(id)
  }

  func township(of village: ID<Village>) -> Township? {
    [new.network, old.network].lazy.compactMap { network in
      network.villageIndex(village).map { network.townships[network.townshipOfVillage[$0]] }
    }.first
  }

  private func depotSite(_ id: ID<Depot>) -> Depot? {
    [new.network, old.network].lazy.compactMap { network in network.depotIndex(id).map { network.depots[$0] } }.first
  }

  private func position(_ id: ID<Village>) -> Coordinate? {
    [new.network, old.network].lazy.compactMap { network in
      network.villageIndex(id).map { network.villages[$0].position }
    }.first
  }

  // MARK: Drawing

  func tabs() -> Node {
    tag("div", ["class": "tabs"]) {
      for stream in streams.indices {
        tag("input", attributes(ofTab: stream))
      }
      for stream in streams.indices {
        tag("label", ["for": id("tab-\(stream)")]) {
          say(.streamWithChanges(streams[stream].name, changes.count(of: streams[stream].id)))
        }
      }
      drawing()
    }
  }

  private func id(_ part: String) -> String { new.id("\(name)-\(part)") }

  /// The first stream with changes is the one shown when the page opens.
  private var opened: Int { streams.firstIndex { changes.count(of: $0.id) > 0 } ?? 0 }

  private func attributes(ofTab stream: Int) -> KeyValuePairs<String, String> {
    stream == opened
      ? ["type": "radio", "name": id("tabs"), "id": id("tab-\(stream)"), "checked": "checked"]
      : ["type": "radio", "name": id("tabs"), "id": id("tab-\(stream)")]
  }

  private func drawing() -> Node {
    let box = "0 0 \(Figures.coordinate(MapProjection.width)) \(Figures.coordinate(projection.height))"
    return tag(
      "svg",
      ["class": "map changes", "viewBox": box, "role": "img", "aria-labelledby": "\(id("title")) \(id("text"))"]
    ) {
      tag("title", ["id": id("title")]) { say(.mapTitle) }
      tag("desc", ["id": id("text")]) { say(.changesMapDescription) }
      tag("rect", ["class": "ground", "width": "100%", "height": "100%"])
      for stream in streams.indices { ways(of: stream) }
      tag("g", ["class": "villages"]) {
        new.network.villages.map { village in
          tag("circle", ["class": "place", "r": "3.4", "transform": translation(village.position)]) {
            tag("title") { new.village(village.id) }
          }
        }
      }
      for stream in streams.indices { moved(of: stream) }
      tag("g", ["class": "sites"]) { marks.keys.sorted().map(site) }
      tag("g", ["class": "furniture"]) { projection.scaleAndNorth(say) }
    }
  }

  /// Unchanged ways faintly, old ones dashed, new ones bold, and a ring where a station opens, closes or is resized.
  private func ways(of stream: Int) -> Node {
    let id = streams[stream].id
    let moved = Set(changes.moves.filter { $0.stream == id }.map(\.village))
    return tag("g", ["class": "stream s\(stream + 1)"]) {
      for one in new.plan.siting.assignments where one.stream == id && !moved.contains(one.village) {
        line(one, class: "same")
      }
      for one in changes.moves where one.stream == id {
        one.old.map { line($0, class: "gone") }
        one.new.map { line($0, class: "come") }
      }
      for one in changes.stations where one.stream == id {
        if let site = depotSite(one.place) {
          tag("circle", ["class": "ring \(one.kind.rawValue)", "r": "14", "transform": translation(site.position)])
        }
      }
    }
  }

  /// Villages that change station, each with what changes for it.
  private func moved(of stream: Int) -> Node {
    tag("g", ["class": "stream s\(stream + 1)"]) {
      for one in changes.moves where one.stream == streams[stream].id {
        if let place = position(one.village) {
          tag("circle", ["class": "moved", "r": "5", "transform": translation(place)]) {
            tag("title") { "\(village(one.village))\n\(stations(one.old)) → \(stations(one.new))" }
          }
        }
      }
    }
  }

  private func stations(_ taken: [SitingPlan.Assignment]) -> String {
    taken.isEmpty ? say(.notServed) : taken.map { name(of: $0.depot) }.joined(separator: ", ")
  }

  private func site(_ depot: ID<Depot>) -> Node {
    guard let site = depotSite(depot), let mark = marks[depot] else { return .nothing }
    let kind = changes.sites.first { $0.depot == depot }?.kind
    return tag("g", ["class": "open \(kind?.rawValue ?? "kept")", "transform": translation(site.position)]) {
      tag("title") { [name(of: depot), kind.map { say(.change($0)) }].compactMap(\.self).joined(separator: "\n") }
      ChangesMap.mark(kind)
      tag("text", ["y": "4"]) { mark }
    }
  }

  /// Shape tells what colour tells: square kept, circle opened, crossed square closed.
  static func mark(_ kind: PlanChanges.Kind?) -> [Node] {
    let square = tag("rect", ["x": "-9", "y": "-9", "width": "18", "height": "18", "rx": "2"])
    return switch kind {
    case .opened: [tag("circle", ["r": "10.5"])]
    case .closed: [square, tag("path", ["d": "M-11-11L11 11M11-11L-11 11"])]
    case .resized, nil: [square]
    }
  }

  private func line(_ one: SitingPlan.Assignment, class name: String) -> Node {
    guard let from = position(one.village), let to = depotSite(one.depot)?.position else { return .nothing }
    let a = projection.point(from)
    let b = projection.point(to)
    return tag(
      "line",
      [
        "class": name, "x1": Figures.coordinate(a.x), "y1": Figures.coordinate(a.y), "x2": Figures.coordinate(b.x),
        "y2": Figures.coordinate(b.y),
      ])
  }

  private func translation(_ place: Coordinate) -> String {
    let (x, y) = projection.point(place)
    return "translate(\(Figures.coordinate(x)) \(Figures.coordinate(y)))"
  }
}
