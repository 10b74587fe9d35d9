extension NetworkDraft {
  /// Rules sites out: a candidate or existing site becomes forbidden with the reason, or loses the streams for which the
  /// rule holds. A required site stays, and `zoneFaults` says that it may not.
  public mutating func apply(_ rulings: [SiteRuling]) {
    self.rulings += rulings
    let all = streams.map(\.id)
    for ruling in rulings where ruling.declared != .required && ruling.declared != .forbidden {
      switch ruling.site {
      case .depot(let id):
        for index in depots.indices where depots[index].id == id {
          depots[index] = depots[index].ruledOut(by: ruling, of: all)
        }
      case .centre(let id):
        for index in centres.indices where centres[index].id == id {
          centres[index] = centres[index].ruledOut(by: ruling, of: all)
        }
      }
    }
  }

  /// What zones rule out, site by site: a warning, but an error where the site is required.
  func zoneFaults() -> [Fault] {
    rulings.compactMap { ruling in
      guard ruling.declared != .forbidden else { return nil }
      let (label, place) = words(ruling.site)
      let named = Spelling.list(ruling.zone.streams.map(\.code))
      let streams = ruling.zone.streams.isEmpty ? Sentence.empty : Sentence(" for \(named)", zh: "就 \(named.zh) ")
      guard ruling.declared == .required else {
        return Fault(
          .siteInZone, level: .warning, at: place?.field("lon"),
          Sentence(
            "\(label) is ruled out\(streams): \(ruling.reason.en)",
            zh: "\(label.zh)已\(streams.zh)排除：\(ruling.reason.zh)"),
          cure: Sentence(
            "choose another place, correct the zone, or name the site in its ‘spares’ if an exception was granted",
            zh: "另选场址，改正范围，或经批准后列入该范围的 spares"))
      }
      return Fault(
        .requiredSiteInZone, at: place?.field("state"),
        Sentence(
          "\(label) is required but may not be used\(streams): \(ruling.reason.en)",
          zh: "\(label.zh)为必建，但\(streams.zh)不得使用：\(ruling.reason.zh)"),
        cure: Sentence(
          "move it, let it be a candidate, or name it in the zone's ‘spares’ if an exception was granted",
          zh: "移址，改为备选，或经批准后列入该范围的 spares"))
    }
  }

  private func words(_ site: SiteRuling.Site) -> (label: Sentence, place: Place?) {
    switch site {
    case .depot(let id):
      let depot = depots.first { $0.id == id }
      return (Noun.depot.called(depot.map { Check.label($0.name, id.code) } ?? id.code), depot?.place)
    case .centre(let id):
      let centre = centres.first { $0.id == id }
      return (Noun.centre.called(centre.map { Check.label($0.name, id.code) } ?? id.code), centre?.place)
    }
  }
}

/// The streams a site keeps, and whether it may be used at all.
private func remaining(
  _ own: [ID<WasteStream>], without ruled: [ID<WasteStream>], of all: [ID<WasteStream>]
) -> [ID<WasteStream>] {
  ruled.isEmpty ? [] : (own.isEmpty ? all : own).filter { !ruled.contains($0) }
}

/// Reasons one after the other, without repeating one.
private func joined(_ earlier: String, _ ruling: SiteRuling) -> String {
  let reason = "\(ruling.reason.zh) / \(ruling.reason.en)"
  return earlier.isEmpty ? reason : "\(earlier); \(reason)"
}

extension Depot {
  fileprivate func ruledOut(by ruling: SiteRuling, of all: [ID<WasteStream>]) -> Depot {
    let kept = remaining(streams, without: ruling.zone.streams, of: all)
    var depot = Depot(
      id: id, name: name, township: township, position: position, positionConfidence: positionConfidence,
      state: kept.isEmpty ? .forbidden : state, reason: joined(reason, ruling), area: area, yearlyCost: yearlyCost,
      streams: kept.isEmpty ? streams : kept, place: place, openingHours: openingHours)
    (depot.truckLimit, depot.passablePeriods) = (truckLimit, passablePeriods)
    return depot
  }
}

extension Centre {
  fileprivate func ruledOut(by ruling: SiteRuling, of all: [ID<WasteStream>]) -> Centre {
    let kept = remaining(streams, without: ruling.zone.streams, of: all)
    var centre = Centre(
      id: id, name: name, position: position, positionConfidence: positionConfidence,
      state: kept.isEmpty ? .forbidden : state, reason: joined(reason, ruling), streams: kept.isEmpty ? streams : kept,
      costFactor: costFactor, place: place)
    centre.truckLimit = truckLimit
    return centre
  }
}
