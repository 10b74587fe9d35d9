internal import Quantities
internal import WasteNetwork

/// What an element of `streams` says of calls, visit days, harvest and unloading; each belongs to one pattern.
struct CollectionSettings {
  private(set) var loadPerCall: Mass?
  private(set) var responseTime: WorkTime?
  private(set) var spacingDays = 0
  private(set) var visitWeekdays: [Weekday] = []
  private(set) var harvestDays: Int?
  private(set) var unloadsAt = WasteStream.UnloadingPlace.station

  init(_ group: SettingsGroup, pattern: WasteStream.Pattern) {
    switch pattern {
    case .onCall:
      loadPerCall = group.requiredNumber("load_per_call_kg").map { Mass.kilograms($0) }
      responseTime = group.requiredNumber("respond_within_h").map(WorkTime.hours)
    case .round:
      spacingDays = group.wholeNumber("spacing_days", in: 0...366) ?? 0
      visitWeekdays = group.entries("visit_weekdays").compactMap {
        group.findings.choice($0, of: Weekday.allCases)
      }
      unloadsAt = group.choice("unload_at", of: WasteStream.UnloadingPlace.allCases) ?? .station
    case .shuttle:
      harvestDays = group.wholeNumber("harvest_days", in: 1...31)
    }
    CollectionSettings.reportIdle(group, pattern: pattern)
  }

  private static let keys: [(pattern: WasteStream.Pattern, keys: [String])] = [
    (.onCall, ["load_per_call_kg", "respond_within_h"]), (.round, ["spacing_days", "visit_weekdays", "unload_at"]),
    (.shuttle, ["harvest_days"]),
  ]

  /// Keys that belong to another pattern than the stream's.
  private static func reportIdle(_ group: SettingsGroup, pattern: WasteStream.Pattern) {
    for (other, keys) in keys where other != pattern {
      for key in keys where group.setting(key) != nil {
        group.findings.report(
          .idleSetting, level: .warning, at: group.place(of: key),
          Sentence(
            "‘\(key)’ means nothing for a stream of pattern \(pattern.rawValue)",
            zh: "“\(key)”对收运方式为 \(pattern.rawValue) 的类别没有意义"),
          cure: Sentence("remove it, or write pattern: \(other.rawValue)", zh: "删除，或写 pattern: \(other.rawValue)"))
      }
    }
  }
}
