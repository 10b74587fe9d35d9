import Quantities
import WasteNetwork

extension StarterScenario {
  /// Settings and tables of practice without a single place: streams, sizes, vehicles, coefficients, seasons, targets.
  /// - Parameter figures: columns of the villages that there are; streams and sources that need others are left out.
  ///   `nil` keeps all.
  static func practice(figures: [String]?) -> NetworkDraft {
    let year = 2025
    let streams = PlainPractice.streams.compactMap { stream -> WasteStream? in
      guard let figures else { return stream }
      var stream = stream
      stream.sources = stream.sources.filter { figures.contains($0.activity) }
      return stream.sources.isEmpty ? nil : stream
    }
    let codes = streams.map(\.id)
    let sources = streams.flatMap(\.sources)
    return NetworkDraft(
      name: LocalizedName(zh: "新情景（请改名）", en: "New scenario (give it a name)"),
      calendar: PeriodCalendar(year: year, kind: .tenDay), options: PlainPractice.options, streams: streams,
      townships: [], villages: [], depots: [], centres: [],
      sizes: PlainPractice.sizes.filter { codes.contains($0.stream) },
      vehicles: PlainPractice.vehicles.filter { vehicle in
        vehicle.streams.isEmpty || vehicle.streams.contains(where: codes.contains)
      }, targets: PlainPractice.targets(year: year).filter { codes.contains($0.stream) },
      coefficients: PlainPractice.coefficients.filter { coefficient in
        streams.contains { $0.id == coefficient.stream && $0.sources.contains { $0.item == coefficient.item } }
      }, seasons: PlainPractice.seasons.filter { season in sources.contains { $0.season == season.name } },
      caveats: [caveat])
  }

  private static let caveat = Caveat(
    subject: LocalizedName(zh: "规则、目标与参数", en: "Rules, targets and parameters"),
    statement: LocalizedName(
      zh: "类别规则、目标、规模、车辆、系数和季节为程序所带的示例，尚未按本区核对",
      en: "rules of streams, targets, sizes, vehicles, coefficients and seasons are the program's examples, not yet "
        + "checked for this district"),
    confidence: .unverified, source: "gleaner import")
}
