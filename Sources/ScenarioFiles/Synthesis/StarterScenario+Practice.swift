import Quantities
import WasteNetwork

extension StarterScenario {
  /// Settings and tables of practice without a single place: streams, sizes, vehicles, coefficients, seasons, targets.
  /// - Parameter figures: columns of the villages that there are; streams and sources that need others are left out.
  ///   `nil` keeps all.
  static func practice(figures: [String]?) -> NetworkDraft {
    let year = 2025
    var streams = PlainPractice.streams
    if let figures {
      for index in streams.indices { streams[index].sources.removeAll { !figures.contains($0.activity) } }
      streams.removeAll { $0.sources.isEmpty }
    }
    let codes = streams.map(\.id)
    for index in streams.indices { streams[index].mayShareLoadWith.removeAll { !codes.contains($0) } }
    let sources = streams.flatMap(\.sources)
    return NetworkDraft(
      name: LocalizedName(zh: "新情景（请改名）", en: "New scenario (give it a name)"),
      calendar: PeriodCalendar(year: year, kind: .tenDay), options: PlainPractice.options, streams: streams,
      townships: [], villages: [], depots: [], centres: [],
      sizes: PlainPractice.sizes.filter { codes.contains($0.stream) },
      vehicles: vehicles(for: codes), targets: PlainPractice.targets(year: year).filter { codes.contains($0.stream) },
      coefficients: PlainPractice.coefficients.filter { coefficient in
        streams.contains { $0.id == coefficient.stream && $0.sources.contains { $0.item == coefficient.item } }
      }, seasons: PlainPractice.seasons.filter { season in sources.contains { $0.season == season.name } },
      caveats: [caveat])
  }

  private static func vehicles(for streams: [ID<WasteStream>]) -> [Vehicle] {
    PlainPractice.vehicles.compactMap { vehicle in
      var vehicle = vehicle
      vehicle.streams.removeAll { !streams.contains($0) }
      return vehicle.streams.isEmpty ? nil : vehicle
    }
  }

  private static let caveat = Caveat(
    subject: LocalizedName(zh: "规则、目标与参数", en: "Rules, targets and parameters"),
    statement: LocalizedName(
      zh: "类别规则、目标、规模、车辆、系数和季节为程序所带的示例，尚未按本区核对",
      en: "rules of streams, targets, sizes, vehicles, coefficients and seasons are the program's examples, not yet "
        + "checked for this district"),
    confidence: .unverified, source: "gleaner import")
}
