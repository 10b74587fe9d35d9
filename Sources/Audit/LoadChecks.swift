import Quantities
import WasteNetwork

/// What vehicles carry: which streams, together with which, and how much.
struct LoadChecks {
  let rounds: RoundsUnderAudit
  private var network: Network { rounds.subject.network }
  private var shuttles: [TransportPlan.Shuttle] { rounds.subject.plan.transport.shuttles }

  /// More than that on one truck could not be audited.
  private static let mostStreams = 12

  func run() -> [AuditResult.Check] { [mayCarry(), mayShare(), payloads(), centres()] }

  /// A vehicle carries only its own streams, a stream that must travel sealed only sealed, and one that must travel alone
  /// only a vehicle of its own.
  private func mayCarry() -> AuditResult.Check {
    .init(zh: "车辆可运该类废弃物", en: "vehicles may carry what they carry") { tally in
      for round in rounds.rounds {
        for stream in round.streams { expect(round.vehicle, mayCarry: stream, at: round.place, &tally) }
      }
      for shuttle in shuttles {
        guard let vehicle = network.vehicleIndex(shuttle.vehicle), let stream = network.streamIndex(shuttle.stream)
        else { continue }
        expect(network.vehicles[vehicle], mayCarry: stream, at: "shuttle \(shuttle.village)", &tally)
      }
    }
  }

  private func expect(_ vehicle: Vehicle, mayCarry stream: Int, at place: String, _ tally: inout Tally) {
    let rule = network.streams[stream]
    let isOwn = Set(vehicle.streams) == [rule.id]
    tally.expect(
      vehicle.streams.contains(rule.id) && (vehicle.isSealed || !rule.needsSealedVehicle)
        && (isOwn || !rule.needsDedicatedVehicle), at: place,
      expected: "a\(rule.needsSealedVehicle ? " sealed" : "") vehicle \(rule.needsDedicatedVehicle ? "only " : "")"
        + "for \(rule.id)",
      found: "\(vehicle.id), which carries \(vehicle.streams)")
  }

  /// Streams on one truck have to allow each other, in one body or in compartments of their own.
  private func mayShare() -> AuditResult.Check {
    .init(zh: "同车废弃物可以混装或分隔", en: "streams on one truck may share a load or are kept apart") { tally in
      for round in rounds.rounds where round.streams.count > 1 {
        let rules = round.streams.map { network.streams[$0] }
        for first in rules.indices {
          for second in rules.indices where first < second {
            tally.expect(
              mayLieTogether(rules[first], rules[second])
                || (rules[first].mayRideInOwnCompartment && rules[second].mayRideInOwnCompartment),
              at: round.place,
              expected: "\(rules[first].id) shares with \(rules[first].mayShareLoadWith) or rides apart",
              found: "\(rules[second].id)")
          }
        }
        // sets of streams are tried, so only of as many as a truck can be meant to carry
        let isPossible =
          Set(round.streams).count == round.streams.count && round.streams.count <= LoadChecks.mostStreams
        tally.expect(
          isPossible, at: round.place, expected: "each stream once, at most \(LoadChecks.mostStreams)",
          found: "\(round.claim.streams)")
        guard isPossible else { continue }
        let needed = fewestCompartments(rules)
        tally.expect(
          needed <= round.vehicle.compartments, at: round.place,
          expected: "at most \(round.vehicle.compartments) compartments", found: "\(needed) are needed")
      }
    }
  }

  private func mayLieTogether(_ first: WasteStream, _ second: WasteStream) -> Bool {
    first.mayShareLoadWith.contains(second.id) && second.mayShareLoadWith.contains(first.id)
  }

  /// The fewest groups of streams that may lie together. Sets of streams are bits: the fewest for a set is one more
  /// than for what is left when a group with its first stream is taken out.
  private func fewestCompartments(_ rules: [WasteStream]) -> Int {
    let sets = 1 << rules.count
    let areGroups = (0..<sets).map { set in
      let members = rules.indices.filter { set >> $0 & 1 == 1 }
      return members.allSatisfy { first in
        members.allSatisfy { $0 == first || mayLieTogether(rules[first], rules[$0]) }
      }
    }
    var fewest = [Int](repeating: 0, count: sets)
    for set in 1..<sets {
      let first = set & -set
      fewest[set] =
        subsets(of: set).filter { $0 & first != 0 && areGroups[$0] }.map { fewest[set ^ $0] + 1 }.min() ?? rules.count
    }
    return fewest[sets - 1]
  }

  /// All subsets of a set but the empty one.
  private func subsets(of set: Int) -> UnfoldFirstSequence<Int> {
    sequence(first: set) { subset in
      let next = (subset - 1) & set
      return next == 0 ? nil : next
    }
  }

  private func payloads() -> AuditResult.Check {
    .init(zh: "装载不超载重与容积", en: "loads fit payload and body") { tally in
      for round in rounds.rounds {
        for part in round.parts {
          let volume = round.claim.stops[part].flatMap { stop in
            stop.loads.indices.map { network.streams[round.streams[$0]].bulkDensity.volume(of: stop.loads[$0]) }
          }.sum()
          tally.expect(round.mass(of: part), isAtMost: round.vehicle.payload, at: round.place)
          tally.expect(volume, isAtMost: round.vehicle.bodyVolume, at: round.place)
        }
      }
    }
  }

  /// A round is emptied on its way only where every stream on it may be, at a centre with a line for it.
  private func centres() -> AuditResult.Check {
    .init(zh: "中途卸车的中心接收该类废弃物", en: "rounds are emptied only at centres that take their streams") { tally in
      for round in rounds.rounds {
        for (part, unloading) in zip(round.parts, round.unloadings) {
          for (place, stream) in round.streams.enumerated()
          where round.claim.stops[part].contains(where: { $0.loads[place] > .zero }) {
            let hasLine = rounds.subject.lines.contains { $0.centre == unloading.centre && $0.stream == stream }
            tally.expect(
              hasLine && network.streams[stream].unloadsAt == .centre, at: round.place,
              expected: "a stream that may be unloaded at a centre with a line for it",
              found: "\(network.streams[stream].id) at \(network.centres[unloading.centre].id)")
          }
        }
      }
    }
  }
}
