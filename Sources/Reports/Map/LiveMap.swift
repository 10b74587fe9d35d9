import WasteNetwork

extension Edition {
  /// Room for the map that can be moved, its tools and its words; hidden until the script has drawn it, and on paper.
  func liveMap() -> Node {
    guard library != nil else { return .nothing }
    return tag("div", ["class": "moving", "hidden": "hidden"]) {
      tag("div", ["class": "tools"]) {
        tag("label", ["class": "find"]) {
          say(.findVillage)
          tag("select") { tag("option", ["value": ""]) { say(.chooseVillage) } }
        }
        tag("fieldset", ["class": "layers"]) {
          tag("legend") { say(.mapLayers) }
          for layer in layers { box(layer) }
        }
      }
      tag("div", ["class": "live", "role": "region", "aria-label": say(.mapTitle)])
      paragraph(.mapHint, class: "note")
      if let remark = positionRemark() { paragraph(remark, class: "note remark") }
      Node.data(words, attributes: ["class": "map-words"])
    }
  }

  private func box(_ layer: (name: String, title: Phrase)) -> Node {
    tag("label") {
      tag("input", ["type": "checkbox", "value": layer.name, "checked": "checked"])
      say(layer.title)
    }
  }

  /// Layers that can be taken away, where the district has them.
  private var layers: [(name: String, title: Phrase)] {
    let isAnyClosed = network.depots.indices.contains { index.numberOfDepot[$0] == nil }
    return [
      ("links", .layerLinks), ("villages", .layerVillages), ("names", .layerNames),
      isAnyClosed ? ("closed", .layerClosed) : nil,
      plan.flows.deliveries.isEmpty ? nil : ("outlets", .layerOutlets),
      network.zones.isEmpty ? nil : ("zones", .layerZones),
    ].compactMap(\.self)
  }

  /// What places are called and say when pointed at, in the order of `MapData`; the first line is the name.
  private var words: PageData {
    .object([
      "villages": .texts(network.villages.indices.map(villageTitle)),
      "names": .texts(network.villages.map { village($0.id) }),
      "depots": .texts(network.depots.indices.map(depotTitle)),
      "centres": .texts(network.centres.indices.map(centreTitle)),
      "outlets": .texts(
        network.outlets.map { outlet in
          [name(outlet.name), say(.outletOf(network.streams.first { $0.id == outlet.stream }?.name ?? outlet.name))]
            .joined(separator: "\n")
        }),
      "townships": .texts(network.townships.map { name($0.name) }),
      "zones": .texts(network.zones.map { zoneTitle($0.zone) }),
      "centre": .text(say(.centreMark)), "in": .text(say(.zoomIn)), "out": .text(say(.zoomOut)),
      "close": .text(say(.close)),
    ])
  }
}
