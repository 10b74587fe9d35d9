import Quantities
import Reports
import WasteNetwork

extension Edition {
  /// The layers of the plan's map, areas first, so that points come to lie above them.
  func mapLayers() -> [MapLayer] {
    let layers =
      zoneLayers() + [
        catchmentLayer(), shipmentLayer(), assignmentLayer(), roundLayer(), villageLayer(), siteLayer(), stationLayer(),
        centreLayer(), outletLayer(),
      ]
    return layers.filter { !$0.features.isEmpty }
  }

  func field(_ name: String, _ alias: Phrase, _ kind: MapLayer.Field.Kind = .text) -> MapLayer.Field {
    MapLayer.Field(name: name, alias: say(alias).replacing("\n", with: ""), kind: kind)
  }

  /// Symbols by stream, which keep colour and form in all layers.
  /// - Parameters:
  ///   - shift: millimetres from one stream's mark to the next.
  ///   - showsAll: otherwise only the first stream shows until others are ticked.
  func streamSymbols(
    form: (Int) -> String, size: Double, shift: Double = 0, showsAll: Bool = true
  ) -> [LayerStyle.Symbol] {
    network.streams.indices.map { stream in
      let right = (Double(stream) - Double(network.streams.count - 1) / 2) * shift
      return LayerStyle.Symbol(
        value: network.streams[stream].id.code, label: name(network.streams[stream].name),
        colour: LayerStyle.colours[stream % LayerStyle.colours.count], form: form(stream), size: size,
        shift: (right, shift > 0 ? 4.2 : 0), isShown: showsAll || stream == 0)
    }
  }

  func villagePosition(_ id: ID<Village>) -> Coordinate? {
    network.villageIndex(id).map { network.villages[$0].position }
  }
  func depotPosition(_ id: ID<Depot>) -> Coordinate? { network.depotIndex(id).map { network.depots[$0].position } }
  func centrePosition(_ id: ID<Centre>) -> Coordinate? { network.centreIndex(id).map { network.centres[$0].position } }

  // MARK: Points

  private func villageLayer() -> MapLayer {
    MapLayer(
      name: "villages", title: say(.villagesLayer), description: say(.villagesAbout), geometry: .point,
      fields: [
        field("village", .villageCode), field("name", .name), field("township", .townshipTitle),
        field("position_confidence", .position),
      ],
      features: network.villages.map { village in
        MapLayer.Feature(
          shape: .point(village.position),
          values: [
            .text(village.id.code), .text(name(village.name)), .text(township(village.township)),
            .text(say(.confidence(village.positionConfidence))),
          ])
      },
      style: LayerStyle(
        field: nil,
        symbols: [LayerStyle.Symbol(value: "", label: say(.villageDot), colour: 0x555555, form: "circle", size: 1.8)],
        label: "name", labelScale: 60_000))
  }

  private func siteLayer() -> MapLayer {
    MapLayer(
      name: "depots", title: say(.sites), description: say(.sitesAbout), geometry: .point,
      fields: [
        field("depot", .stationCode), field("name", .name), field("label", .label), field("township", .townshipTitle),
        field("state", .state), field("is_open", .isOpen), field("yearly_cost_cny", .costYear, .real),
      ],
      features: network.depots.indices.map { index in
        let depot = network.depots[index]
        let site = plan.siting.sites.first { $0.depot == depot.id }
        return MapLayer.Feature(
          shape: .point(depot.position),
          values: [
            .text(depot.id.code), .text(name(depot.name)), .text(site == nil ? "" : self.depot(depot.id)),
            .text(township(depot.township)), .text(say(.state(depot.state))), .text(site == nil ? "no" : "yes"),
            site.map { .real($0.yearlyCost.yuan) } ?? .none,
          ])
      },
      style: LayerStyle(
        field: "is_open",
        symbols: [
          LayerStyle.Symbol(value: "yes", label: say(.open), colour: 0x1E5631, form: "square", size: 4.6),
          LayerStyle.Symbol(value: "no", label: say(.closed), colour: 0xA9AFA9, form: "square", size: 2.6),
        ], label: "label"))
  }

  private func stationLayer() -> MapLayer {
    MapLayer(
      name: "stations", title: say(.stations), description: say(.stationsAbout), geometry: .point,
      fields: [
        field("depot", .stationCode), field("name", .station), field("stream", .streamCode),
        field("stream_name", .stream), field("size", .size), field("villages", .villages, .whole),
        field("assigned_t_a", .loadYear, .real), field("capacity_t_a", .capacityYear, .real),
        field("yearly_cost_cny", .costYear, .real),
      ],
      features: plan.siting.stations.compactMap { station in
        guard let position = depotPosition(station.depot) else { return nil }
        let served = plan.siting.assignments.filter { $0.depot == station.depot && $0.stream == station.stream }
        return MapLayer.Feature(
          shape: .point(position),
          values: [
            .text(station.depot.code), .text(depot(station.depot)), .text(station.stream.code),
            .text(stream(station.stream)), .text(station.size), .whole(served.count), .real(station.assigned.tonnes),
            .real(station.capacity.tonnes), .real(station.yearlyCost.yuan),
          ])
      },
      style: LayerStyle(
        field: "stream",
        symbols: streamSymbols(form: { LayerStyle.forms[$0 % LayerStyle.forms.count] }, size: 2.6, shift: 2.8)))
  }

  /// One mark a centre, with its lines as text.
  private func centreLayer() -> MapLayer {
    MapLayer(
      name: "centres", title: say(.centres), description: say(.centresAbout), geometry: .point,
      fields: [
        field("centre", .code), field("name", .name), field("lines", .linesOfCentre),
        field("yearly_cost_cny", .costYear, .real),
      ],
      features: network.centres.compactMap { centre in
        let lines = plan.siting.lines.filter { $0.centre == centre.id }
        guard !lines.isEmpty else { return nil }
        let texts = lines.map { line in
          say(
            .line(
              stream(line.stream), size: line.size, received: Figures.tonnes(line.received),
              capacity: Figures.tonnes(line.capacity)))
        }
        return MapLayer.Feature(
          shape: .point(centre.position),
          values: [
            .text(centre.id.code), .text(name(centre.name)),
            .text(texts.joined(separator: language == .chinese ? "；" : "; ")),
            .real(lines.map(\.yearlyCost).sum().yuan),
          ])
      },
      style: LayerStyle(
        field: nil,
        symbols: [LayerStyle.Symbol(value: "", label: say(.centreMark), colour: 0x7B1E3A, form: "hexagon", size: 6)],
        label: "name"))
  }

  private func outletLayer() -> MapLayer {
    MapLayer(
      name: "outlets", title: say(.outlets), description: say(.outletsAbout), geometry: .point,
      fields: [
        field("outlet", .code), field("name", .name), field("stream", .streamCode), field("stream_name", .stream),
        field("use", .useColumn), field("delivered_t_a", .massTonnes, .real),
      ],
      features: network.outlets.compactMap { outlet in
        let delivered = plan.flows.deliveries.filter { $0.outlet == outlet.id }.flatMap(\.mass).sum()
        guard delivered > .zero else { return nil }
        return MapLayer.Feature(
          shape: .point(outlet.position),
          values: [
            .text(outlet.id.code), .text(name(outlet.name)), .text(outlet.stream.code), .text(stream(outlet.stream)),
            .text(say(.use(outlet.use))), .real(delivered.tonnes),
          ])
      },
      style: LayerStyle(
        field: nil,
        symbols: [LayerStyle.Symbol(value: "", label: say(.outletMark), colour: 0x4B4B9B, form: "star", size: 4.5)],
        label: "name", labelScale: 250_000))
  }
}
