/// Lays the rounds of one period on vehicles' days.
///
/// Rounds in an order, each where it costs least: behind, before or between the rounds of a vehicle that is out
/// already, whatever station they belong to, or with a vehicle of its own on the quietest of its days. In the order of
/// falling durations a day takes what first-fit decreasing would give it.
struct DayPacking {
  private(set) var shifts: [VehicleShift] = []
  /// Rounds without a vehicle.
  private(set) var refused: [(drive: RoundDrive, why: Refusal)] = []
  private(set) var out: VehiclesOut
  private(set) var visits: VisitDays
  /// Thousandths of a fen for vehicle days, empty ways and the rounds themselves.
  private(set) var cost = 0
  private let ground: Ground

  /// Why a round has no vehicle.
  enum Refusal {
    /// All are out on all of its days.
    case allTaken
    /// None of the period's working days is permitted.
    case noDay
    /// None of them keeps the spacing to the village's other visits.
    case tooClose
    /// No vehicle can drive it within its hours.
    case noTime
  }

  init(_ drives: [RoundDrive], out: VehiclesOut, visits: VisitDays, ground: Ground) {
    self.out = out
    self.visits = visits
    self.ground = ground
    for drive in drives where drive.slot.date != nil { place(drive) }
    for drive in drives where drive.slot.date == nil { place(drive) }
  }

  /// The better of two orders, dates that are fixed before all others: the longest rounds first, or those of one station
  /// after another. Better is what leaves less, then what costs less.
  static func best(
    _ drives: [RoundDrive], out: VehiclesOut, visits: VisitDays, ground: Ground
  ) -> DayPacking {
    func ordered(_ key: (RoundDrive) -> Int) -> [RoundDrive] {
      drives.enumerated().sorted { a, b in
        (key(a.element), -longest(a.element), a.offset) < (key(b.element), -longest(b.element), b.offset)
      }.map(\.element)
    }
    let packings = [ordered { _ in 0 }, ordered { $0.depot }].map {
      DayPacking($0, out: out, visits: visits, ground: ground)
    }
    return packings[packings[1].rank < packings[0].rank ? 1 : 0]
  }

  /// Kilograms without a vehicle, rounds without one, and what the others cost.
  private var rank: (Int, Int, Int) { (refused.reduce(0) { $0 + $1.drive.kilograms }, refused.count, cost) }

  private static func longest(_ drive: RoundDrive) -> Int { drive.trucks.first.map { drive.duration($0) } ?? 0 }

  private mutating func place(_ drive: RoundDrive) {
    let apart = [drive.slot.days, drive.slot.otherDays].map { days in days.filter { visits.allow(drive, on: $0) } }
    for days in apart + [possibleDays(drive)] {
      if let joined = cheapestJoin(drive, days) {
        let opened = cheapestOpening(drive, days)
        if let opened, opened.price < joined.price { open(opened) } else { join(joined, drive) }
        return
      }
      if let opened = cheapestOpening(drive, days) {
        open(opened)
        return
      }
    }
    giveUp(drive)
  }

  private typealias Joining = (price: Int, shift: Int, result: VehicleShift)
  private typealias Opening = (price: Int, shift: VehicleShift)

  private func cheapestJoin(_ drive: RoundDrive, _ days: [Int]) -> Joining? {
    var best: Joining?
    for (index, shift) in shifts.enumerated() where days.contains(shift.day) {
      guard let truck = drive.trucks.first(where: { $0.vehicle == shift.truck.vehicle }),
        let result = shift.adding(drive, ground: ground)
      else { continue }
      let price = truck.metreCost * (result.metres - shift.metres)
      if best.map({ price < $0.price }) ?? true { best = (price, index, result) }
    }
    return best
  }

  private func cheapestOpening(_ drive: RoundDrive, _ days: [Int]) -> Opening? {
    var best: Opening?
    for truck in drive.trucks {
      guard let day = out.quietest(truck.vehicle, of: ground.days(days, of: truck.vehicle)),
        let shift = VehicleShift(
          drive, truck: truck, home: ground.homes[truck.vehicle], day: day, roads: ground.roads)
      else { continue }
      let price = shift.cost + truck.metreCost * drive.metres
      if best.map({ price < $0.price }) ?? true { best = (price, shift) }
    }
    return best
  }

  private mutating func join(_ joining: Joining, _ drive: RoundDrive) {
    cost += joining.price
    shifts[joining.shift] = joining.result
    visits.enter(drive, on: joining.result.day)
  }

  private mutating func open(_ opening: Opening) {
    cost += opening.price
    shifts.append(opening.shift)
    out.send(opening.shift.truck.vehicle, on: opening.shift.day)
    for drive in opening.shift.drives { visits.enter(drive, on: opening.shift.day) }
  }

  /// A round that no vehicle at all could drive alone is cut: as many of its first visits as one can, then the rest.
  private mutating func giveUp(_ drive: RoundDrive) {
    guard !canBeDriven(drive) else { return refused.append((drive, .allTaken)) }
    guard drive.nodes.count > 1 else { return refused.append((drive, obstacle(to: drive))) }
    let most = (1..<drive.nodes.count).reversed().first { canBeDriven(drive.part(0..<$0)) } ?? 1
    place(drive.part(0..<most))
    place(drive.part(most..<drive.nodes.count))
  }

  /// Why a round could not be driven were all vehicles free.
  private func obstacle(to drive: RoundDrive) -> Refusal {
    if drive.slot.otherDays.isEmpty { return .noDay }
    return possibleDays(drive).isEmpty ? .tooClose : .noTime
  }

  /// Days on which it keeps the spacing; rather than leave something, two visits of a village are made as one.
  private func possibleDays(_ drive: RoundDrive) -> [Int] {
    drive.slot.otherDays.filter { visits.allow(drive, on: $0, merging: true) }
  }

  private func canBeDriven(_ drive: RoundDrive) -> Bool {
    let days = possibleDays(drive)
    return drive.trucks.contains { truck in
      guard let day = ground.days(days, of: truck.vehicle).first else { return false }
      return VehicleShift(drive, truck: truck, home: ground.homes[truck.vehicle], day: day, roads: ground.roads) != nil
    }
  }
}
