import Quantities
import Reports
import WasteNetwork

/// The answers for machines: codes, figures with their unit, and the sentences in both languages.
public struct PlanAnswer: Encodable, Sendable {
  public struct Other: Encodable, Sendable {
    let depot: String
    let distance: Double
    let price: PriceEntry?
    let statement: LocalizedName

    enum CodingKeys: String, CodingKey {
      case depot, statement, price
      case distance = "distance_km"
    }
  }

  /// What another decision costs.
  public struct PriceEntry: Encodable, Sendable {
    /// CNY a year; `nil` where there is none or it is not known.
    let difference: Double?
    let isExact: Bool
    /// `nil` where it was not settled.
    let isPossible: Bool?
    let statement: LocalizedName

    enum CodingKeys: String, CodingKey {
      case statement
      case difference = "difference_cny"
      case isExact = "is_exact"
      case isPossible = "is_possible"
    }
  }

  public struct CentreEntry: Encodable, Sendable {
    let centre: String
    let isUsed: Bool
    let isForbidden: Bool
    let change: PriceEntry?
    let statements: [LocalizedName]

    enum CodingKeys: String, CodingKey {
      case centre, change, statements
      case isUsed = "is_used"
      case isForbidden = "is_forbidden"
    }
  }

  public struct VillageEntry: Encodable, Sendable {
    let village: String
    let stream: String
    let mass: Double
    let depots: [String]
    let unserved: String?
    let unplaced: [LocalizedName]
    let serving: PriceEntry?
    let others: [Other]

    enum CodingKeys: String, CodingKey {
      case village, stream, depots, unserved, unplaced, others, serving
      case mass = "mass_t"
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
    struct Absence: Encodable {
      let stream: String
      let statement: LocalizedName
    }
    let depot: String
    let isOpen: Bool
    let isForbidden: Bool
    let streams: [Stream]
    let absences: [Absence]
    let closing: PriceEntry?
    let statements: [LocalizedName]

    enum CodingKeys: String, CodingKey {
      case depot, streams, absences, closing, statements
      case isOpen = "is_open"
      case isForbidden = "is_forbidden"
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
    /// `nil` where it was not settled.
    let saving: Double?

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
  var centre: CentreEntry?
  var overview: OverviewEntry?

  enum CodingKeys: String, CodingKey { case status, note, villages, station, centre, overview }
}

extension PlanExplanation {
  public func answer(_ answers: [VillageExplanation]) -> PlanAnswer {
    PlanAnswer(
      villages: answers.map { answer in
        PlanAnswer.VillageEntry(
          village: answer.village.code, stream: answer.stream.code, mass: answer.mass.tonnes,
          depots: answer.assignments.map(\.depot.code), unserved: answer.unserved?.reason.rawValue,
          unplaced: answer.unplaced, serving: answer.serving.map(entry),
          others: answer.alternatives.map {
            PlanAnswer.Other(
              depot: $0.depot.code, distance: $0.distance.kilometres, price: $0.answer.map(entry),
              statement: LocalizedName(words($0)))
          })
      })
  }

  public func answer(_ answer: StationExplanation) -> PlanAnswer {
    PlanAnswer(
      station: PlanAnswer.StationEntry(
        depot: answer.depot.code, isOpen: answer.isOpen, isForbidden: answer.isForbidden,
        streams: answer.streams.map {
          PlanAnswer.StationEntry.Stream(
            stream: $0.station.stream.code, size: $0.station.size, assigned: $0.station.assigned.tonnes,
            capacity: $0.station.capacity.tonnes, villages: $0.villages.map(\.village.code))
        },
        absences: answer.absences.map {
          PlanAnswer.StationEntry.Absence(
            stream: $0.stream.code, statement: LocalizedName(words($0, at: answer.depot)))
        }, closing: answer.closing.map(entry), statements: words(answer).map { LocalizedName($0) }))
  }

  public func answer(_ answer: CentreExplanation) -> PlanAnswer {
    PlanAnswer(
      centre: PlanAnswer.CentreEntry(
        centre: answer.centre.code, isUsed: !answer.streams.isEmpty, isForbidden: answer.isForbidden,
        change: answer.change.map(entry), statements: words(answer).map { LocalizedName($0) }))
  }

  private func entry(_ answer: PriceAnswer) -> PlanAnswer.PriceEntry {
    PlanAnswer.PriceEntry(
      difference: answer.difference?.yuan, isExact: answer.price?.isExact ?? (answer == .impossible),
      isPossible: answer == .open ? nil : answer != .impossible, statement: LocalizedName(words(answer)))
  }

  public func answer(_ overview: PlanOverview) -> PlanAnswer {
    PlanAnswer(
      overview: PlanAnswer.OverviewEntry(
        targets: overview.targets.map {
          PlanAnswer.TargetEntry(
            target: $0.target, township: $0.township?.code, point: $0.point.yuan, whole: $0.whole.yuan)
        },
        locks: overview.locks.map {
          PlanAnswer.LockEntry(statement: LocalizedName(words($0.lock)), saving: $0.saving?.yuan)
        }, binding: overview.bindings.map { LocalizedName(words($0)) },
        worths: overview.worths.map { LocalizedName(.worth($0)) }))
  }
}
