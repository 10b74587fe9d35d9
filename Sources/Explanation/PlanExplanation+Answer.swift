import Quantities
import Reports
import WasteNetwork

/// The answers for machines: codes, figures with their unit, and the sentences in both languages.
public struct PlanAnswer: Encodable, Sendable {
  public struct Other: Encodable, Sendable {
    let depot: String
    let distance: Double
    let difference: Double?
    let isExact: Bool
    let statement: LocalizedName

    enum CodingKeys: String, CodingKey {
      case depot, statement
      case distance = "distance_km"
      case difference = "difference_cny"
      case isExact = "is_exact"
    }
  }

  public struct VillageEntry: Encodable, Sendable {
    let village: String
    let stream: String
    let mass: Double
    let depots: [String]
    let unserved: String?
    let unplaced: [LocalizedName]
    let serving: Double?
    let others: [Other]

    enum CodingKeys: String, CodingKey {
      case village, stream, depots, unserved, unplaced, others
      case mass = "mass_t"
      case serving = "serving_difference_cny"
    }
  }

  public struct StationEntry: Encodable, Sendable {
    struct Stream: Encodable {
      let stream: String
      let size: String
      let assigned: Double
      let capacity: Double
      let villages: [String]

      enum CodingKeys: String, CodingKey {
        case stream, size, villages
        case assigned = "assigned_t"
        case capacity = "capacity_t"
      }
    }
    let depot: String
    let isOpen: Bool
    let streams: [Stream]
    let closing: Double?
    let isExact: Bool

    enum CodingKeys: String, CodingKey {
      case depot, streams
      case isOpen = "is_open"
      case closing = "closing_difference_cny"
      case isExact = "is_exact"
    }
  }

  public struct TargetEntry: Encodable, Sendable {
    let target: String
    let township: String?
    let point: Double
    let whole: Double

    enum CodingKeys: String, CodingKey {
      case target, township
      case point = "cny_per_point"
      case whole = "relaxation_saves_without_cny"
    }
  }

  public struct LockEntry: Encodable, Sendable {
    let statement: LocalizedName
    let saving: Double

    enum CodingKeys: String, CodingKey {
      case statement
      case saving = "saves_without_at_least_cny"
    }
  }

  public struct OverviewEntry: Encodable, Sendable {
    let targets: [TargetEntry]
    let locks: [LockEntry]
    let binding: [LocalizedName]
    let worths: [LocalizedName]
  }

  let status = "explained"
  var note = LocalizedName(.pricesNote)
  var villages: [VillageEntry]?
  var station: StationEntry?
  var overview: OverviewEntry?

  enum CodingKeys: String, CodingKey { case status, note, villages, station, overview }
}

extension PlanExplanation {
  public func answer(_ answers: [VillageExplanation]) -> PlanAnswer {
    PlanAnswer(
      villages: answers.map { answer in
        PlanAnswer.VillageEntry(
          village: answer.village.code, stream: answer.stream.code, mass: answer.mass.tonnes,
          depots: answer.assignments.map(\.depot.code), unserved: answer.unserved?.reason.rawValue,
          unplaced: answer.unplaced, serving: answer.servingDifference?.yuan,
          others: answer.alternatives.map {
            PlanAnswer.Other(
              depot: $0.depot.code, distance: $0.distance.kilometres, difference: $0.difference?.yuan,
              isExact: $0.isExact, statement: LocalizedName(words($0)))
          })
      })
  }

  public func answer(_ answer: StationExplanation) -> PlanAnswer {
    PlanAnswer(
      station: PlanAnswer.StationEntry(
        depot: answer.depot.code, isOpen: answer.isOpen,
        streams: answer.streams.map {
          PlanAnswer.StationEntry.Stream(
            stream: $0.station.stream.code, size: $0.station.size, assigned: $0.station.assigned.tonnes,
            capacity: $0.station.capacity.tonnes, villages: $0.villages.map(\.village.code))
        }, closing: answer.closingDifference?.yuan, isExact: answer.isExact))
  }

  public func answer(_ overview: PlanOverview) -> PlanAnswer {
    PlanAnswer(
      overview: PlanAnswer.OverviewEntry(
        targets: overview.targets.map {
          PlanAnswer.TargetEntry(
            target: $0.target, township: $0.township?.code, point: $0.point.yuan, whole: $0.whole.yuan)
        },
        locks: overview.locks.map {
          PlanAnswer.LockEntry(statement: LocalizedName(words($0.lock)), saving: $0.saving.yuan)
        }, binding: overview.bindings.map { LocalizedName(words($0)) },
        worths: overview.worths.map { LocalizedName(.worth($0)) }))
  }
}
