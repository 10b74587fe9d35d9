import Quantities
import Reports
import WasteNetwork

extension Edition {
  /// One GPX file for each vehicle and day, with a route for each round, for phones and navigators.
  func routeFiles() -> [(path: String, bytes: [UInt8])] {
    let folders = folderNames()
    return plan.transport.vehicleDays.map { day in
      let date = isoDate(day.day)
      return (
        "gpx/\(folders[day.vehicle] ?? day.vehicle.code)-\(day.number)/\(date).gpx",
        Array(gpx(of: day, date: date).utf8)
      )
    }
  }

  private func gpx(of day: TransportPlan.VehicleDay, date: String) -> String {
    let title = "\(say(vehicleTitle(day.vehicle, number: day.number))) \(date)"
    let routes = day.trips.compactMap { trip in round(of: trip).map { route($0, trip) } }
    let tracks = ways.isEmpty ? [] : day.trips.compactMap { trip in round(of: trip).map(track) }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <gpx version="1.1" creator="Gleaner" xmlns="http://www.topografix.com/GPX/1/1">
      <metadata><name>\(XML.escaped(title))</name></metadata>
      \((routes + tracks).joined(separator: "\n"))
      </gpx>

      """
  }

  /// The places of a round with the time and load planned at each.
  private func route(_ round: TransportPlan.Round, _ trip: TransportPlan.VehicleDay.Trip) -> String {
    let about = round.streams.map(stream).joined(separator: language == .chinese ? "、" : ", ")
    let points = routePoints(round, trip).map { point in
      "<rtept lat=\"\(degrees(point.position.latitude))\" lon=\"\(degrees(point.position.longitude))\">"
        + "<name>\(XML.escaped(point.name))</name><desc>\(XML.escaped(point.about))</desc></rtept>"
    }
    return "<rte><name>\(XML.escaped(round.id))</name><desc>\(XML.escaped(about))</desc>\n"
      + points.joined(separator: "\n") + "\n</rte>"
  }

  /// The round's line along the roads, which a map shows as it is; a navigator would seek ways of its own between places.
  private func track(_ round: TransportPlan.Round) -> String {
    let points = way(of: round).map { "<trkpt lat=\"\(degrees($0.latitude))\" lon=\"\(degrees($0.longitude))\"/>" }
    return "<trk><name>\(XML.escaped(round.id))</name><trkseg>\n" + points.joined(separator: "\n") + "\n</trkseg></trk>"
  }

  private func routePoints(
    _ round: TransportPlan.Round, _ trip: TransportPlan.VehicleDay.Trip
  ) -> [(name: String, position: Coordinate, about: String)] {
    var points: [(name: String, position: Coordinate, about: String)] = []
    func add(_ name: String, _ position: Coordinate?, _ time: WorkTime, _ task: String) {
      if let position { points.append((name, position, "\(Figures.clock(time)) \(task)")) }
    }
    add(depot(round.depot), depotPosition(round.depot), trip.start, say(.leaveStation(round.id)))
    for (position, stop) in round.stops.enumerated() {
      for (unloading, time) in zip(round.unloadings, trip.unloadings) where unloading.stops == position {
        add(centre(unloading.centre), centrePosition(unloading.centre), time, say(.emptied))
      }
      guard position < trip.loadings.count else { continue }
      let loads = zip(round.streams, stop.loads).filter { $0.1 > .zero }.map {
        "\(stream($0)) \(say(.tonnes(Figures.tonnes($1))))"
      }
      add(
        village(stop.village), villagePosition(stop.village), trip.loadings[position], loads.joined(separator: "; "))
    }
    add(depot(round.depot), depotPosition(round.depot), trip.end, say(.unloaded))
    return points
  }

  /// Six decimals, a tenth of a metre; no locale takes part.
  private func degrees(_ value: Double) -> String { Figures.exact(Int((value * 1e6).rounded()), scale: 1_000_000) }

  /// Date of a day of the year, 1 being 1 January: `2025-06-02`.
  private func isoDate(_ day: Int) -> String {
    let months = PeriodCalendar(year: network.calendar.year, kind: .month)
    let period = months.period(ofDay: day) ?? 0
    let first = (0..<period).reduce(1) { $0 + months.days(inPeriod: $1) }
    return "\(network.calendar.year)-\(Figures.padded(period + 1, to: 2))-\(Figures.padded(day - first + 1, to: 2))"
  }

  /// A name for each vehicle type's folders, different ones where codes differ only in what no file system takes.
  private func folderNames() -> [ID<Vehicle>: String] {
    var taken: Set<String> = []
    var names: [ID<Vehicle>: String] = [:]
    for vehicle in network.vehicles {
      let clean = fileName(vehicle.id.code)
      var name = clean
      var number = 2
      while !taken.insert(name.lowercased()).inserted {
        name = "\(clean)~\(number)"
        number += 1
      }
      names[vehicle.id] = name
    }
    return names
  }

  /// A code as every file system takes it.
  private func fileName(_ code: String) -> String {
    String(code.unicodeScalars.map { "/\\:*?\"<>| ".unicodeScalars.contains($0) ? "_" : Character($0) })
  }
}
