import Quantities
import Reports
import WasteNetwork

/// The township's villages and the stations that serve them, one tab a stream; a village leads to its page.
struct TownshipMap {
  let view: TownshipView
  private let tiles: MapTiles?
  private let projection: MapProjection
  /// Depots drawn: those that take something from a village of the township, ascending.
  private let depots: [Int]

  private var network: Network { view.network }

  /// - Parameter tiles: what lies under the map; `nil` for a plain ground.
  init(_ view: TownshipView, tiles: MapTiles?) {
    self.view = view
    self.tiles = tiles
    let network = view.network
    var isDrawn = [Bool](repeating: false, count: network.depots.count)
    for village in view.villages {
      for stream in network.streams.indices {
        for one in view.shelved.index.assignments(village: village, stream: stream) {
          if let depot = network.depotIndex(one.depot) { isDrawn[depot] = true }
        }
      }
    }
    depots = network.depots.indices.filter { isDrawn[$0] }
    projection = MapProjection(
      view.villages.map { network.villages[$0].position } + depots.map { network.depots[$0].position })
  }

  func node() -> Node {
    tag("div", ["class": "tabs screen"]) {
      for stream in streams { tag("input", attributes(ofTab: stream)) }
      for stream in streams {
        tag("label", ["for": "tab-\(stream)"]) { view.edition.name(network.streams[stream].name) }
      }
      drawing()
      legend()
      if let tiles { tag("small") { view.edition.say(.mapBackground(tiles.credit)) } }
    }
  }

  private var streams: Range<Int> { 0..<min(network.streams.count, PageStyle.mostTabs) }

  private func attributes(ofTab stream: Int) -> KeyValuePairs<String, String> {
    stream == 0
      ? ["type": "radio", "name": "tabs", "id": "tab-\(stream)", "checked": "checked"]
      : ["type": "radio", "name": "tabs", "id": "tab-\(stream)"]
  }

  private func drawing() -> Node {
    let box = "0 0 \(Figures.coordinate(MapProjection.width)) \(Figures.coordinate(projection.height))"
    return tag("svg", ["class": "map", "viewBox": box, "role": "group", "aria-label": view.edition.say(.mapLabel)]) {
      tag("rect", ["class": "ground", "width": "100%", "height": "100%"])
      background()
      for stream in streams { links(of: stream) }
      tag("g") { view.villages.map(village) }
      tag("g") { depots.map(depot) }
      tag("g", ["class": "furniture"]) { projection.scaleAndNorth(view.edition.say) }
    }
  }

  private func background() -> Node {
    guard let tiles else { return .nothing }
    return tag("g", ["class": "tiles"]) {
      for one in tiles.pictures(under: projection) {
        tag(
          "image",
          [
            "href": one.address, "x": Figures.coordinate(one.x), "y": Figures.coordinate(one.y),
            "width": Figures.coordinate(one.width), "height": Figures.coordinate(one.height),
            "preserveAspectRatio": "none",
          ])
      }
    }
  }

  private func links(of stream: Int) -> Node {
    tag("g", ["class": "stream s\(stream + 1)"]) {
      for village in view.villages {
        for one in view.shelved.index.assignments(village: village, stream: stream) {
          if let depot = network.depotIndex(one.depot) {
            line(network.villages[village].position, network.depots[depot].position)
          }
        }
        if let left = view.shelved.index.unserved(village: village, stream: stream), left.reason != .nothingToCollect {
          tag(
            "path",
            ["class": "cross", "d": "M-8-8L8 8M8-8L-8 8", "transform": translation(network.villages[village].position)])
        }
      }
    }
  }

  private func line(_ from: Coordinate, _ to: Coordinate) -> Node {
    let a = projection.point(from)
    let b = projection.point(to)
    let path = [a.x, a.y, b.x, b.y].map(Figures.coordinate)
    return tag("path", ["class": "link", "d": "M\(path[0]) \(path[1])L\(path[2]) \(path[3])"])
  }

  private func village(_ village: Int) -> Node {
    let place = network.villages[village]
    return tag(
      "a",
      [
        "href": "/township/villages/\(place.id.code)", "class": view.standing(village).className,
        "transform": translation(place.position),
      ]
    ) {
      tag("title") { view.edition.village(place.id) }
      tag("circle", ["class": "touch", "r": "16"])
      tag("circle", ["class": "place", "r": "6"])
    }
  }

  private func depot(_ depot: Int) -> Node {
    let site = network.depots[depot]
    return tag("g", ["class": "site", "transform": translation(site.position)]) {
      tag("title") { view.edition.depot(site.id) }
      tag("rect", ["x": "-11", "y": "-11", "width": "22", "height": "22", "rx": "2"])
      tag("text", ["y": "5"]) { view.shelved.index.numberOfDepot[depot].map { String($0) } ?? "" }
    }
  }

  private func translation(_ place: Coordinate) -> String {
    let (x, y) = projection.point(place)
    return "translate(\(Figures.coordinate(x)) \(Figures.coordinate(y)))"
  }

  private func legend() -> Node {
    tag("ul", ["class": "legend"]) {
      for standing in [VillageStanding.open, .confirmed, .objected] {
        tag("li") {
          tag("span", ["class": "dot \(standing.className)"])
          view.edition.say(.legend(standing))
        }
      }
      tag("li") {
        tag("span", ["class": "dot site"])
        view.edition.say(.legendStation)
      }
    }
  }
}

extension Phrase {
  static let mapLabel = Phrase("本乡镇各村与接收站点图", "Map of the township's villages and their stations")
  static let legendStation = Phrase("收储站点（编号同下表）", "station, numbered as below")
  static func legend(_ standing: VillageStanding) -> Phrase {
    let state = badge(standing)
    return Phrase("村：\(state.zh)", "village: \(state.en)")
  }
}
