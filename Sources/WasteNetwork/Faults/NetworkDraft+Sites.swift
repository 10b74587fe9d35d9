internal import Quantities

extension NetworkDraft {
  /// Faults of depots apart from their positions.
  func depotFaults() -> [Fault] {
    depots.flatMap { depot in
      Check.notNegative(depot.area.mu, "area_mu", at: depot.place)
        + Check.notNegative(depot.yearlyCost.yuan, "yearly_cost_cny", at: depot.place) + useFaults(depot)
    }
  }

  /// A required site that no stream can use could never be open; one that is not required is only of no use.
  private func useFaults(_ depot: Depot) -> [Fault] {
    guard depot.state != .forbidden, !streams.isEmpty, !sizes.isEmpty, !streams.contains(where: { canHold($0, depot) })
    else { return [] }
    let isRequired = depot.state == .required
    return [
      Fault(
        .uselessDepot, level: isRequired ? .error : .warning, at: depot.place?.field("area_mu"),
        Sentence(
          "depot \(Check.label(depot.name, depot.id.code))\(isRequired ? " is required but" : "") can hold no station of "
            + "any stream: \(Check.shown((depot.area.mu * 100).rounded() / 100)) mu is less than the smallest size of every stream it may take",
          zh:
            "\(isRequired ? "必建" : "")收储场 \(Check.label(depot.name, depot.id.code)) 容不下任何类别的站点：\(Check.shown((depot.area.mu * 100).rounded() / 100)) 亩小于其可收各类别的最小规模"
        ),
        cure: Sentence(
          "correct its area or its streams\(isRequired ? ", or let it be a candidate" : "")",
          zh: "改正其面积或可收类别\(isRequired ? "，或改为备选" : "")"))
    ]
  }

  /// Faults of centres apart from their positions.
  func centreFaults() -> [Fault] {
    centres.flatMap { Check.notNegative($0.costFactor.fraction, "cost_factor", at: $0.place) }
  }

  /// Faults of outlets apart from their positions.
  func outletFaults() -> [Fault] {
    outlets.flatMap { outlet in
      var faults = Check.notNegative(outlet.yearlyCapacity.tonnes, "yearly_capacity_t", at: outlet.place)
      faults += Check.notNegative(outlet.yearlyMinimum.tonnes, "yearly_minimum_t", at: outlet.place)
      faults += Check.notNegative(outlet.haulageRate.yuanPerTonneKilometre, "haulage_cny_tkm", at: outlet.place)
      if outlet.yearlyMinimum > outlet.yearlyCapacity, outlet.yearlyCapacity >= .zero {
        faults.append(
          Fault(
            .outOfRange, at: outlet.place?.field("yearly_minimum_t"),
            Sentence(
              "outlet \(Check.label(outlet.name, outlet.id.code)) must get \(Check.shown(outlet.yearlyMinimum.tonnes)) t a "
                + "year but takes no more than \(Check.shown(outlet.yearlyCapacity.tonnes)) t",
              zh:
                "去向 \(Check.label(outlet.name, outlet.id.code)) 每年至少要 \(Check.shown(outlet.yearlyMinimum.tonnes)) t，而最多只接收 "
                + "\(Check.shown(outlet.yearlyCapacity.tonnes)) t"),
            cure: Sentence("correct one of the two", zh: "改正其中一个")))
      }
      return faults
    }
  }
}
