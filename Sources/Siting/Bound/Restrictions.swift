/// What a branch of the bound's search tree has decided; at the root nothing.
struct Restrictions: Sendable, Equatable {
  /// By depot: `true` must be open, `false` closed, `nil` free.
  var site: [Bool?]
  /// By station, a bit for none and for each size that is allowed, as in `SearchModel.stationChoices`.
  var station: [UInt64]
  /// By line, a bit for none and for each size that is allowed.
  var line: [UInt64]
  /// By arc: not to be used.
  var isBarred: [Bool]
  /// By item: equation (2) holds with =.
  var mustServe: [Bool]

  init(_ model: SearchModel) {
    site = model.siteIsRequired.map { $0 ? true : nil }
    station = (0..<model.stationCount).map { station in
      let choices = model.stationChoices[station % model.streamCount]
      let area = model.siteArea[station / model.streamCount]
      var mask: UInt64 = 0
      for (index, choice) in choices.enumerated() where index == 0 || model.problem.mayHoldStation[station] {
        if choice.area <= area { mask |= 1 << UInt64(index) }
      }
      return mask
    }
    isBarred = Array(repeating: false, count: model.arcCost.count)
    mustServe = model.problem.items.map(\.mustBeServed)
    line = model.lineChoices.map { ($0.count >= 64 ? 0 : 1 << UInt64($0.count)) &- 1 }
  }

  /// Whether a station may have a choice.
  func allows(_ choice: Int, at station: Int) -> Bool { self.station[station] >> UInt64(choice) & 1 == 1 }
}
