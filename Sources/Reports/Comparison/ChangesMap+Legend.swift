import WasteNetwork

extension ChangesMap {
  /// The marks that occur on the map.
  func legend() -> Node {
    func entry(_ phrase: Phrase, _ marks: [Node]) -> Node {
      tag("li") {
        tag("svg", ["class": "swatch changes", "viewBox": "-12 -12 24 24", "aria-hidden": "true"]) { marks }
        say(phrase)
      }
    }
    func ring(_ kind: PlanChanges.Kind) -> Node { tag("circle", ["class": "ring \(kind.rawValue)", "r": "9"]) }
    func way(_ name: String) -> Node { tag("line", ["class": name, "x1": "-10", "x2": "10"]) }
    func has(_ kind: PlanChanges.Kind) -> Bool { changes.stations.contains { $0.kind == kind } }
    let isAnyKept = marks.keys.contains { depot in !changes.sites.contains { $0.depot == depot } }
    return tag("ul", ["class": "legend"]) {
      entry(.legendVillage, [tag("circle", ["class": "place", "r": "3.4"])])
      if !changes.moves.isEmpty { entry(.legendMoved, [tag("circle", ["class": "moved", "r": "5"])]) }
      if isAnyKept { entry(.legendKept, [tag("g", ["class": "open kept"]) { ChangesMap.mark(nil) }]) }
      if changes.sites.contains(where: { $0.kind == .opened }) {
        entry(.legendOpened, [tag("g", ["class": "open opened"]) { ChangesMap.mark(.opened) }])
      }
      if changes.sites.contains(where: { $0.kind == .closed }) {
        entry(.legendClosedNow, [tag("g", ["class": "open closed"]) { ChangesMap.mark(.closed) }])
      }
      if has(.opened) { entry(.legendStationOpened, [ring(.opened)]) }
      if has(.closed) { entry(.legendStationClosed, [ring(.closed)]) }
      if has(.resized) { entry(.legendResized, [ring(.resized)]) }
      if changes.moves.contains(where: { !$0.new.isEmpty }) { entry(.legendNewWay, [way("come")]) }
      if changes.moves.contains(where: { !$0.old.isEmpty }) { entry(.legendOldWay, [way("gone")]) }
      entry(.legendSameWay, [way("same")])
    }
  }
}
