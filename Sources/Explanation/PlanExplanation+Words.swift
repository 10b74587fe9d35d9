import Quantities
public import Reports
import WasteNetwork

/// Sentences of the answers, one a line; what is indented belongs to the line before.
extension PlanExplanation {
  func name(_ depot: ID<Depot>) -> Phrase {
    network.depotIndex(depot).map { Phrase.name(network.depots[$0].name, depot.code) } ?? Phrase(depot.code, depot.code)
  }
  func name(_ centre: ID<Centre>) -> Phrase {
    network.centreIndex(centre).map { Phrase.name(network.centres[$0].name, centre.code) }
      ?? Phrase(centre.code, centre.code)
  }
  func name(_ village: ID<Village>) -> Phrase {
    network.villageIndex(village).map {
      Phrase.village(network.villages[$0], of: network.townships[network.townshipOfVillage[$0]])
    } ?? Phrase(village.code, village.code)
  }
  func name(_ stream: ID<WasteStream>) -> LocalizedName {
    network.streamIndex(stream).map { network.streams[$0].name } ?? LocalizedName(zh: stream.code, en: stream.code)
  }
  private func name(_ township: ID<Township>?) -> LocalizedName? {
    township.flatMap { network.townshipIndex($0) }.map { network.townships[$0].name }
  }
  private func name(target: String) -> LocalizedName {
    network.targets.first { $0.id == target }?.name ?? LocalizedName(zh: target, en: target)
  }

  /// A place of a list, indented.
  func bullet(_ phrase: Phrase) -> Phrase { Phrase("  - \(phrase.zh)", "  - \(phrase.en)") }

  /// The answers about a village, as officials read them.
  public func text(_ answers: [VillageExplanation], _ language: Language) -> String {
    let lines = answers.flatMap(words) + [.pricesNote]
    return lines.map { $0.in(language) }.joined(separator: "\n")
  }

  func words(_ answer: VillageExplanation) -> [Phrase] {
    var lines = [Phrase.villageTitle(name(answer.village), name(answer.stream), mass: answer.mass)]
    for assignment in answer.assignments {
      lines.append(.goesTo(name(assignment.depot), assignment))
      let lock = network.locks.first {
        $0.kind == .locked && $0.village == answer.village && $0.stream == answer.stream
          && $0.depot == assignment.depot
      }
      if let lock { lines.append(.settledHere(lock.reason)) }
    }
    if let unserved = answer.unserved { lines.append(.notServed(unserved)) }
    if let serving = answer.serving { lines.append(.servingIt(words(serving))) }
    lines += answer.unplaced.map { .notPlaced($0) }
    if !answer.alternatives.isEmpty { lines.append(.others) }
    return lines
      + answer.alternatives.map { bullet(.other(name($0.depot), $0.distance, words($0))) } + [Phrase("", "")]
  }

  /// Why another place is not the station, with its price.
  func words(_ alternative: VillageExplanation.Alternative) -> Phrase {
    .hindrance(alternative.hindrance, price: alternative.answer.map(words))
  }

  /// The answer about the whole plan, as officials read it.
  public func text(_ answer: PlanOverview, _ language: Language) -> String {
    var lines: [Phrase] = answer.targets.isEmpty ? [.noTargets] : [.targetsTitle]
    lines += answer.targets.map {
      bullet(.targetPrice(name(target: $0.target), in: name($0.township), point: $0.point, whole: $0.whole))
    }
    if !answer.locks.isEmpty { lines.append(.locksTitle) }
    lines += answer.locks.map { bullet(.lockPrice(words($0.lock), $0.answer)) }
    lines.append(answer.bindings.isEmpty ? .nothingBinds : .bindingTitle)
    lines += answer.bindings.map { bullet(words($0)) }
    if !answer.worths.isEmpty { lines.append(.worthsTitle) }
    lines += answer.worths.map { bullet(.worth($0)) }
    let missed = question.plan.siting.unserved.count { $0.reason != .nothingToCollect }
    lines.append(.notServedCount(missed, unplaced: question.plan.transport.unplaced.count))
    return (lines + [.pricesNote]).map { $0.in(language) }.joined(separator: "\n")
  }

  func words(_ lock: Lock) -> Phrase {
    guard let stream = network.streamIndex(lock.stream) else { return Phrase("", "") }
    return lock.kind == .locked
      ? .lock(name(lock.village), network.streams[stream], to: name(lock.depot), reason: lock.reason)
      : .forbiddenAssignment(name(lock.village), network.streams[stream], site: name(lock.depot), reason: lock.reason)
  }

  func words(_ binding: PlanOverview.Binding) -> Phrase {
    let percent = Figures.fixed(Int((binding.used * 1000).rounded(.down)), scale: 10, 1)
    switch binding.subject {
    case .station(let depot, let stream): return .bindingStation(name(depot), name(stream), percent)
    case .site(let depot): return .bindingSite(name(depot), percent)
    case .line(let centre, let stream): return .bindingLine(name(centre), name(stream), percent)
    case .target(let target, let township): return .bindingTarget(name(target: target), in: name(township))
    }
  }
}
