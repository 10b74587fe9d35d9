import Quantities
import WasteNetwork

extension Edition {
  /// The map with one tab a stream, worked by radio buttons alone.
  func mapSection() -> Node {
    section("map", .mapTitle, .mapLead) {
      tag("div", ["class": "tabs"]) {
        for stream in network.streams.indices { tab(stream) }
        for stream in network.streams.indices {
          tag("label", ["for": id("tab-\(stream + 1)")]) { name(network.streams[stream].name) }
        }
        MapDrawing(self).node()
        liveMap()
      }
      legend()
    }
  }

  private func tab(_ stream: Int) -> Node {
    let identifier = id("tab-\(stream + 1)")
    return tag(
      "input",
      stream == 0
        ? ["type": "radio", "name": id("tabs"), "id": identifier, "checked": "checked"]
        : ["type": "radio", "name": id("tabs"), "id": identifier])
  }

  private func legend() -> Node {
    tag("ul", ["class": "legend"]) {
      for township in network.townships.indices {
        tag("li") {
          swatch { MapDrawing.mark(ofTownship: township) }
          say(.villagesOf(network.townships[township].name))
        }
      }
      entry(.legendOpen) {
        tag("rect", ["class": "open", "x": "-8", "y": "-8", "width": "16", "height": "16", "rx": "2"])
      }
      entry(.legendRing) {
        tag("circle", ["class": "ring r0", "r": "7"])
        tag("circle", ["class": "ring r1", "r": "10.5"])
      }
      entry(.legendClosed) { tag("rect", ["class": "closed", "x": "-5", "y": "-5", "width": "10", "height": "10"]) }
      entry(.legendForbidden) {
        tag("rect", ["class": "closed", "x": "-5", "y": "-5", "width": "10", "height": "10"])
        tag("path", ["class": "closed", "d": "M-5-5L5 5M5-5L-5 5"])
      }
      entry(.legendCentre) { tag("path", ["class": "centre", "d": "M0-10L9-5V5L0 10L-9 5V-5z"]) }
      entry(.legendLink) { tag("line", ["class": "link c0", "x1": "-10", "x2": "10"]) }
      if !plan.transport.rounds.isEmpty {
        entry(.legendTour) { tag("line", ["class": "tour", "x1": "-10", "x2": "10"]) }
      }
      if library != nil, !plan.flows.deliveries.isEmpty {
        entry(.legendOutlet) { tag("circle", ["class": "outlet", "r": "7"]) }
      }
      entry(.legendOnward) { tag("line", ["class": "onward", "x1": "-10", "x2": "10"]) }
      if !network.zones.isEmpty {
        entry(.legendZone) {
          tag("path", ["class": "setback", "d": "M-12-4H12", "stroke-width": "14"])
          tag("path", ["class": "area", "d": "M-12-4H12V12H-12z"])
        }
      }
      entry(.legendCross) { tag("path", ["class": "cross", "d": "M-6-6L6 6M6-6L-6 6"]) }
      tag("li", ["class": "ways"]) { say(ways.isEmpty ? .straightWays : .roadWays) }
    }
  }

  private func entry(_ phrase: Phrase, @Markup _ drawing: () -> [Node]) -> Node {
    tag("li") {
      swatch(drawing)
      say(phrase)
    }
  }

  private func swatch(@Markup _ drawing: () -> [Node]) -> Node {
    tag("svg", ["class": "swatch", "viewBox": "-12 -12 24 24", "aria-hidden": "true"], drawing)
  }

  /// What the map must say of itself when places on it are estimated; `nil` when all were read.
  func positionRemark() -> Phrase? {
    let villages = network.villages.filter { $0.positionConfidence != .read }.count
    let sites =
      network.depots.filter { $0.positionConfidence != .read }.count
      + network.centres.filter { $0.positionConfidence != .read }.count
    guard villages + sites > 0 else { return nil }
    return .estimatedPositions(
      villages: villages, of: network.villages.count, sites: sites, of: network.depots.count + network.centres.count)
  }

  // MARK: What a place says when pointed at

  func zoneTitle(_ zone: Zone) -> String {
    let rule = say(.zoneRule(zone.rule, source: zone.source))
    let setback = zone.setback > .zero ? say(.zoneSetback(metres: zone.setback.metres)) : say(.zoneInside)
    return [say(.zoneName(zone.name, zone.kind.name)), setback, rule].joined(separator: "\n")
  }

  func villageTitle(_ village: Int) -> String {
    let place = network.villages[village]
    let head = say(.placeIn(place.name, network.townships[network.townshipOfVillage[village]].name))
    let lines = network.streams.indices.flatMap { stream in
      index.assignments(village: village, stream: stream).map { one in
        say(
          .handsTo(
            network.streams[stream].name, station: depot(one.depot), kilometres: Figures.kilometres(one.distance)))
      }
    }
    let left = network.streams.indices.compactMap { stream in
      index.unserved(village: village, stream: stream).flatMap { one in
        one.reason == .nothingToCollect ? nil : say(.leftBecause(network.streams[stream].name, .unserved(one.reason)))
      }
    }
    return ([head] + lines + left).joined(separator: "\n")
  }

  func depotTitle(_ depot: Int) -> String {
    let site = network.depots[depot]
    let stations = network.streams.indices.compactMap { stream in
      index.station(depot: depot, stream: stream).map { one in
        say(
          .stationOf(
            network.streams[stream].name, size: one.size, load: Figures.tonnes(one.assigned),
            capacity: Figures.tonnes(one.capacity)))
      }
    }
    let state = index.numberOfDepot[depot] == nil ? [say(.notOpen(.state(site.state)))] : stations
    return ([self.depot(site.id)] + state + [site.reason]).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  func centreTitle(_ centre: Int) -> String {
    let site = network.centres[centre]
    let streams = plan.siting.lines.filter { $0.centre == site.id }.map { stream($0.stream) }
    let state: Phrase = streams.isEmpty ? .notOpen(.state(site.state)) : .takes(streams)
    return [name(site.name), say(state), site.reason].filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

extension MapDrawing {
  /// The mark of a township's villages, for the legend.
  static func mark(ofTownship township: Int) -> Node {
    tag("path", ["class": "village c\(township % colourCount)", "d": shapes[township % shapes.count]])
  }
}
