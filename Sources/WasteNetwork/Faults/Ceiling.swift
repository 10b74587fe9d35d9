public import Quantities

/// The greatest figures that the inputs may hold; anything beyond is a slip of units.
///
/// They are set far above what any district needs and low enough that no sum of whole numbers leaves 64 bits
/// (9.2 × 10¹⁸). The reckoning, once:
///
/// - A road is at most 2 000 km, so there and back 4 × 10⁶ m; at 1 km/h or more that is 1.44 × 10⁷ s.
/// - A village's stream is at most 10⁹ kg and a load at least 10 kg: at most 10⁸ loads, 4 × 10¹⁴ m and, with a day for
///   each stop, 1.5 × 10¹⁵ s; loading adds 2 × 6 × 10⁵ s a tonne, 1.2 × 10¹² s.
/// - What taking that to a depot costs is reckoned in floating point first (`haulFaults`) and is at most 10¹³ fen;
///   products on the way to it are formed in 128 bits.
/// - All masses together are at most 10¹² kg: over the longest road 2 × 10¹⁸ kg·m.
/// - All that a plan could cost, every village at its farthest depot, every station and line at its dearest and every
///   target missed, is at most 4 × 10¹² fen (`costFaults`): 4 × 10¹⁸ in the millionths of a fen of the plan search.
///   Its penalties (`SearchPenalty`) add at most 4.4 × 10¹⁸: 2 × 10¹⁸ for rows of coverage, as much for streams, the rest for
///   decisions and area.
/// - A stream has at most 63 sizes of a kind: the bound keeps them as bits of a word.
enum Ceiling {
  static let road = Distance.kilometres(2000)
  /// Road kilometres per straight kilometre.
  static let detour = Share.percent(1000)
  static let villageMass = Mass.tonnes(1_000_000)
  static let allMass = Mass.tonnes(1_000_000_000)
  static let haul = Money.fen(10_000_000_000_000)
  static let all = Money.fen(4_000_000_000_000)
  static let sizes = 63
}

extension Check {
  /// A fault where a figure is greater than any a district has.
  static func atMost(_ greatest: Double, _ value: Double, _ column: String, at place: Place?) -> [Fault] {
    guard value > greatest else { return [] }
    return [
      Fault(
        .outOfRange, at: place?.field(column),
        Sentence(
          "\(column) is \(shown(value)), beyond anything a district has: \(shown(greatest)) is the most",
          zh: "\(column) 为 \(shown(value))，超出任何一个区县的实际，最大为 \(shown(greatest))"),
        cure: Sentence("check the unit that the column's name states", zh: "核对列名所示的单位"))
    ]
  }
}

extension NetworkDraft {
  /// No two places of a network are farther apart by road.
  public static var longestRoad: Distance { Ceiling.road }

  /// Figures beyond `Ceiling`, table by table.
  func ceilingFaults() -> [Fault] {
    vehicles.flatMap(ceilingFaults) + streams.flatMap(ceilingFaults) + siteCeilings() + sizes.flatMap(ceilingFaults)
      + outlets.flatMap(ceilingFaults) + targetCeilings() + optionCeilings() + sizeCounts()
  }

  private func ceilingFaults(_ vehicle: Vehicle) -> [Fault] {
    let slowest = 1.0
    let ceilings: [(String, Double, Double)] = [
      ("payload_t", vehicle.payload.tonnes, 1000), ("day_cost_cny", vehicle.dayCost.yuan, 1e5),
      ("cost_cny_km", vehicle.kilometreCost.yuanPerKilometre, 1e4),
      ("speed_km_h", vehicle.speed.kilometresPerHour, 200),
      ("loading_min_t", vehicle.loadingPerTonne.minutes, 1e4),
      ("unloading_min_t", vehicle.unloadingPerTonne.minutes, 1e4), ("stop_min", vehicle.stopTime.minutes, 1440),
      ("fuel_l_100km", Double(vehicle.fuelMillilitresPerKilometre) / 10, 1e4),
      ("co2e_kg_km", Double(vehicle.co2eGramsPerKilometre) / 1000, 1000),
      ("gross_t", vehicle.grossMass?.tonnes ?? 0, 1000), ("break_after_h", vehicle.rest?.after.hours ?? 0, 24),
    ]
    let faults = ceilings.flatMap { Check.atMost($2, $1, $0, at: vehicle.place) }
    guard vehicle.speed > .zero, vehicle.speed.kilometresPerHour < slowest else { return faults }
    return faults + [
      Fault(
        .outOfRange, at: vehicle.place?.field("speed_km_h"),
        Sentence(
          "speed_km_h is \(Check.shown(vehicle.speed.kilometresPerHour)), slower than a man walks",
          zh: "speed_km_h 为 \(Check.shown(vehicle.speed.kilometresPerHour))，比步行还慢"),
        cure: Sentence("write kilometres an hour", zh: "按千米每小时填写"))
    ]
  }

  private func ceilingFaults(_ stream: WasteStream) -> [Fault] {
    Check.atMost(1e4, stream.serviceRadius.kilometres, "service_radius_km", at: stream.place)
      + Check.atMost(1e4, stream.backupRadius?.kilometres ?? 0, "backup_radius_km", at: stream.place)
      + Check.atMost(1e6, Double(stream.loadPerCall?.kilograms ?? 0), "load_per_call_kg", at: stream.place)
      + Check.atMost(8784, stream.responseTime?.hours ?? 0, "respond_within_h", at: stream.place)
      + Check.atMost(1e5, stream.handlingPrice.yuanPerTonne, "handling_cny_t", at: stream.place)
      + Check.atMost(1000, stream.onwardRate.yuanPerTonneKilometre, "onward_cny_tkm", at: stream.place)
  }

  private func siteCeilings() -> [Fault] {
    villages.flatMap { Check.atMost(1000, $0.truckLimit?.tonnes ?? 0, "truck_limit_t", at: $0.place) }
      + depots.flatMap {
        Check.atMost(1e6, $0.area.mu.rounded(), "area_mu", at: $0.place)
          + Check.atMost(1e9, $0.yearlyCost.yuan, "yearly_cost_cny", at: $0.place)
      } + centres.flatMap { Check.atMost(100, $0.costFactor.fraction, "cost_factor", at: $0.place) }
  }

  private func ceilingFaults(_ size: ModuleSize) -> [Fault] {
    Check.atMost(1e9, size.storage.tonnes, "storage_t", at: size.place)
      + Check.atMost(1e7, size.handlingPerDay.tonnes, "handling_t_day", at: size.place)
      + Check.atMost(1e6, size.area.mu.rounded(), "area_mu", at: size.place)
      + Check.atMost(1e9, size.yearlyCost.yuan, "yearly_cost_cny", at: size.place)
  }

  private func ceilingFaults(_ outlet: Outlet) -> [Fault] {
    Check.atMost(1e9, outlet.yearlyCapacity.tonnes, "yearly_capacity_t", at: outlet.place)
      + Check.atMost(1e5, abs(outlet.price.yuanPerTonne), "price_cny_t", at: outlet.place)
      + Check.atMost(1000, outlet.haulageRate.yuanPerTonneKilometre, "haulage_cny_tkm", at: outlet.place)
  }

  private func targetCeilings() -> [Fault] {
    targets.flatMap { target in
      Check.atMost(1e6, target.shortfallPrice?.yuanPerTonne ?? 0, "shortfall_price_cny_t", at: target.place)
    }
  }

  private func optionCeilings() -> [Fault] {
    Check.atMost(Ceiling.detour.fraction, options.detourFactor.fraction, "options.detour_factor", at: settings)
  }

  private func sizeCounts() -> [Fault] {
    [ModuleSize.Level.station, .centre].flatMap { level in
      streams.compactMap { stream in
        let list = sizes.filter { $0.level == level && $0.stream == stream.id }
        guard list.count > Ceiling.sizes else { return nil }
        return Fault(
          .tooManySizes, at: list[Ceiling.sizes].place?.field("size"),
          Sentence(
            "‘\(stream.id)’ has \(list.count) sizes at level \(level.rawValue), and \(Ceiling.sizes) is the most",
            zh: "\(stream.inChinese)的\(level.noun.zh)规模有 \(list.count) 级，最多 \(Ceiling.sizes) 级"),
          cure: Sentence("leave out sizes between which plans would hardly differ", zh: "去掉对方案几乎没有影响的级别"))
      }
    }
  }
}
