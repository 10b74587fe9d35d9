internal import WasteNetwork

/// A site as zones see it.
struct ZoneSite {
  let site: SiteRuling.Site
  let code: String
  let state: SiteState
  let streams: [ID<WasteStream>]
  /// In the district's plane, metres.
  let x: Double
  let y: Double

  /// Depots, then centres; those without a position are left out.
  static func all(of draft: NetworkDraft, in plane: borrowing Transformation) -> [ZoneSite] {
    var sites: [ZoneSite] = []
    for depot in draft.depots {
      guard let at = plane.project(x: depot.position.longitude, y: depot.position.latitude) else { continue }
      sites.append(
        ZoneSite(
          site: .depot(depot.id), code: depot.id.code, state: depot.state, streams: depot.streams, x: at.x, y: at.y))
    }
    for centre in draft.centres {
      guard let at = plane.project(x: centre.position.longitude, y: centre.position.latitude) else { continue }
      sites.append(
        ZoneSite(
          site: .centre(centre.id), code: centre.id.code, state: centre.state, streams: centre.streams, x: at.x,
          y: at.y))
    }
    return sites
  }

  /// Whether a zone's rule holds for it: it is not spared, and may take a stream that the rule is about.
  func isConcerned(by zone: Zone) -> Bool {
    guard !zone.spares.contains(code) else { return false }
    return zone.streams.isEmpty || streams.isEmpty || streams.contains(where: zone.streams.contains)
  }
}
