/// What an arc is measured by: its distance, which costs, or its time, which is limited.
///
/// Written once for both; the compiler makes a version for each.
protocol Measure {
  static func matrix(_ search: borrowing TourSearch) -> UnsafePointer<Int32>
  static func before(_ stop: UnsafePointer<Stop>) -> Int
  static func reversed(_ stop: UnsafePointer<Stop>) -> Int
  static func length(_ tour: UnsafePointer<Tour>) -> Int
  /// What a stop at a client itself takes.
  static func service(_ search: borrowing TourSearch, _ client: Int) -> Int
}

enum ByDistance: Measure {
  @inline(always)
  static func matrix(_ search: borrowing TourSearch) -> UnsafePointer<Int32> { search.distance }
  @inline(always)
  static func before(_ stop: UnsafePointer<Stop>) -> Int { Int(stop.pointee.distanceBefore) }
  @inline(always)
  static func reversed(_ stop: UnsafePointer<Stop>) -> Int { Int(stop.pointee.reversedDistance) }
  @inline(always)
  static func length(_ tour: UnsafePointer<Tour>) -> Int { tour.pointee.distance }
  @inline(always)
  static func service(_ search: borrowing TourSearch, _ client: Int) -> Int { 0 }
}

enum ByTime: Measure {
  @inline(always)
  static func matrix(_ search: borrowing TourSearch) -> UnsafePointer<Int32> { search.duration }
  @inline(always)
  static func before(_ stop: UnsafePointer<Stop>) -> Int { Int(stop.pointee.timeBefore) }
  @inline(always)
  static func reversed(_ stop: UnsafePointer<Stop>) -> Int { Int(stop.pointee.reversedTime) }
  @inline(always)
  static func length(_ tour: UnsafePointer<Tour>) -> Int { tour.pointee.time }
  @inline(always)
  static func service(_ search: borrowing TourSearch, _ client: Int) -> Int { Int(search.service[client]) }
}
