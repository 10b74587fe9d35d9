internal import Quantities

extension NetworkDraft {
  /// What costs nothing is used without limit, so a price left at 0 decides the plan.
  func freeSupplyFaults() -> [Fault] {
    vehicles.filter { $0.dayCost == .zero && $0.kilometreCost == .zero }.map { vehicle in
      free("vehicle \(Check.label(vehicle.name, vehicle.id.code))", at: vehicle.place?.field("day_cost_cny"))
    }
      + sizes.filter { $0.yearlyCost == .zero }.map { size in
        free(
          "\(size.level.rawValue) size ‘\(size.size)’ of ‘\(size.stream)’", at: size.place?.field("yearly_cost_cny"))
      }
      + centres.filter { $0.costFactor.fraction == 0 }.map { centre in
        free("centre \(Check.label(centre.name, centre.id.code))", at: centre.place?.field("cost_factor"))
      } + freeHaulage()
  }

  private func free(_ what: String, at place: Place?) -> Fault {
    Fault(
      .freeSupply, level: .warning, at: place, "\(what) costs nothing, so the plan uses it without limit",
      cure: "write what it costs")
  }

  /// Where there is a choice of centres, free haulage to them leaves it to chance.
  private func freeHaulage() -> [Fault] {
    guard centres.count > 1 else { return [] }
    return streams.filter { $0.onwardRate.yuanPerTonneKilometre == 0 }.map { stream in
      Fault(
        .freeSupply, level: .warning, at: stream.place?.field("onward_cny_tkm"),
        "haulage of ‘\(stream.id)’ to a centre costs nothing, so the farthest of \(centres.count) is as good as the "
          + "nearest", cure: "write onward_cny_tkm")
    }
  }

  /// Shares of targets and losses typed as fractions of 1 where a percentage is asked for.
  func fractionFaults() -> [Fault] {
    targets.flatMap { target in
      [
        fraction(target.share, upTo: 1, "share_percent", "target ‘\(target.id)’ asks for", at: target.place),
        target.baseShare.flatMap {
          fraction($0, upTo: 1, "base_share_percent", "target ‘\(target.id)’ starts from", at: target.place)
        },
      ].compactMap(\.self)
    }
      + streams.compactMap { stream in
        fraction(
          stream.storageLoss, upTo: 0.1, "storage_loss_percent", "stream ‘\(stream.id)’ loses", at: stream.place)
      }
  }

  private func fraction(
    _ share: Share, upTo greatest: Double, _ column: String, _ what: String, at place: Place?
  ) -> Fault? {
    guard share > .zero, share.percent <= greatest else { return nil }
    return Fault(
      .shareLooksLikeFraction, level: .warning, at: place?.field(column),
      "\(what) \(Check.shown(share.percent)) %, which looks like a fraction of 1",
      cure: "write \(column): \(Check.shown(share.percent * 100)) if \(Check.shown(share.percent * 100)) % is meant")
  }

  /// Villages' own values of a coefficient that lie outside the range the coefficient states.
  func overrideFaults() -> [Fault] {
    let used = Set(streams.flatMap { stream in stream.sources.flatMap(\.parameters).map(\.overriding) })
    let ranged = coefficients.filter {
      ($0.low != nil || $0.high != nil) && used.contains("\($0.item)_\($0.parameter)")
    }
    return Check.few(
      ranged.flatMap { coefficient in
        let column = "\(coefficient.item)_\(coefficient.parameter)"
        let (low, high) = (coefficient.low ?? -.infinity, coefficient.high ?? .infinity)
        return villages.compactMap { village -> Fault? in
          guard let value = village.figures[column], value.isFinite, low <= high, !(low...high).contains(value) else {
            return nil
          }
          return Fault(
            .overrideOutsideRange, level: .warning, at: village.place?.field(column),
            "\(column) of village \(Check.label(village.name, village.id.code)) is \(Check.shown(value)), outside the "
              + "range of the coefficient: \(coefficient.range)", cure: "correct it, or low and high of coefficients")
        }
      })
  }
}

extension Coefficient {
  /// Its low and high in words.
  var range: String {
    [low.map { "at least \(Check.shown($0))" }, high.map { "at most \(Check.shown($0))" }]
      .compactMap(\.self).joined(separator: ", ")
  }
}
