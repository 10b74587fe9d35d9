internal import Computation
import Foundation
import WasteNetwork

/// Townships and villages strewn over a plain: seats on a jittered grid, villages in a spiral round each seat.
struct PlainGeography {
  /// Seat of each township.
  let seats: [Coordinate]
  /// Positions of each township's villages, the first at the seat.
  let villages: [[Coordinate]]

  /// Mean distance between neighbouring villages in km, usual between 1.3 and 1.6 on the North China Plain.
  private static let spacing = 1.45
  /// South-western corner, in western Shandong.
  private static let corner = Coordinate(longitude: 115.6, latitude: 35.2)
  private static let kilometresPerDegree = 111.195

  init(villageCounts: [Int], random: inout SeededNumbers) {
    let side = Self.spacing * (Double(villageCounts.reduce(0, +)) / Double(villageCounts.count)).squareRoot()
    let columns = Int(Double(villageCounts.count).squareRoot().rounded(.up))
    var seats: [Coordinate] = []
    var villages: [[Coordinate]] = []
    for (township, count) in villageCounts.enumerated() {
      let east = (Double(township % columns) + 0.5 + random.uniform(-0.12, 0.12)) * side
      let north = (Double(township / columns) + 0.5 + random.uniform(-0.12, 0.12)) * side
      let turn = random.uniform(0, 2 * .pi)
      let points = (0..<count).map { village in
        Self.point(of: village, turn: turn, east: east, north: north, random: &random)
      }
      seats.append(points[0])
      villages.append(points)
    }
    self.seats = seats
    self.villages = villages
  }

  /// Village on a sunflower spiral, which spreads points evenly over a disc, moved by up to a fifth of the spacing.
  private static func point(
    of village: Int, turn: Double, east: Double, north: Double, random: inout SeededNumbers
  ) -> Coordinate {
    let goldenAngle = Double.pi * (3 - 5.0.squareRoot())
    let radius = spacing * (Double(village) / .pi).squareRoot()
    let angle = turn + Double(village) * goldenAngle
    let jitter = village == 0 ? 0 : 0.2 * spacing
    return position(
      east: east + radius * cos(angle) + random.uniform(-jitter, jitter),
      north: north + radius * sin(angle) + random.uniform(-jitter, jitter))
  }

  /// A point at kilometres east and north of the corner, in whole millionths of a degree.
  private static func position(east: Double, north: Double) -> Coordinate {
    let latitude = corner.latitude + north / kilometresPerDegree
    let longitude = corner.longitude + east / (kilometresPerDegree * cos(latitude * .pi / 180))
    return rounded(longitude, latitude)
  }

  /// A place some kilometres from another, in a direction of its own.
  static func place(near centre: Coordinate, _ kilometres: ClosedRange<Double>, random: inout SeededNumbers)
    -> Coordinate
  {
    let distance = random.uniform(kilometres.lowerBound, kilometres.upperBound)
    let angle = random.uniform(0, 2 * .pi)
    let shrinking = cos(centre.latitude * .pi / 180)
    return rounded(
      centre.longitude + distance * cos(angle) / (kilometresPerDegree * shrinking),
      centre.latitude + distance * sin(angle) / kilometresPerDegree)
  }

  private static func rounded(_ longitude: Double, _ latitude: Double) -> Coordinate {
    Coordinate(
      longitude: (longitude * 1_000_000).rounded() / 1_000_000, latitude: (latitude * 1_000_000).rounded() / 1_000_000)
  }
}
