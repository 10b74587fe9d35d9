import Quantities
import Reports
import WasteNetwork

extension Edition {
  /// One area a station: around the villages that hand the stream over to it.
  func catchmentLayer() -> MapLayer {
    MapLayer(
      name: "catchments", title: say(.catchments), description: say(.catchmentsAbout), geometry: .area,
      fields: [
        field("depot", .stationCode), field("name", .station), field("stream", .streamCode),
        field("stream_name", .stream), field("villages", .villages, .whole), field("assigned_t_a", .massTonnes, .real),
      ],
      features: plan.siting.stations.compactMap { station in
        let served = plan.siting.assignments.filter { $0.depot == station.depot && $0.stream == station.stream }
        guard let middle = depotPosition(station.depot), !served.isEmpty else { return nil }
        return MapLayer.Feature(
          shape: .area([Catchment.outline(around: [middle] + served.compactMap { villagePosition($0.village) })]),
          values: [
            .text(station.depot.code), .text(depot(station.depot)), .text(station.stream.code),
            .text(stream(station.stream)), .whole(served.count), .real(station.assigned.tonnes),
          ])
      },
      style: LayerStyle(
        field: "stream", symbols: streamSymbols(form: { _ in "solid" }, size: 0.4, showsAll: false),
        opacity: 0.45))
  }

  func assignmentLayer() -> MapLayer {
    MapLayer(
      name: "assignments", title: say(.assignments), description: about(.assignmentsAbout), geometry: .line,
      fields: [
        field("village", .villageCode), field("village_name", .village), field("township", .townshipTitle),
        field("stream", .streamCode), field("stream_name", .stream), field("depot", .stationCode),
        field("depot_name", .station), field("mass_t_a", .massTonnes, .real), field("road_km", .roadKilometres, .real),
        field("next_best_name", .nextBest), field("next_best_km", .nextKilometres, .real), field("why", .why),
        field("visits", .truckComes),
      ],
      features: plan.siting.assignments.compactMap { one in
        guard let from = villagePosition(one.village), let to = depotPosition(one.depot) else { return nil }
        let way = ways.path(through: [(one.village.code, from), (one.depot.code, to)])
        return MapLayer.Feature(shape: .line(way), values: values(of: one))
      },
      style: LayerStyle(field: "stream", symbols: streamSymbols(form: { _ in "solid" }, size: 0.35, showsAll: false)))
  }

  private func values(of one: SitingPlan.Assignment) -> [MapLayer.Value] {
    guard let village = network.villageIndex(one.village), let stream = network.streamIndex(one.stream) else {
      return []
    }
    return [
      .text(one.village.code), .text(name(network.villages[village].name)), .text(townshipName(of: one.village)),
      .text(one.stream.code), .text(self.stream(one.stream)), .text(one.depot.code), .text(depot(one.depot)),
      .real(one.mass.tonnes), .real(Double(one.distance.metres) / 1000),
      one.nextBest.map { .text(depot($0)) } ?? .none,
      one.nextBestDistance.map { .real(Double($0.metres) / 1000) } ?? .none,
      .text(reason(for: one, village: village, stream: stream).withoutHead(in: language)),
      .text(visitDates(village: village, stream: stream)),
    ]
  }

  func shipmentLayer() -> MapLayer {
    MapLayer(
      name: "shipments", title: say(.shipments), description: about(.shipmentsAbout), geometry: .line,
      fields: [
        field("depot", .stationCode), field("depot_name", .station), field("centre_name", .centre),
        field("stream", .streamCode), field("stream_name", .stream), field("mass_t_a", .massTonnes, .real),
        field("road_km", .roadKilometres, .real),
      ],
      features: plan.siting.shipments.compactMap { one in
        guard let from = depotPosition(one.depot), let to = centrePosition(one.centre) else { return nil }
        return MapLayer.Feature(
          shape: .line(ways.path(through: [(one.depot.code, from), (one.centre.code, to)])),
          values: [
            .text(one.depot.code), .text(depot(one.depot)), .text(centre(one.centre)), .text(one.stream.code),
            .text(stream(one.stream)), .real(one.mass.tonnes), .real(Double(one.distance.metres) / 1000),
          ])
      },
      style: LayerStyle(
        field: nil,
        symbols: [LayerStyle.Symbol(value: "", label: say(.onward), colour: 0x7B1E3A, form: "dash", size: 0.8)]))
  }

  func roundLayer() -> MapLayer {
    let vehicles = network.vehicles.filter { vehicle in plan.transport.rounds.contains { $0.vehicle == vehicle.id } }
    return MapLayer(
      name: "rounds", title: say(.rounds), description: about(.roundsAbout), geometry: .line,
      fields: [
        field("round", .round), field("depot_name", .station), field("vehicle", .code), field("vehicle_name", .vehicle),
        field("streams", .stream), field("stops", .stopsOfRound), field("distance_km", .distanceKilometres, .real),
        field("load_t", .loadTonnesRound, .real), field("drives_a", .drives, .whole), field("dates", .dates),
      ],
      features: plan.transport.rounds.compactMap { round in
        let path = way(of: round)
        guard path.count > 1 else { return nil }
        let separator = language == .chinese ? "、" : ", "
        return MapLayer.Feature(
          shape: .line(path),
          values: [
            .text(round.id), .text(depot(round.depot)), .text(round.vehicle.code), .text(vehicle(round.vehicle)),
            .text(round.streams.map(stream).joined(separator: separator)),
            .text(round.stops.map { village($0.village) }.joined(separator: " → ")),
            .real(Double(round.distance.metres) / 1000), .real(round.stops.flatMap(\.loads).sum().tonnes),
            .whole(round.days.count), .text(round.days.map(date).joined(separator: separator)),
          ])
      },
      style: LayerStyle(
        field: "vehicle",
        symbols: vehicles.enumerated().map { index, vehicle in
          LayerStyle.Symbol(
            value: vehicle.id.code, label: name(vehicle.name),
            colour: LayerStyle.colours[(index + 3) % LayerStyle.colours.count], form: "dot", size: 0.6)
        }))
  }

  /// A round's way in the order in which it is driven, along roads where they are known.
  func way(of round: TransportPlan.Round) -> [Coordinate] {
    ways.path(
      through: round.placeCodes.compactMap { code in network.position(ofPlace: code).map { (code, $0) } })
  }

  /// What a layer shows, and whether its lines follow roads.
  private func about(_ phrase: Phrase) -> String {
    say(phrase) + (language == .chinese ? "" : " ") + say(ways.isEmpty ? .straightWays : .roadWays)
  }
}
