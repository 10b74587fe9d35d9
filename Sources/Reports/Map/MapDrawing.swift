import Quantities
import WasteNetwork

/// The district as SVG: villages, depots, centres, and for each stream who takes what where.
struct MapDrawing {
  let edition: Edition
  let projection: MapProjection
  private var network: Network { edition.network }

  /// Marks by township, so that shape tells what colour tells.
  static let shapes = [
    "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z", "M0-5L4.6 3.4H-4.6z", "M0-5L5 0L0 5L-5 0z", "M0 5L4.6-3.4H-4.6z",
  ]

  /// Dark tones that stay apart for the common kinds of colour blindness, after Okabe and Ito (2008).
  static let colourCount = 6

  init(_ edition: Edition) {
    self.edition = edition
    let network = edition.network
    projection = MapProjection(
      network.villages.map(\.position) + network.depots.map(\.position) + network.centres.map(\.position))
  }

  func node() -> Node {
    let box = "0 0 \(Figures.coordinate(MapProjection.width)) \(Figures.coordinate(projection.height))"
    return tag(
      "svg",
      ["class": "map", "viewBox": box, "role": "img", "aria-labelledby": "\(edition.id("mt")) \(edition.id("md"))"]
    ) {
      tag("title", ["id": edition.id("mt")]) { edition.say(.mapTitle) }
      tag("desc", ["id": edition.id("md")]) { edition.say(.mapDescription) }
      tag("rect", ["class": "ground", "width": "100%", "height": "100%"])
      zones()
      for stream in network.streams.indices { links(of: stream) }
      tag("g", ["class": "villages"]) { network.villages.indices.map(village) }
      tag("g", ["class": "sites"]) { depots() + network.centres.indices.map(centre) }
      tag("g", ["class": "names"]) { network.townships.indices.map(townshipName) }
      furniture()
    }
  }

  // MARK: Links

  /// Assignments and shipments of one stream, and rings around its stations; the style sheet shows one stream at a time.
  private func links(of stream: Int) -> Node {
    tag("g", ["class": "stream s\(stream + 1)"]) {
      for shipment in edition.plan.siting.shipments where shipment.stream == network.streams[stream].id {
        if let from = network.depotIndex(shipment.depot), let to = network.centreIndex(shipment.centre) {
          let (site, centre) = (network.depots[from], network.centres[to])
          line((site.id.code, site.position), (centre.id.code, centre.position), class: "onward")
        }
      }
      tours(of: network.streams[stream].id)
      for village in network.villages.indices {
        for one in edition.index.assignments(village: village, stream: stream) {
          if let depot = network.depotIndex(one.depot) {
            let colour = network.townshipOfVillage[village] % MapDrawing.colourCount
            let (place, site) = (network.villages[village], network.depots[depot])
            line((place.id.code, place.position), (site.id.code, site.position), class: "link c\(colour)")
          }
        }
        if let left = edition.index.unserved(village: village, stream: stream), left.reason != .nothingToCollect {
          cross(at: network.villages[village].position)
        }
      }
      for depot in network.depots.indices {
        if let rank = edition.network.sizeRank(of: edition.index.station(depot: depot, stream: stream)) {
          ring(at: network.depots[depot].position, rank: rank)
        }
      }
    }
  }

  /// Along roads where the way is known, straight otherwise.
  private func line(
    _ from: (code: String, position: Coordinate), _ to: (code: String, position: Coordinate), class name: String
  ) -> Node {
    if let way = edition.ways[from.code, to.code] {
      return tag("path", ["class": "\(name) way", "d": path(thinned(way))])
    }
    let a = projection.point(from.position)
    let b = projection.point(to.position)
    return tag(
      "line",
      [
        "class": name, "x1": Figures.coordinate(a.x), "y1": Figures.coordinate(a.y), "x2": Figures.coordinate(b.x),
        "y2": Figures.coordinate(b.y),
      ])
  }

  /// The larger the station, the wider the ring.
  private func ring(at place: Coordinate, rank: Int) -> Node {
    let (x, y) = projection.point(place)
    return tag(
      "circle",
      [
        "class": "ring r\(rank)", "cx": Figures.coordinate(x), "cy": Figures.coordinate(y),
        "r": Figures.coordinate(14 + 3 * Double(rank)),
      ])
  }

  private func cross(at place: Coordinate) -> Node {
    tag("path", ["class": "cross", "d": "M-7-7L7 7M7-7L-7 7", "transform": translation(place)])
  }

  private func translation(_ place: Coordinate) -> String {
    let (x, y) = projection.point(place)
    return "translate(\(Figures.coordinate(x)) \(Figures.coordinate(y)))"
  }

  // MARK: Places

  private func village(_ village: Int) -> Node {
    let place = network.villages[village]
    let township = network.townshipOfVillage[village]
    let estimated = place.positionConfidence == .read ? "" : " estimated"
    return tag(
      "path",
      [
        "class": "village c\(township % MapDrawing.colourCount)\(estimated)",
        "d": MapDrawing.shapes[township % MapDrawing.shapes.count], "transform": translation(place.position),
      ]
    ) { tag("title") { edition.villageTitle(village) } }
  }

  /// Closed depots below, so that an open one is never hidden.
  private func depots() -> [Node] {
    let closed = network.depots.indices.filter { edition.index.numberOfDepot[$0] == nil }
    let open = network.depots.indices.filter { edition.index.numberOfDepot[$0] != nil }
    return closed.map(closedDepot) + open.map(openDepot)
  }

  private func closedDepot(_ depot: Int) -> Node {
    let site = network.depots[depot]
    return tag("g", ["class": "closed", "transform": translation(site.position)]) {
      tag("title") { edition.depotTitle(depot) }
      tag("rect", ["x": "-5", "y": "-5", "width": "10", "height": "10"])
      if site.state == .forbidden { tag("path", ["d": "M-5-5L5 5M5-5L-5 5"]) }
    }
  }

  private func openDepot(_ depot: Int) -> Node {
    let number = edition.index.numberOfDepot[depot].map(String.init) ?? ""
    return tag("g", ["class": "open", "transform": translation(network.depots[depot].position)]) {
      tag("title") { edition.depotTitle(depot) }
      tag("rect", ["x": "-9", "y": "-9", "width": "18", "height": "18", "rx": "2"])
      tag("text", ["y": "4"]) { number }
    }
  }

  private func centre(_ centre: Int) -> Node {
    let isOpen = edition.index.isCentreOpen[centre]
    return tag(
      "g",
      ["class": isOpen ? "centre open" : "centre closed", "transform": translation(network.centres[centre].position)]
    ) {
      tag("title") { edition.centreTitle(centre) }
      tag("path", ["d": isOpen ? "M0-15L13-7.5V7.5L0 15L-13 7.5V-7.5z" : "M0-8L7-4V4L0 8L-7 4V-4z"])
      if isOpen { tag("text", ["y": "5"]) { edition.say(.centreMark) } }
    }
  }

  /// At the middle of its villages, moved up or down where an open site would lie below it.
  private func townshipName(_ township: Int) -> Node {
    let points = network.villagesOfTownship[township].map { projection.point(network.villages[$0].position) }
    guard !points.isEmpty else { return .nothing }
    let x = points.map(\.x).reduce(0, +) / Double(points.count)
    let y = points.map(\.y).reduce(0, +) / Double(points.count)
    let shift = [0.0, -26, 26, -40, 40, -54, 54].first { isFree(x: x, y: y + $0) } ?? 0
    return tag(
      "text",
      [
        "class": "t\(township % MapDrawing.colourCount)", "x": Figures.coordinate(x),
        "y": Figures.coordinate(y + shift),
      ]
    ) { edition.name(network.townships[township].name) }
  }

  /// Whether a township's name set there would cover no open depot and no open centre.
  private func isFree(x: Double, y: Double) -> Bool {
    let open =
      network.depots.indices.filter { edition.index.numberOfDepot[$0] != nil }.map { network.depots[$0].position }
      + network.centres.indices.filter { edition.index.isCentreOpen[$0] }.map { network.centres[$0].position }
    return open.map(projection.point).allSatisfy { abs($0.x - x) > 66 || abs($0.y - (y - 6)) > 24 }
  }

  // MARK: Scale, north, remarks

  private func furniture() -> Node {
    tag("g", ["class": "furniture"]) {
      projection.scaleAndNorth(edition.say)
      if let remark = edition.positionRemark() {
        tag("text", ["class": "remark", "x": "24", "y": Figures.coordinate(projection.height - 16)]) {
          edition.say(remark)
        }
      }
    }
  }
}
