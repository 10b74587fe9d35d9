import WasteNetwork

extension Network {
  /// Why a depot may not be used, by zones or by the scenario's own words; empty where nothing is said.
  func reason(depot: Int) -> LocalizedName {
    reason(zones: rulings.filter { $0.site == .depot(depots[depot].id) }, otherwise: depots[depot].reason)
  }

  /// Why a depot does not take a stream, where a zone keeps it out; empty where the scenario lists others only.
  func reason(depot: Int, stream: ID<WasteStream>) -> LocalizedName {
    let zones = rulings.filter { $0.site == .depot(depots[depot].id) && $0.zone.streams.contains(stream) }
    return reason(zones: zones, otherwise: "")
  }

  /// Why a centre may not be used.
  func reason(centre: Int) -> LocalizedName {
    reason(zones: rulings.filter { $0.site == .centre(centres[centre].id) }, otherwise: centres[centre].reason)
  }

  private func reason(zones: [SiteRuling], otherwise: String) -> LocalizedName {
    guard !zones.isEmpty else { return LocalizedName(zh: otherwise, en: otherwise) }
    return LocalizedName(
      zh: zones.map(\.reason.zh).joined(separator: "；"), en: zones.map(\.reason.en).joined(separator: "; "))
  }
}
