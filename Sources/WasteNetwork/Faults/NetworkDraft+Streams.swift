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
          Sentence(
            "detour_factor is \(options.detourFactor.fraction), and no road is shorter than the straight line",
            zh: "detour_factor 为 \(options.detourFactor.fraction)，而道路不会比直线短"),
          cure: Sentence("write 1 or more; 1.3 is usual on plains", zh: "写 1 或以上；平原地区一般为 1.3")))
    }
    if !(1...366).contains(options.workingDaysPerYear) {
      faults.append(
        Fault(
          .outOfRange, at: settings?.at(column: "options.working_days_per_year"),
          Sentence(
            "\(options.workingDaysPerYear) working days do not fit a year",
            zh: "一年没有 \(options.workingDaysPerYear) 个工作日"),
          cure: Sentence("write 1 to 366", zh: "写 1 至 366")))
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
        Sentence(
          "no target, stream or lock asks for a village to be served, so the least greatest distance is that of serving none",
          zh: "没有任何目标、类别或指定要求收运某个村，最远距离最短的方案就是一个也不收"),
        cure: Sentence(
          "set a target without a shortfall price, or let a stream serve every village", zh: "设定不带缺口单价的目标，或让某类别覆盖每个村"))
    ]
  }

  /// A fault where a year is none that a plan can be meant for.
  func yearFaults(_ year: Int, _ column: String, at place: Place?) -> [Fault] {
    guard !NetworkDraft.plausibleYears.contains(year) else { return [] }
    return [
      Fault(
        .yearOutOfRange, at: place?.field(column),
        Sentence("\(year) is no year that a plan can be meant for", zh: "\(year) 年不是可以规划的年份"),
        cure: Sentence(
          "write a year from \(NetworkDraft.plausibleYears.lowerBound) to \(NetworkDraft.plausibleYears.upperBound)",
          zh: "写 \(NetworkDraft.plausibleYears.lowerBound) 至 \(NetworkDraft.plausibleYears.upperBound) 之间的年份"))
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
          Sentence(
            "no waste weighs \(stream.bulkDensity.kilogramsPerCubicMetre) kg per cubic metre",
            zh: "没有废弃物每立方米重 \(stream.bulkDensity.kilogramsPerCubicMetre) kg"),
          cure: Sentence("write kilograms per cubic metre as loaded", zh: "按装车状态的千克每立方米填写")))
    }
    if stream.sources.isEmpty {
      faults.append(
        Fault(
          .streamWithoutSource, at: stream.place?.field("sources"),
          Sentence("stream ‘\(stream.id)’ arises from nothing", zh: "类别\(stream.inChinese)没有来源"),
          cure: Sentence("add a source: an item, an activity column and its factors", zh: "补上来源：对象、活动量所在的列和各系数")))
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
          Sentence(
            "‘\(stream.id)’ may share a load with ‘\(other.id)’, which does not say the same of ‘\(stream.id)’",
            zh: "\(stream.inChinese)允许与\(other.inChinese)混装，而后者没有列出\(stream.inChinese)"),
          cure: Sentence("name each in the other's list", zh: "两个类别互相列出"))
      }
  }

  /// What the tables must hold before a stream can be collected at all.
  private func needFaults(_ stream: WasteStream) -> [Fault] {
    var faults = vehicleFaults(stream)
    let known = streams.map(\.id)
    let sizesAreKnown = sizes.allSatisfy { known.contains($0.stream) }
    for level in [ModuleSize.Level.station, .centre] where !sizes.isEmpty && sizesAreKnown {
      guard !sizes.contains(where: { $0.level == level && $0.stream == stream.id }) else { continue }
      faults.append(
        Fault(
          .streamWithoutSize, at: stream.place,
          Sentence(
            "no \(level.noun) size is listed for stream ‘\(stream.id)’",
            zh: "没有列出类别\(stream.inChinese)的\(level.noun.zh)规模"),
          cure: Sentence(
            "add a row to sizes with level ‘\(level.rawValue)’ and stream ‘\(stream.id)’",
            zh: "在 sizes 中加一行，level 为“\(level.rawValue)”，stream 为“\(stream.id)”")))
    }
    if !centres.isEmpty, !centres.contains(where: { $0.accepts(stream.id) }) {
      faults.append(
        Fault(
          .streamWithoutCentre, at: stream.place,
          Sentence(
            "no centre takes stream ‘\(stream.id)’, so nothing can be passed on", zh: "没有中心接收类别\(stream.inChinese)，无法转运"
          ),
          cure: Sentence("let a centre that is not forbidden take it", zh: "让一个未禁止的中心接收它")))
    }
    if !outlets.isEmpty, outlets.allSatisfy({ known.contains($0.stream) }),
      !outlets.contains(where: { $0.stream == stream.id })
    {
      faults.append(
        Fault(
          .streamWithoutOutlet, level: .warning, at: stream.place,
          Sentence("no outlet takes stream ‘\(stream.id)’", zh: "类别\(stream.inChinese)没有利用处置去向"),
          cure: Sentence("add one to outlets, or its end use stays open in the plan", zh: "在 outlets 中补上，否则方案中其最终利用未定"))
      )
    }
    return faults
  }

  private func vehicleFaults(_ stream: WasteStream) -> [Fault] {
    guard !vehicles.isEmpty, !vehicles.contains(where: { $0.mayCarry(stream) }) else { return [] }
    let carriers = vehicles.filter { $0.streams.contains(stream.id) }
    let sealed = carriers.filter { $0.isSealed || !stream.needsSealedVehicle }
    func fault(_ finding: Sentence, cure: Sentence) -> [Fault] {
      [Fault(.streamWithoutVehicle, at: stream.place, finding, cure: cure)]
    }
    if carriers.isEmpty {
      // a code that no stream has is a fault of its own, and may well be meant for this one
      let known = streams.map(\.id)
      guard vehicles.allSatisfy({ $0.streams.allSatisfy(known.contains) }) else { return [] }
      return fault(
        Sentence("no vehicle may carry stream ‘\(stream.id)’", zh: "没有车辆可运类别\(stream.inChinese)"),
        cure: Sentence("name the stream in the column streams of vehicles", zh: "在车辆表的 streams 列中列出该类别"))
    }
    if sealed.isEmpty {
      return fault(
        Sentence(
          "stream ‘\(stream.id)’ needs a sealed vehicle, and none that may carry it is sealed",
          zh: "类别\(stream.inChinese)须密闭运输，而可运它的车辆都不密闭"),
        cure: Sentence("set ‘sealed’ to yes for one that is", zh: "把密闭车辆的 sealed 写为 yes"))
    }
    return fault(
      Sentence(
        "stream ‘\(stream.id)’ needs a vehicle of its own, and each that may carry it carries others too",
        zh: "类别\(stream.inChinese)须专车运输，而可运它的车辆都还运别的类别"),
      cure: Sentence(
        "name this stream alone in the column streams of one", zh: "让一种车辆的 streams 列只写这一类别"))
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
        Sentence(
          "\(Check.count(stream.stationsPerTownship, "station")) for ‘\(stream.id)’ must stand in each township, and in "
            + "\(Check.label(township.name, township.id.code)) \(Check.count(able, "depot")) can hold one",
          zh:
            "每个乡镇要求 \(stream.stationsPerTownship) 个\(stream.inChinese)站点，而 \(Check.label(township.name, township.id.code)) 只有 \(able) 个收储场能设站"
        ),
        cure: Sentence(
          "add a candidate depot there, let one take the stream, or give it area enough for the smallest size",
          zh: "在当地增加备选收储场，让一个收储场接收该类别，或给足最小规模的面积"))
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
