extension ShuttleRequest.Base {
  /// - Parameter home: base of the vehicle; `nil` where it has none.
  init?(from home: Int?, to station: Int, _ roads: EmptyRoads) {
    guard let home else { return nil }
    self.station = station
    out = roads.metres(home, station)
    back = roads.metres(station, home)
  }
}
