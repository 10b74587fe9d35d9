/// Which of a type's vehicles drives which of its days.
enum CrewNumbers {
  /// The number of each shift's vehicle within its type, counted from 1.
  ///
  /// Without balance a day's shifts take the first numbers. With it the longest shift of a day goes to the vehicle that
  /// has worked least so far, of all that the busiest day of the year asks for: what list scheduling gives, at most a
  /// shift apart from even hours.
  static func numbers(of shifts: [VehicleShift], isBalanced: Bool) -> [Int] {
    var numbers = [Int](repeating: 0, count: shifts.count)
    for vehicle in Set(shifts.map(\.truck.vehicle)).sorted() {
      let own = shifts.indices.filter { shifts[$0].truck.vehicle == vehicle }
      let days = Set(own.map { shifts[$0].day }).sorted().map { day in own.filter { shifts[$0].day == day } }
      var worked = [Int](repeating: 0, count: days.map(\.count).max() ?? 0)
      for day in days {
        guard isBalanced else {
          for (place, shift) in day.enumerated() { numbers[shift] = place + 1 }
          continue
        }
        let longestFirst = day.sorted { (length(shifts[$1]), $0) < (length(shifts[$0]), $1) }
        let restedFirst = worked.indices.sorted { (worked[$0], $0) < (worked[$1], $1) }
        for (shift, crew) in zip(longestFirst, restedFirst) {
          numbers[shift] = crew + 1
          worked[crew] += length(shifts[shift])
        }
      }
    }
    return numbers
  }

  private static func length(_ shift: VehicleShift) -> Int { shift.schedule.end - shift.schedule.start }
}
