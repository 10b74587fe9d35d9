import Quantities
public import Reports
import WasteNetwork

/// The answers about depots and centres, as officials read them.
extension PlanExplanation {
  public func text(_ answer: StationExplanation, _ language: Language) -> String {
    (words(answer) + [.pricesNote]).map { $0.in(language) }.joined(separator: "\n")
  }

  func words(_ answer: StationExplanation) -> [Phrase] {
    guard let depot = network.depotIndex(answer.depot) else { return [] }
    var lines = [
      answer.isOpen
        ? Phrase.siteTitle(name(answer.depot), area: answer.areaUsed, of: network.depots[depot].area)
        : .siteClosed(name(answer.depot))
    ]
    if answer.isForbidden { lines.append(.mayNotBeUsed(network.reason(depot: depot))) }
    for stream in answer.streams {
      lines.append(.station(name(stream.station.stream), stream.station, villages: stream.villages.count))
      lines += stream.villages.map { bullet(.handsOver(name($0.village), $0)) }
    }
    if let closing = answer.closing { lines.append(.closing(words(closing))) }
    if let settled = settled(for: answer.depot) { lines.append(settled) }
    if !answer.absences.isEmpty { lines.append(.absencesTitle) }
    lines += answer.absences.map { bullet(words($0, at: answer.depot)) }
    return lines
  }

  /// Locks that a closed depot would break: its price passes over them.
  private func settled(for depot: ID<Depot>) -> Phrase? {
    let count = network.locks.count { $0.kind == .locked && $0.depot == depot }
    return count > 0 ? .settledFor(count) : nil
  }

  /// Why a stream has no station at a depot.
  func words(_ absence: StationExplanation.Absence, at depot: ID<Depot>) -> Phrase {
    network.depotIndex(depot).map { .absence(name(absence.stream), why(absence, $0)) } ?? Phrase("", "")
  }

  private func why(_ absence: StationExplanation.Absence, _ depot: Int) -> Phrase {
    switch absence.reason {
    case .notTaken: .notTaken(network.reason(depot: depot, stream: absence.stream))
    case .tooSmall(let needed): .tooSmall(needed: needed, of: network.depots[depot].area)
    case .noVillage: .noVillageInReach
    case .possible(let answer): .opening(words(answer))
    }
  }

  public func text(_ answer: CentreExplanation, _ language: Language) -> String {
    (words(answer) + [.pricesNote]).map { $0.in(language) }.joined(separator: "\n")
  }

  func words(_ answer: CentreExplanation) -> [Phrase] {
    let title = name(answer.centre)
    guard !answer.streams.isEmpty else {
      let why =
        answer.isForbidden
        ? network.centreIndex(answer.centre).map { Phrase.mayNotBeUsed(network.reason(centre: $0)) }
        : answer.change.map { .usingCentre(words($0)) }
      return [.siteClosed(title)] + [why].compactMap(\.self)
    }
    var lines = [Phrase.centreTitle(title)]
    for stream in answer.streams {
      lines.append(.line(name(stream.line.stream), stream.line))
      lines += stream.shipments.map { bullet(.sends(name($0.depot), $0)) }
    }
    if let change = answer.change { lines.append(.closingCentre(words(change))) }
    return lines
  }

  /// A price in words, with what is built otherwise.
  func words(_ answer: PriceAnswer) -> Phrase {
    switch answer {
    case .impossible: return .impossible
    case .open: return .notSettled
    case .price(let price):
      let whole = Phrase.difference(price.difference, isExact: price.isExact)
      let why = Phrase.because(price.steps.map { (words($0), $0.difference) }, of: price.difference)
      return Phrase(whole.zh + why.zh, whole.en + why.en)
    }
  }

  private func words(_ step: PriceAnswer.Step) -> Phrase {
    switch step.place {
    case .site(let depot): step.after == nil ? .siteCloses(name(depot)) : .siteOpens(name(depot))
    case .station(let depot, let stream):
      .module(.station(name(stream), at: name(depot)), before: step.before, after: step.after)
    case .line(let centre, let stream):
      .module(.line(name(stream), at: name(centre)), before: step.before, after: step.after)
    }
  }
}
