import Quantities
import Siting
import WasteNetwork
import Years

/// What sizes cost in one stage because of what stands in the others.
struct StandingTerms: Sendable {
  private let account: ClosingAccount
  /// Every size that can be built in a stage, by place: stages, then places ascending.
  private let sizes: [[(place: BuiltPlace, sizes: [ClosingAccount.Holding])]]

  /// - Parameter networks: by stage.
  init(_ account: ClosingAccount, networks: [Network]) {
    self.account = account
    sizes = networks.map(StandingTerms.sizes)
  }

  private static func sizes(of network: Network) -> [(place: BuiltPlace, sizes: [ClosingAccount.Holding])] {
    var all: [(place: BuiltPlace, sizes: [ClosingAccount.Holding])] = []
    for (stream, rule) in network.streams.enumerated() {
      for depot in network.depots.indices where network.mayHoldStation(depot: depot, stream: stream) {
        all.append(
          (
            BuiltPlace(level: .station, place: network.depots[depot].id.code, stream: rule.id),
            network.stationSizes[stream].map { ClosingAccount.Holding(size: $0.size, yearlyCost: $0.yearlyCost) }
          ))
      }
      for centre in network.centres.indices where network.accepts(centre: centre, stream: stream) {
        let factor = network.centres[centre].costFactor
        all.append(
          (
            BuiltPlace(level: .centre, place: network.centres[centre].id.code, stream: rule.id),
            network.centreSizes[stream].map {
              ClosingAccount.Holding(size: $0.size, yearlyCost: factor.of($0.yearlyCost))
            }
          ))
      }
    }
    return all.sorted { $0.place < $1.place }
  }

  /// Fen a year that the terms of all places add at most: the search keeps costs and penalties in 64 bits, and this is what
  /// they leave (8 × 10¹⁷ millionths of a fen). Terms only lead the search; what closing costs is reckoned from the rule.
  private static let room = 800_000_000_000.0

  /// The terms of a stage when the others hold what they hold.
  ///
  /// A size costs, besides its own cost, what it changes of all dues against having nothing there, spread over the stage's
  /// years to the nearest fen.
  /// - Parameter standing: by stage; the stage's own is not looked at.
  func prices(of stage: Int, standing: [[BuiltPlace: ClosingAccount.Holding]]) -> StandingPrices {
    entries(of: stage) { place in
      var holdings = standing.map { $0[place] }
      holdings[stage] = nil
      let none = account.total(place, holdings)
      return { size in
        holdings[stage] = size
        return account.total(place, holdings) - none
      }
    }
  }

  /// The terms at which a stage keeps to what stands in another: all it builds beyond costs twice.
  func prices(of stage: Int, within other: [BuiltPlace: ClosingAccount.Holding]) -> StandingPrices {
    let years = account.stages[stage].lasts
    return entries(of: stage) { place in
      { size in size.isKept(by: other[place]) ? 0 : size.yearlyCost.fen * years }
    }
  }

  private func entries(
    of stage: Int, _ price: (BuiltPlace) -> (ClosingAccount.Holding) -> Int
  ) -> StandingPrices {
    let years = account.stages[stage].lasts
    let most = StandingTerms.room / Double(max(1, sizes[stage].count))
    return StandingPrices(
      entries: sizes[stage].flatMap { place, sizes in
        let ofSize = price(place)
        return sizes.compactMap { size in
          let yearly = max(-most, min(most, Double(ofSize(size)) / Double(years))).rounded()
          return yearly == 0 ? nil : StandingPrices.Entry(place: place, size: size.size, price: .fen(Int(yearly)))
        }
      })
  }
}
