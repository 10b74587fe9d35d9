internal import WasteNetwork

/// An item after it was applied.
struct AppliedItem {
  let change: ItemChange
  /// Where the changed value stands in the base; faults found there are the item's.
  let target: Place
}

extension Findings {
  /// Faults of values that an item has set are shown where the item stands.
  func move(to items: [AppliedItem]) {
    relocate { place in
      items.last { $0.target.file == place.file && $0.target.holds(place) }?.change.place
    }
  }
}

extension Place {
  /// Whether a place is this one or lies within it.
  fileprivate func holds(_ other: Place) -> Bool {
    guard let column else { return row != nil && row == other.row }
    guard let inner = other.column else { return false }
    let isWithin = inner == column || inner.hasPrefix(column + ".") || inner.hasPrefix(column + "[")
    return isWithin && (row == nil || row == other.row)
  }
}
