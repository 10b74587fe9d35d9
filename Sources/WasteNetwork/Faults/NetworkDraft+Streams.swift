internal import Quantities

extension NetworkDraft {
  /// Years for which a plan can be meant.
  private static let plausibleYears = 1990...2100

  /// Faults of the calendar and the options.
  func optionFaults() -> [Fault] {
    var faults = yearFaults(calendar.year, "calendar.year", at: settings)
    if options.detourFactor < .whole {
      faults.append(
        Fault(
          .outOfRange, at: settings?.at(column: "options.detour_factor"),
          "detour_factor is \(options.detourFactor.fraction), and no road is shorter than the straight line",
          cure: "write 1 or more; 1.3 is usual on plains"))
    }
    if !(1...366).contains(options.workingDaysPerYear) {
      faults.append(
        Fault(
          .outOfRange, at: settings?.at(column: "options.working_days_per_year"),
          "\(options.workingDaysPerYear) working days do not fit a year", cure: "write 1 to 366"))
    }
    return faults + objectiveFaults()
  }

  private func objectiveFaults() -> [Fault] {
    let name = options.objective.measure == .mass ? "greatest-coverage" : "least-greatest-distance"
    let budget = options.objective.budget ?? .zero
    return Check.notNegative(budget.yuan, "options.objective.\(name).budget_cny", at: settings) + idleFaults()
  }

  /// A shortest way is sought though nothing asks for anyone to be served.
  private func idleFaults() -> [Fault] {
    guard options.objective.measure == .distance, !streams.contains(where: \.servesEveryVillage),
      !targets.contains(where: { $0.treatment == .modelled && $0.shortfallPrice == nil }),
      !locks.contains(where: { $0.kind == .locked })
    else { return [] }
    return [
      Fault(
        .distanceWithoutService, level: .warning, at: settings?.at(column: "options.objective"),
        "no target, stream or lock asks for a village to be served, so the least greatest distance is that of serving none",
        cure: "set a target without a shortfall price, or let a stream serve every village")
    ]
  }

  /// A fault where a year is none that a plan can be meant for.
  func yearFaults(_ year: Int, _ column: String, at place: Place?) -> [Fault] {
    guard !NetworkDraft.plausibleYears.contains(year) else { return [] }
    return [
      Fault(
        .yearOutOfRange, at: place?.field(column), "\(year) is no year that a plan can be meant for",
        cure: "write a year from \(NetworkDraft.plausibleYears.lowerBound) to \(NetworkDraft.plausibleYears.upperBound)"
      )
    ]
  }

  /// The settings file, known from where the streams stand.
  var settings: Place? { streams.lazy.compactMap(\.place).first.map { Place(file: $0.file) } }

  /// Faults of each stream's own rules, and of what it needs from the tables.
  func streamFaults() -> [Fault] {
    streams.flatMap { ruleFaults($0) + collectionFaults($0) + sharingFaults($0) + needFaults($0) + stationFaults($0) }
  }

  private func ruleFaults(_ stream: WasteStream) -> [Fault] {
    var faults = Check.positive(stream.serviceRadius.kilometres, "service_radius_km", at: stream.place)
    if let radius = stream.backupRadius {
      faults += Check.positive(radius.kilometres, "backup_radius_km", at: stream.place)
    }
    faults += Check.part(stream.storageLoss.fraction, "storage_loss_percent", at: stream.place)
    faults += Check.notNegative(
      Double(stream.bulkDensity.kilogramsPerCubicMetre), "bulk_density_kg_m3", at: stream.place)
    faults += Check.notNegative(stream.handlingPrice.yuanPerTonne, "handling_cny_t", at: stream.place)
    faults += Check.notNegative(stream.onwardRate.yuanPerTonneKilometre, "onward_cny_tkm", at: stream.place)
    if stream.bulkDensity > .plausible {
      faults.append(
        Fault(
          .outOfRange, at: stream.place?.field("bulk_density_kg_m3"),
          "no waste weighs \(stream.bulkDensity.kilogramsPerCubicMetre) kg per cubic metre",
          cure: "write kilograms per cubic metre as loaded"))
    }
    if stream.sources.isEmpty {
      faults.append(
        Fault(
          .streamWithoutSource, at: stream.place?.field("sources"), "stream ‘\(stream.id)’ arises from nothing",
          cure: "add a source: an item, an activity column and its factors"))
    }
    return faults
  }

  private func sharingFaults(_ stream: WasteStream) -> [Fault] {
    let place = stream.place?.field("may_share_load_with")
    return streamFaults(stream.mayShareLoadWith, at: stream.place, "may_share_load_with")
      + streams.filter { stream.mayShareLoadWith.contains($0.id) && !$0.mayShareLoadWith.contains(stream.id) }
      .map { other in
        Fault(
          .oneSidedSharing, level: .warning, at: place,
          "‘\(stream.id)’ may share a load with ‘\(other.id)’, which does not say the same of ‘\(stream.id)’",
          cure: "name each in the other's list")
      }
  }

  /// What the tables must hold before a stream can be collected at all.
  private func needFaults(_ stream: WasteStream) -> [Fault] {
    var faults = vehicleFaults(stream)
    for level in [ModuleSize.Level.station, .centre] where !sizes.isEmpty {
      guard !sizes.contains(where: { $0.level == level && $0.stream == stream.id }) else { continue }
      faults.append(
        Fault(
          .streamWithoutSize, at: stream.place, "no \(level.rawValue) size is listed for stream ‘\(stream.id)’",
          cure: "add a row to sizes with level ‘\(level.rawValue)’ and stream ‘\(stream.id)’"))
    }
    if !centres.isEmpty, !centres.contains(where: { $0.accepts(stream.id) }) {
      faults.append(
        Fault(
          .streamWithoutCentre, at: stream.place, "no centre takes stream ‘\(stream.id)’, so nothing can be passed on",
          cure: "let a centre that is not forbidden take it"))
    }
    if !outlets.isEmpty, !outlets.contains(where: { $0.stream == stream.id }) {
      faults.append(
        Fault(
          .streamWithoutOutlet, level: .warning, at: stream.place, "no outlet takes stream ‘\(stream.id)’",
          cure: "add one to outlets, or its end use stays open in the plan"))
    }
    return faults
  }

  private func vehicleFaults(_ stream: WasteStream) -> [Fault] {
    guard !vehicles.isEmpty, !vehicles.contains(where: { $0.mayCarry(stream) }) else { return [] }
    let carriers = vehicles.filter { $0.streams.contains(stream.id) }
    let sealed = carriers.filter { $0.isSealed || !stream.needsSealedVehicle }
    let (message, cure) =
      carriers.isEmpty
      ? ("no vehicle may carry stream ‘\(stream.id)’", "name the stream in the column streams of vehicles")
      : sealed.isEmpty
        ? (
          "stream ‘\(stream.id)’ needs a sealed vehicle, and none that may carry it is sealed",
          "set ‘sealed’ to yes for one that is"
        )
        : (
          "stream ‘\(stream.id)’ needs a vehicle of its own, and each that may carry it carries others too",
          "name this stream alone in the column streams of one"
        )
    return [Fault(.streamWithoutVehicle, at: stream.place, message, cure: cure)]
  }

  /// Equation (10) needs as many depots in each township as stations are required there.
  private func stationFaults(_ stream: WasteStream) -> [Fault] {
    guard stream.stationsPerTownship >= 0 else {
      return Check.notNegative(Double(stream.stationsPerTownship), "stations_per_township", at: stream.place)
    }
    guard stream.stationsPerTownship > 0, !depots.isEmpty, !sizes.isEmpty else { return [] }
    return townships.compactMap { township in
      let able = depots.filter { $0.township == township.id && canHold(stream, $0) }.count
      guard able < stream.stationsPerTownship else { return nil }
      return Fault(
        .tooFewDepots, at: stream.place?.field("stations_per_township"),
        "\(stream.stationsPerTownship) station(s) for ‘\(stream.id)’ are required in each township, and in "
          + "\(Check.label(township.name, township.id.code)) \(able) depot(s) can hold one",
        cure: "add a candidate depot there, let one take the stream, or give it area enough for the smallest size")
    }
  }

  /// Whether a depot may take a stream and has room for its smallest station.
  func canHold(_ stream: WasteStream, _ depot: Depot) -> Bool {
    depot.accepts(stream.id)
      && sizes.contains { $0.level == .station && $0.stream == stream.id && $0.area <= depot.area }
  }
}

extension Depot {
  /// Whether the site may take a stream at all.
  func accepts(_ stream: ID<WasteStream>) -> Bool {
    state != .forbidden && (streams.isEmpty || streams.contains(stream))
  }
}

extension Centre {
  /// Whether the site may take a stream at all.
  func accepts(_ stream: ID<WasteStream>) -> Bool {
    state != .forbidden && (streams.isEmpty || streams.contains(stream))
  }
}
