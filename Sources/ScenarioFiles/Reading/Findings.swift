internal import WasteNetwork

/// Gathers the faults of one reading, so that the user sees all of them at once.
final class Findings {
  private(set) var faults: [Fault] = []
  private var places: Set<Place> = []

  func report(
    _ kind: FaultKind, level: Fault.Level = .error, at place: Place?, _ message: String, cure: String
  ) {
    faults.append(Fault(kind, level: level, at: place, message, cure: cure))
    if level == .error, let place { places.insert(place) }
  }

  /// Adds faults of the cross-check, leaving out those that only follow from a value that could not be read.
  func add(crossChecks: [Fault]) {
    faults += crossChecks.filter { $0.place.map { !isFaulty($0) } ?? true }
  }

  /// Cross-checks say nothing of a table that could not be read, as long as the reason was reported.
  func tableIsUnread(_ name: String) { places.insert(Place(file: name)) }

  /// Cross-checks say nothing of this cell.
  func isKnownFaulty(_ place: Place) { places.insert(place) }

  var hasErrors: Bool { faults.contains { $0.level == .error } }

  /// Moves faults to where `target` says.
  func relocate(_ target: (Place) -> Place?) {
    faults = faults.map { fault in
      guard let place = fault.place.flatMap(target) else { return fault }
      return Fault(fault.name, level: fault.level, at: place, fault.message, cure: fault.cure)
    }
  }

  /// Whether a fault was already found in this cell, or in the header of its column.
  private func isFaulty(_ place: Place) -> Bool {
    places.contains(place) || places.contains(Place(file: place.file, row: 1, column: place.column))
      || places.contains(Place(file: place.file))
  }
}
