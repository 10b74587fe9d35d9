extension ShuttleRequest.Base {
  /// - Parameters:
  ///   - home: base of the vehicle; `nil` where it has none.
  ///   - truck: the vehicle itself.
  init?(from home: Int?, to station: Int, _ roads: EmptyRoads, _ truck: Truck) {
    guard let home else { return nil }
    self.station = station
    out = roads.metres(home, station)
    back = roads.metres(station, home)
    seconds = truck.drivingTime(out) + truck.drivingTime(back)
  }
}
