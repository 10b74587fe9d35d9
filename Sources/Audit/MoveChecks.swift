import Quantities
import WasteNetwork

/// Equation (28): how the plan departs from the accepted one, counted from the two alone.
struct MoveChecks {
  let subject: PlanUnderAudit
  let accepted: AcceptedPlan?
  private var network: Network { subject.network }

  /// No checks where there is neither an accepted plan nor a word of one.
  func run() -> [AuditResult.Check] {
    guard let accepted else {
      return subject.plan.revision == nil ? [] : [statement(nil)]
    }
    return [count(accepted), statement(accepted)]
  }

  /// A village's stream that goes to a depot that it did not go to, or nowhere where it was served.
  private struct Departure {
    let village: Int
    let stream: Int
    let from: [ID<Depot>]
    let to: [ID<Depot>]
    let cause: PlanRevision.Cause
  }

  private func count(_ accepted: AcceptedPlan) -> AuditResult.Check {
    let villages = Set(departures(from: accepted).map(\.village)).count
    let detail = LocalizedName(
      zh: "\(villages) 个村，最多 \(accepted.limit) 个", en: "\(villages) villages of at most \(accepted.limit)")
    return .init(zh: "更换站点的村不超过允许数(28)", en: "no more villages move than may (28)", detail: detail) { tally in
      for village in network.villages.indices { tally.expect(true, at: "village \(village)", expected: "", found: "") }
      tally.expect(
        villages <= accepted.limit, at: "siting", expected: "at most \(accepted.limit) villages that move",
        found: "\(villages)")
    }
  }

  /// What the plan says of its moves.
  private func statement(_ accepted: AcceptedPlan?) -> AuditResult.Check {
    .init(zh: "所述更换站点的村属实(28)", en: "what is said of villages that move is true (28)") { tally in
      guard let accepted, let claim = subject.plan.revision else {
        return tally.expect(
          false, at: "revision", expected: accepted == nil ? "none, as there is no accepted plan" : "how it departs",
          found: accepted == nil ? "one" : "nothing")
      }
      let found = departures(from: accepted)
      tally.expect(
        claim.accepted == accepted.fingerprint, at: "accepted plan", expected: accepted.fingerprint,
        found: claim.accepted)
      tally.expect(claim.limit, equals: accepted.limit, at: "limit")
      tally.expect(claim.moved, equals: Set(found.map(\.village)).count, at: "villages that move")
      tally.expect(
        claim.unavoidable, equals: Set(found.filter { $0.cause != .chosen }.map(\.village)).count,
        at: "villages that cannot stay")
      tally.expect(claim.moves.count, equals: found.count, at: "moves")
      for (move, one) in zip(claim.moves, found) { compare(move, one, &tally) }
      price(claim, accepted, &tally)
    }
  }

  private func compare(_ move: PlanRevision.Move, _ one: Departure, _ tally: inout Tally) {
    let isSame =
      move.village == network.villages[one.village].id && move.stream == network.streams[one.stream].id
      && move.from == one.from && move.to == one.to && move.cause == one.cause
    tally.expect(
      isSame, at: subject.name(village: one.village, stream: one.stream),
      expected: "\(one.from.map(\.code)) to \(one.to.map(\.code)), \(one.cause.rawValue)",
      found:
        "\(move.village) \(move.stream): \(move.from.map(\.code)) to \(move.to.map(\.code)), \(move.cause.rawValue)")
  }

  /// The price of a further move is the greatest sum of a village that the bound does not grant.
  private func price(_ claim: PlanRevision, _ accepted: AcceptedPlan, _ tally: inout Tally) {
    guard let prices = subject.plan.siting.certificate?.moves else {
      return tally.expect(claim.price == nil, at: "price of a move", expected: "none without a proof", found: "one")
    }
    let question = BoundCase(network: network, distances: subject.distances)
    guard prices.count == question.items.count else { return }
    var sums = [Int](repeating: 0, count: network.villages.count)
    for (item, price) in zip(question.items, prices) where counts(item.stream, accepted) { sums[item.village] += price }
    let next = sums.sorted(by: >).dropFirst(max(0, accepted.limit)).first ?? 0
    tally.expect(claim.price ?? .fen(-1), equals: .fen(next), at: "price of a further move")
  }

  private func counts(_ stream: Int, _ accepted: AcceptedPlan) -> Bool {
    accepted.streams.contains(network.streams[stream].id)
  }

  private func departures(from accepted: AcceptedPlan) -> [Departure] {
    let before = accepted.depots(in: network)
    return network.villages.indices.flatMap { village in
      network.streams.indices.compactMap { stream -> Departure? in
        guard counts(stream, accepted), subject.offField(village: village, stream: stream) > .zero else { return nil }
        let from = before[village * network.streams.count + stream]
        let to = subject.assignments(village: village, stream: stream).map(\.claim.depot).sorted()
        guard from.isEmpty != to.isEmpty || to.contains(where: { !from.contains($0) }) else { return nil }
        return Departure(
          village: village, stream: stream, from: from, to: to,
          cause: cause(village: village, stream: stream, from: from))
      }
    }
  }

  /// Chosen where one of the old depots may still take the village's stream, or it may stay without service; else what
  /// stands against the first of them.
  private func cause(village: Int, stream: Int, from: [ID<Depot>]) -> PlanRevision.Cause {
    let rule = network.streams[stream]
    let locks = network.locks.filter { $0.village == network.villages[village].id && $0.stream == rule.id }
    let locked = locks.filter { $0.kind == .locked }.map(\.depot)
    if from.isEmpty { return rule.servesEveryVillage || !locked.isEmpty ? .mustBeServed : .chosen }
    let obstacles = from.map { code -> PlanRevision.Cause? in
      guard let depot = network.depotIndex(code) else { return .depotGone }
      guard network.accepts(depot: depot, stream: stream), !network.stationSizes[stream].isEmpty else {
        return .depotClosed
      }
      let isForbidden = locks.contains { $0.kind == .forbidden && $0.depot == code }
      guard !isForbidden, locked.isEmpty || locked.contains(code) else { return .locked }
      guard let road = subject.distance(village: village, depot: depot), road <= rule.serviceRadius else {
        return .outOfReach
      }
      return nil
    }
    return obstacles.contains(nil) ? .chosen : obstacles[0] ?? .chosen
  }
}
