internal import WasteNetwork

/// Gathers the faults of one reading, so that the user sees all of them at once.
final class Findings {
  private(set) var faults: [Fault] = []
  private var places: Set<Place> = []
  private var incompleteTables: Set<String> = []

  func report(
    _ kind: FaultKind, level: Fault.Level = .error, at place: Place?, _ finding: Sentence, cure: Sentence
  ) {
    report(Fault(kind, level: level, at: place, finding, cure: cure))
  }

  /// Adds a fault that was found elsewhere.
  func report(_ fault: Fault) {
    faults.append(fault)
    guard fault.level == .error, let place = fault.place else { return }
    places.insert(place)
    // a settings path is one place, whichever line it is reported on
    if place.file.hasSuffix(".yaml") { places.insert(Place(file: place.file, column: place.column)) }
  }

  /// Adds faults of the cross-check, leaving out those that only follow from a value that could not be read.
  func add(crossChecks: [Fault]) {
    faults += crossChecks.filter { fault in !(fault.place.map(isFaulty) ?? false) && !isOwedToIncompleteTable(fault) }
  }

  /// Cross-checks say nothing of a table that could not be read, as long as the reason was reported.
  func tableIsUnread(_ name: String) { places.insert(Place(file: name)) }

  /// Cross-checks say nothing of this cell.
  func isKnownFaulty(_ place: Place) { places.insert(place) }

  /// Rows of this table were left out because of faults in their cells.
  func isIncomplete(_ table: String) { incompleteTables.insert(table) }

  /// What seems missing may be in a row that could not be read.
  private func isOwedToIncompleteTable(_ fault: Fault) -> Bool {
    switch FaultKind(rawValue: fault.name) {
    case .streamWithoutSize, .tooFewDepots, .uselessDepot: incompleteTables.contains("sizes")
    case .streamWithoutVehicle: incompleteTables.contains("vehicles")
    case .emptyTable: incompleteTables.contains(fault.place?.file ?? "")
    default: false
    }
  }

  var hasErrors: Bool { faults.contains { $0.level == .error } }

  /// Sets every fault to the level that the scenario asks for.
  func apply(_ levels: CheckLevels) { faults = levels.applied(to: faults) }

  /// Moves faults to where `target` says.
  func relocate(_ target: (Place) -> Place?) {
    faults = faults.map { fault in
      guard let place = fault.place.flatMap(target) else { return fault }
      return fault.at(place: place)
    }
  }

  /// The settings first, then table by table, row by row.
  func sort() {
    func key(_ fault: Fault) -> (Int, String, Int) {
      guard let place = fault.place else { return (0, "", 0) }
      return (place.file.hasSuffix(".yaml") ? 1 : 2, place.file, place.row ?? 0)
    }
    faults = faults.enumerated().sorted { first, second in
      let (a, b) = (key(first.element), key(second.element))
      return a == b ? first.offset < second.offset : a < b
    }.map(\.element)
  }

  /// Whether a fault was already found in this cell, or in the header of its column.
  private func isFaulty(_ place: Place) -> Bool {
    places.contains(place) || (place.column != nil && places.contains(Place(file: place.file, column: place.column)))
      || places.contains(Place(file: place.file, row: 1, column: place.column))
      || places.contains(Place(file: place.file))
  }
}
